import { describe, expect, test } from 'vitest';
import { difference, outcomeDifference } from './compare.ts';

/** Twice the same, made anew each time. */
function alike(make: () => unknown): void {
  expect(difference(make(), make())).toBeNull();
}

describe('alike', () => {
  test.each<[string, () => unknown]>([
    ['numbers', () => [0, -0, NaN, Infinity, 1.5]],
    // biome-ignore lint/suspicious/noSparseArray: holes are compared too
    ['holes', () => [1, , 3]],
    ['a cycle', () => Object.assign([1], { self: null })],
    ['Map and Set', () => new Map<unknown, unknown>([[new Set([1]), { a: new Map() }]])],
    ['Date, RegExp, boxed', () => [new Date(5), /a/gi, Object(1), Object('text'), Object(1n)]],
    ['typed arrays', () => [new Float64Array([1, NaN]), new DataView(new ArrayBuffer(8), 2)]],
    ['errors', () => Object.assign(new RangeError('bad', { cause: new Error('why') }), { code: 1 })],
    ['symbols and null prototypes', () => Object.assign(Object.create(null), { [Symbol.iterator]: 1 })],
  ])('%s', (_name, make) => {
    alike(make);
  });

  test('a cycle through two objects', () => {
    alike(() => {
      const a: Record<string, unknown> = {};
      const b = { a };
      a.b = b;
      return [a, b, a];
    });
  });
});

describe('different', () => {
  const shared = { x: 1 };
  const buffer = new ArrayBuffer(8);
  test.each<[string, unknown, unknown]>([
    ['0 and -0', 0, -0],
    // biome-ignore lint/suspicious/noSparseArray: holes are compared too
    ['a hole and undefined', [1, , 3], [1, undefined, 3]],
    ['array lengths', new Array(2), new Array(3)],
    ['one object twice and two objects', [shared, shared], [{ x: 1 }, { x: 1 }]],
    ['two objects and one twice', [{ x: 1 }, { x: 1 }], [shared, shared]],
    ['key order', { a: 1, b: 2 }, { b: 2, a: 1 }],
    ['an extra key', { a: 1 }, { a: 1, b: undefined }],
    ['prototypes', {}, Object.create(null)],
    [
      'Map order',
      new Map([
        [1, 1],
        [2, 2],
      ]),
      new Map([
        [2, 2],
        [1, 1],
      ]),
    ],
    ['lastIndex', /a/g, Object.assign(/a/g, { lastIndex: 1 })],
    [
      'views of one buffer and of two',
      [new Uint8Array(buffer), new Uint8Array(buffer)],
      [new Uint8Array(8), new Uint8Array(8)],
    ],
    ['buffer bytes', new Uint8Array([1, 2]), new Uint8Array([1, 3])],
    ['error classes', new TypeError('x'), new RangeError('x')],
    ['error messages', new Error('x'), new Error('y')],
    ['error causes', new Error('x', { cause: 1 }), new Error('x')],
    ['own properties of errors', Object.assign(new Error('x'), { code: 1 }), new Error('x')],
    ['frozen', Object.freeze({ a: 1 }), { a: 1 }],
    [
      'a getter and a value',
      {
        get a() {
          return 1;
        },
      },
      { a: 1 },
    ],
    ['bigint and number', 1n, 1],
  ])('%s', (_name, a, b) => {
    expect(difference(a, b)).not.toBeNull();
    expect(difference(b, a)).not.toBeNull();
  });

  test('the path of the first difference is in the message', () => {
    expect(difference({ a: [{ b: 1 }] }, { a: [{ b: 2 }] }, 'result')).toBe('result.a[0].b: expected 1, got 2');
  });

  test('returned and threw', () => {
    const returned = { kind: 'returned', value: 1 } as const;
    const threw = { kind: 'threw', value: 1 } as const;
    expect(outcomeDifference(returned, threw)).toMatch(/expected that it returned 1, but it threw 1/);
    expect(outcomeDifference(threw, { kind: 'threw', value: 1 })).toBeNull();
  });
});
