import { afterEach, expect, test } from 'vitest';
import { cleanStack, traceError, traceJoin } from './trace.ts';

const limit = Error.stackTraceLimit;
afterEach(() => {
  Error.stackTraceLimit = limit;
});

test('lines of the runtime give way to the frames that were not on the stack', () => {
  const stack = [
    'TypeError: resumeTop (not a line of the stack)',
    '    at inner$mgr (file:///a.ts:1:2)',
    '    at outer$mgr_r (file:///a.ts:3:4)',
    '    at resumeTop (file:///dist/frames.js:5:6)',
    '    at runFrames (file:///dist/run.js:7:8)',
    '    at async threadMain (file:///dist/loop.js:9:9)',
  ].join('\n');
  expect(cleanStack(stack, () => ['    at below (a.ts:10:1)']).split('\n')).toEqual([
    'TypeError: resumeTop (not a line of the stack)',
    '    at inner (file:///a.ts:1:2)',
    '    at outer (file:///a.ts:3:4)',
    '    at below (a.ts:10:1)',
  ]);
});

test('the same as JavaScriptCore writes it, without the function that called in the last place', () => {
  const stack = 'inner$mgr@a.ts:1:2\nrunJob@dist/thread.js:3:4\nthreadMain@dist/thread.js:5:6';
  expect(cleanStack(stack, () => ['below@a.ts:7:8'])).toBe('inner@a.ts:1:2\nbelow@a.ts:7:8');
});

test('where the stack does not reach down to the runtime, what is below would not join on to it', () => {
  const stack = 'Error: deep\n    at f (a.ts:1:1)\n    at f (a.ts:1:1)';
  expect(cleanStack(stack, () => ['    at g (a.ts:2:1)'])).toBe(stack);
});

test('causes, errors of an AggregateError, things that are no errors and frozen errors', () => {
  const withStack = (error: Error) =>
    Object.assign(error, { stack: `${error}\n    at f$mgr (a.ts:1:1)\n    at goOn (run.js:1:1)` });
  const cause = withStack(new Error('inner'));
  const one = withStack(new Error('one', { cause }));
  cause.cause = one;
  traceError(Object.freeze(new AggregateError([5, one], 'all')));
  traceError(5);
  traceError(undefined);
  expect(cause.stack).toBe('Error: inner\n    at f (a.ts:1:1)');
  expect(one.stack).toBe('Error: one\n    at f (a.ts:1:1)');
});

test('an error whose accessors throw, a Proxy whose traps do', () => {
  const no = (): never => {
    throw new Error('no');
  };
  traceError(Object.defineProperty(new Error('a'), 'stack', { get: no }));
  traceError(Object.defineProperty(new Error('b'), 'cause', { get: no }));
  traceError(new Proxy({}, { getPrototypeOf: no }));
  traceJoin(new Proxy({}, { getPrototypeOf: no }), []);
});

test('below the lines of a fork come those of who joins it, as many as a stack may have', () => {
  const error = Object.assign(new Error('in a fork'), { stack: 'Error: in a fork\n    at f (a.ts:1:1)' });
  Error.stackTraceLimit = 3;
  traceJoin(error, ['    at g (a.ts:2:1)', '    at h (a.ts:3:1)', '    at i (a.ts:4:1)']);
  const all = 'Error: in a fork\n    at f (a.ts:1:1)\n    at g (a.ts:2:1)\n    at h (a.ts:3:1)';
  expect(error.stack).toBe(all);
  traceJoin(error, ['    at j (a.ts:5:1)']);
  expect(error.stack).toBe(all);
  traceJoin('no error', []);
});
