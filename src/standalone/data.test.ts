import { expect, test } from 'vitest';
import { dataText } from './data.ts';

/** Writes values and makes them again. */
function again(...values: unknown[]): unknown[] {
  let count = 0;
  const text = dataText(
    values.map((value, i) => [`uses.v${i}`, value]),
    (stem) => `${stem}${count++}`,
  );
  return new Function(`"use strict"; ${text.shared.join('\n')}\nreturn [${text.values.join(', ')}];`)();
}

const refusal = (value: unknown): string => {
  try {
    dataText([['uses.it', value]], (stem) => stem);
  } catch (error) {
    expect(error).toMatchObject({ code: 'MGR_CANNOT_CARRY' });
    return (error as Error).message.replace('MGR_CANNOT_CARRY: ', '').replace(/\. Data goes.*/, '');
  }
  throw new Error('it was to be refused');
};

test('plain data is the same again', () => {
  const values = [
    [null, undefined, true, 'a "b"\n\u2028', 1e300, -0, Number.NaN, -Infinity, 12n],
    { a: { 'b c': [1, [2]] }, ['__proto__']: 3, '7': 4 },
    new Map<unknown, unknown>([[{ k: 1 }, new Set([1, 'x'])]]),
    [new Date(5), new Date(Number.NaN), /a\/b[/]\n/giu],
    [
      new Float64Array([1.5, -0, Number.NaN]),
      new BigInt64Array([-3n]),
      new Uint8Array(0),
      new Uint8Array([1, 2]).buffer,
    ],
  ];
  expect(again(...values)).toEqual(values);
  const [first] = again(values[0]) as [unknown[]];
  expect(Object.is(first[5], -0)).toBe(true);
});

test('holes, prototypes that are none and frozen objects stay what they are', () => {
  const sparse = new Array(4);
  sparse[1] = 1;
  const [holes, bare, frozen] = again(
    sparse,
    Object.assign(Object.create(null), { a: 1 }),
    Object.freeze({ deep: Object.freeze([1]) }),
  ) as [unknown[], object, { deep: unknown[] }];
  expect(holes.length).toBe(4);
  expect(Object.keys(holes)).toEqual(['1']);
  expect(Object.getPrototypeOf(bare)).toBe(null);
  expect(Object.isFrozen(frozen) && Object.isFrozen(frozen.deep)).toBe(true);
});

test('what stands at two places is one object again', () => {
  const point = { x: 1 };
  const [a, b] = again([point, { point }], point) as [[unknown, { point: unknown }], unknown];
  expect(a[0]).toBe(b);
  expect(a[1].point).toBe(b);
});

test('what is no plain data is refused by its path', () => {
  const around: Record<string, unknown> = {};
  around.list = [around];
  class Point {}
  expect(refusal({ a: [{ onClick() {} }] })).toContain('uses.it.a[0].onClick is a function inside of data');
  expect(refusal(around)).toBe('uses.it.list[0] is an object that contains itself');
  expect(refusal({ 'b c': new Point() })).toBe('uses.it["b c"] is no plain data but an instance of Point');
  expect(refusal(Symbol('s'))).toBe('uses.it is a symbol');
  expect(refusal(new Map([[1, new WeakMap()]]))).toBe('uses.it value 0 is no plain data but an instance of WeakMap');
  expect(refusal(new Float64Array(new SharedArrayBuffer(8)))).toContain('a view on shared memory');
  expect(
    refusal({
      get a() {
        return 1;
      },
    }),
  ).toBe('uses.it is an object with an accessor, a');
  expect(refusal({ [Symbol.iterator]: 1 })).toContain('a symbol as a key');
  expect(refusal(Object.assign([1], { extra: 2 }))).toContain('an array that has extra too');
  expect(refusal(Object.seal({ a: 1 }))).toBe('uses.it is sealed');
  expect(refusal(Object.defineProperty({}, 'a', { value: 1 }))).toBe('uses.it is an object that hides a');
});
