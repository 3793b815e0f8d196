import { expect, test } from 'vitest';
import { RECORD_INLINE_BYTES, recordInlineByte } from './layout.ts';
import { createMemory } from './memory.ts';
import { readRaw, writeRaw } from './raw.ts';

const memory = createMemory({ threads: 1, slots: 1, records: 4, forks: 0, pages: 256 });
const unit = recordInlineByte(memory.layout, 1) / 8;
const units = RECORD_INLINE_BYTES / 8;
const buffer = new SharedArrayBuffer(64);
const buffers = { idOf: () => 7, byId: (id: number) => (id === 7 ? buffer : undefined) };

function roundTrip(values: unknown[]): unknown[] | false {
  return writeRaw(memory, unit, units, values, buffers) && readRaw(memory, unit, values.length, buffers);
}

test('plain values come back as they were', () => {
  const values = [
    0,
    -0,
    1.5,
    Number.NaN,
    2 ** 40,
    undefined,
    null,
    true,
    false,
    '',
    'short',
    'é12345678'.slice(0, 8),
    -5n,
  ];
  const read = roundTrip(values) as unknown[];
  expect(read).toEqual(values);
  expect(Object.is(read[1], -0)).toBe(true);
});

test('views on shared memory are the same memory, of the same class', () => {
  const view = new Float32Array(buffer, 8, 3);
  const data = new DataView(buffer, 4, 20);
  const [read, other] = roundTrip([view, data]) as [Float32Array, DataView];
  view[1] = 42;
  expect(read).toBeInstanceOf(Float32Array);
  expect([read.length, read.byteOffset, read[1], read.buffer === buffer]).toEqual([3, 8, 42, true]);
  expect([other.byteOffset, other.byteLength]).toEqual([4, 20]);
});

test('what it cannot carry is refused', () => {
  class Own extends Float64Array<SharedArrayBuffer> {}
  for (const value of [
    {},
    [],
    'too long for it',
    'Ω',
    1n << 80n,
    Symbol.iterator,
    () => 1,
    new Float64Array(2),
    new Own(buffer, 0, 1),
  ]) {
    expect(roundTrip([value])).toBe(false);
  }
  expect(roundTrip(new Array(17).fill(1))).toBe(false);
  expect(roundTrip(new Array(10).fill(new Float64Array(buffer, 0, 1)) as unknown[])).toBe(false);
});
