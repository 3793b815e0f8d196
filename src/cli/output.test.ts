import { expect, test } from 'vitest';
import { count, duration, jsonText } from './output.ts';

test('what JSON does not have', () => {
  expect(jsonText(undefined)).toBe('null');
  expect(jsonText([Number.NaN, Number.POSITIVE_INFINITY, undefined])).toBe('[null,null,null]');
  expect(jsonText(2n ** 70n)).toBe('"1180591620717411303424"');
  expect(jsonText(new Float64Array([1, 2.5]))).toBe('[1,2.5]');
  expect(jsonText(new Map([['a', 1n]]))).toBe('[["a","1"]]');
  expect(jsonText(new Set([1]))).toBe('[1]');
  expect(jsonText({ a: { b: /x/g } })).toBe('{"a":{"b":"/x/g"}}');
});

test('what turns in a circle, through any kind of value, and what is too deep', () => {
  const object: Record<string, unknown> = { one: 1, two: [{}, {}] };
  object.self = object;
  expect(jsonText(object)).toBe('{"one":1,"two":[{},{}],"self":"[Circular]"}');
  const map = new Map<string, unknown>();
  map.set('again', new Set([map]));
  expect(jsonText({ map })).toBe('{"map":[["again",["[Circular]"]]]}');
  let deep: unknown = 'bottom';
  for (let i = 0; i < 100_000; i++) deep = [deep];
  expect(jsonText(deep)).toContain('[Deep]');
});

test('numbers for people', () => {
  expect(count(1, 'rotation')).toBe('1 rotation');
  expect(count(12345, 'rotation')).toBe('12,345 rotations');
  expect([0.4251, 12.3, 1250, 125_000].map(duration)).toEqual(['0.43 ms', '12 ms', '1.25 s', '2 min 5 s']);
});
