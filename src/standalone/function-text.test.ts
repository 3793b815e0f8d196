import { expect, test } from 'vitest';
import { functionText } from './function-text.ts';

const kindOf = (fn: object) => {
  const { name, isClass } = functionText(fn, 'it');
  return [name, isClass];
};
const refusal = (fn: object): unknown => {
  try {
    return functionText(fn, 'uses.it');
  } catch (error) {
    expect(error).toMatchObject({ code: 'MGR_NO_SOURCE' });
    return (error as Error).message;
  }
};

test('functions, arrows and classes, with the name that they have inside', () => {
  expect(kindOf(function named() {})).toEqual(['named', false]);
  expect(kindOf([() => 1][0] as object)).toEqual([null, false]);
  expect(kindOf(async () => {})).toEqual([null, false]);
  expect(kindOf(function* steps() {})).toEqual(['steps', false]);
  expect(kindOf(class Point {})).toEqual(['Point', true]);
  expect(kindOf([class {}][0] as object)).toEqual([null, true]);
});

test('a method becomes a function of its name', () => {
  const { text, name } = functionText({ work(n: number) { return n; } }.work, 'it'); // biome-ignore format: one line
  expect(name).toBe('work');
  expect(text).toMatch(/^function work\(/);
});

test('what only sloppy code may have is left to the compiler', () => {
  const fn = new Function('return function old(n) { return n + 010; };')();
  expect(kindOf(fn)).toEqual(['old', false]);
});

test('what has no text, or none that stands alone', () => {
  expect(refusal(Math.max)).toContain('uses.it is built in');
  expect(refusal(refusal.bind(null))).toContain('made by bind()');
  const { get } = Object.getOwnPropertyDescriptor({ get x() { return 1; } }, 'x') as { get: () => number }; // biome-ignore format: one line
  expect(refusal(get)).toContain('nothing by itself');
  expect(refusal({ ['a' + 'b'](n: number) { return n; } }.ab as object)).toContain('nothing by itself'); // biome-ignore format: one line
});
