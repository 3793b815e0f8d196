import { expect, test } from 'vitest';
import { describe, toData } from './errors.ts';

test('an error that is its own cause ends', () => {
  const error = new Error('round');
  error.cause = error;
  expect(toData(error)).toMatchObject({ message: 'round', cause: '[Circular]' });
  const own = Object.assign(new Error('MGR_X: round'), { code: 'MGR_X' });
  own.cause = own;
  expect(describe(own)).toBe('MGR_X: round');
});

test('what cannot even be looked at', () => {
  const throwing = {
    get: (): never => {
      throw new Error('no');
    },
  };
  const error = Object.defineProperty(new Error('hidden'), 'stack', throwing);
  expect(describe(error)).toContain('hidden');
  expect(toData(error)).toMatchObject({ name: 'Error', message: 'hidden' });
  const nothing = Object.defineProperty({}, Symbol.toStringTag, throwing);
  expect(describe(nothing)).toContain('the task threw');
  expect(toData(nothing)).toMatchObject({ name: 'non-error' });
});

test('what a task ran into says where', () => {
  const error = Object.assign(new Error('MGR_JOIN: not yet'), { code: 'MGR_JOIN' });
  expect(describe(error)).toMatch(/MGR_JOIN: not yet\n\s+at .*errors\.test\.ts/);
});
