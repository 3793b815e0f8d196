import { expect, test } from 'vitest';
import { firstForkRecord, isForkRecord, ownerOfFork } from '../memory/layout.ts';
import { createMemory } from '../memory/memory.ts';
import { forkPool, giveForkRecord, NO_RECORD, takeForkRecord } from './fork-records.ts';

const sizes = { threads: 3, slots: 1, records: 2, forks: 4, pages: 256 };

test('a pool gives each of its records once, the lowest first', () => {
  const memory = createMemory(sizes);
  const pool = forkPool(memory, 1);
  const first = firstForkRecord(memory.layout, 1);
  const taken = [0, 1, 2, 3].map(() => takeForkRecord(memory, pool));
  expect(taken).toEqual([first, first + 1, first + 2, first + 3]);
  expect(taken.every((record) => isForkRecord(memory.layout, record))).toBe(true);
  expect(taken.map((record) => ownerOfFork(memory.layout, record))).toEqual([1, 1, 1, 1]);
  expect(takeForkRecord(memory, pool)).toBe(NO_RECORD);
});

test('what the thread gives back itself is the next one that it takes', () => {
  const memory = createMemory(sizes);
  const pool = forkPool(memory, 0);
  const record = takeForkRecord(memory, pool);
  takeForkRecord(memory, pool);
  giveForkRecord(memory, pool, record);
  expect(takeForkRecord(memory, pool)).toBe(record);
});

test('what others give back comes to the pool that it is of, once that is empty', () => {
  const memory = createMemory(sizes);
  const pools = [0, 1, 2].map((thread) => forkPool(memory, thread));
  const taken = [0, 1, 2, 3].map(() => takeForkRecord(memory, pools[1]));
  giveForkRecord(memory, pools[0], taken[2]);
  giveForkRecord(memory, undefined, taken[0]); // the program
  giveForkRecord(memory, pools[2], taken[3]);
  expect(pools.map(({ count }) => count)).toEqual([4, 0, 4]);
  const again = [0, 1, 2].map(() => takeForkRecord(memory, pools[1]));
  expect([...again].sort()).toEqual([taken[0], taken[2], taken[3]].sort());
  expect(takeForkRecord(memory, pools[1])).toBe(NO_RECORD);
  giveForkRecord(memory, pools[0], taken[1]);
  expect(takeForkRecord(memory, pools[1])).toBe(taken[1]);
});
