import { beforeEach, expect, test } from 'vitest';
import { HEADER } from '../memory/layout.ts';
import { createMemory, type Memory } from '../memory/memory.ts';
import { fill } from '../ring/slots.ts';
import { references } from './frame-values.ts';
import {
  closeFrames,
  commitBatch,
  dropFrames,
  frameCount,
  innermostFrames,
  input,
  LEAVE,
  noFrames,
  openFrames,
  resumeTop,
  spill,
  spillFailed,
} from './frames.ts';
import { register } from './registry.ts';

let memory: Memory;
let resumed: { point: number; values: unknown[]; input: unknown }[] = [];

function twin(point: number, values: unknown[]): unknown {
  resumed.push({ point, values: values.slice(), input: input() });
  return resumed.length;
}

const places = Array.from({ length: 40 }, (_, i) => i);
const module = register('test:frames', 99, [
  [() => 0, twin, 'first', [places, [2, 0, 1], []], '9:1 10:1 11:2 12:3'],
  [() => 0, twin, 'second', [places], ''],
]);

beforeEach(() => {
  memory = createMemory({ threads: 1, slots: 4, records: 4, pages: 512 });
  fill(memory, 1, 0);
  resumed = [];
  openFrames(memory, 1, []);
});

test('every kind of value comes back exactly, in its place', () => {
  const object = { a: 1 };
  const fn = (): number => 1;
  const values = [
    0,
    -0,
    1.5,
    NaN,
    2 ** 31,
    -(2 ** 31),
    true,
    false,
    null,
    undefined,
    '',
    'latin ÿ',
    'eight ch',
    'nine char',
    '€',
    5n,
    -(2n ** 63n),
    2n ** 63n,
    object,
    object,
    fn,
    Symbol.iterator,
  ];
  expect(spill(module, 1, ...values)).toBe(LEAVE);
  commitBatch();
  expect(noFrames()).toBe(false);
  resumeTop('input');
  expect(noFrames()).toBe(true);
  expect(resumed[0].input).toBe('input');
  for (let i = 0; i < values.length; i++) expect(Object.is(resumed[0].values[i], values[i]), String(i)).toBe(true);
});

test('values go where the table of places says', () => {
  spill(module, 2, 'a', 'b', 'c');
  commitBatch();
  resumeTop(undefined);
  expect(resumed[0].values.slice(0, 3)).toEqual(['b', 'c', 'a']);
});

test('frames resume innermost first, and batches stack', () => {
  spill(module, 3);
  spill(module, (1 << 16) | 1, 'outer of the first batch');
  commitBatch();
  resumeTop('x');
  spill(module, 1, 'inner of the second');
  spill(module, 1, 'outer of the second');
  commitBatch();
  while (!noFrames()) resumeTop(undefined);
  expect(resumed.map((r) => r.values[0])).toEqual([
    undefined,
    'inner of the second',
    'outer of the second',
    'outer of the first batch',
  ]);
});

test('a task that leaves again and again does not grow', () => {
  for (let round = 0; round < 10_000; round++) {
    spill(module, 1, { round }, round);
    spill(module, 1, 'outer');
    commitBatch();
    resumeTop(undefined);
    resumeTop(undefined);
  }
  expect(references.length).toBe(0);
  expect(memory.words[HEADER.pagesUsed]).toBe(0);
});

test('past its arena a continuation takes pages, and gives them back as frames go', () => {
  for (let i = 0; i < 20_000; i++) {
    spill(module, 1, i, i / 3, `name ${i}`);
    if (i % 100 === 99) commitBatch();
  }
  expect(memory.words[HEADER.pagesUsed]).toBeGreaterThan(100);
  closeFrames();
  openFrames(memory, 1, references);
  while (!noFrames()) resumeTop(undefined);
  expect(resumed.length).toBe(20_000);
  expect(new Set(resumed.map((r) => r.values[2])).size).toBe(20_000);
  expect(resumed.every((r) => r.values[1] === (r.values[0] as number) / 3)).toBe(true);
  expect(memory.words[HEADER.pagesUsed]).toBe(0);
});

test('dropping the frames gives every page back', () => {
  for (let i = 0; i < 5000; i++) spill(module, 1, i, i, i, i);
  commitBatch();
  dropFrames();
  expect(memory.words[HEADER.pagesUsed]).toBe(0);
  expect(noFrames()).toBe(true);
});

test('without memory the spill fails, and says so', () => {
  for (let i = 0; i < 200_000 && !spillFailed(); i++) spill(module, 1, i, i, i, i);
  expect(spillFailed()).toBe(true);
  expect(spill(module, 1)).toBe(LEAVE);
  dropFrames();
  expect(memory.words[HEADER.pagesUsed]).toBe(0);
});

test('frames that are written down, from the innermost on, and how many they are', () => {
  spill(module, 2, 1, 2, 3);
  spill(module, (1 << 16) | 1);
  expect(frameCount()).toBe(0);
  commitBatch();
  expect(frameCount()).toBe(2);
  expect(innermostFrames(10)).toEqual([
    { module, functionIndex: 0, point: 2, units: 7 },
    { module, functionIndex: 1, point: 1, units: 3 },
  ]);
  expect(innermostFrames(1)).toHaveLength(1);
  closeFrames();
  openFrames(memory, 1, []);
  expect(frameCount()).toBe(2);
  resumeTop(undefined);
  expect(frameCount()).toBe(1);
  dropFrames();
  expect(frameCount()).toBe(0);
});
