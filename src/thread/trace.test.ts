import { expect, test } from 'vitest';
import { cleanStack, traceError } from './trace.ts';

test('lines of the runtime give way to the frames that were not on the stack', () => {
  const stack = [
    'TypeError: resumeTop (not a line of the stack)',
    '    at inner$mgr (file:///a.ts:1:2)',
    '    at outer$mgr_r (file:///a.ts:3:4)',
    '    at resumeTop (file:///dist/frames.js:5:6)',
    '    at runFrames (file:///dist/run.js:7:8)',
    '    at async threadMain (file:///dist/loop.js:9:9)',
  ].join('\n');
  expect(cleanStack(stack, ['    at below (a.ts:10:1)']).split('\n')).toEqual([
    'TypeError: resumeTop (not a line of the stack)',
    '    at inner (file:///a.ts:1:2)',
    '    at outer (file:///a.ts:3:4)',
    '    at below (a.ts:10:1)',
  ]);
});

test('causes, things that are no errors and frozen errors', () => {
  const cause = new Error('inner');
  cause.stack = 'Error: inner\n    at f$mgr (a.ts:1:1)\n    at runFrames (run.js:1:1)';
  const error = Object.freeze(new Error('outer', { cause }));
  traceError(error, ['    at x (y:1:1)']);
  traceError(5, []);
  traceError(undefined, ['    at x']);
  expect(cause.stack).toBe('Error: inner\n    at f (a.ts:1:1)');
});

test('an error whose accessors throw, a Proxy whose traps do', () => {
  const no = (): never => {
    throw new Error('no');
  };
  traceError(Object.defineProperty(new Error('a'), 'stack', { get: no }), []);
  traceError(Object.defineProperty(new Error('b'), 'cause', { get: no }), []);
  traceError(new Proxy({}, { getPrototypeOf: no }), []);
});
