import { expect, test } from 'vitest';
import { forksOf, nanosecondsAFork } from './forks.ts';

function counted(n: number): number {
  return n < 2 ? 0 : 1 + counted(n - 1) + counted(n - 2);
}

test('as many forks as calls that fork', () => {
  for (const n of [0, 1, 2, 3, 10, 20]) expect(forksOf(n)).toBe(counted(n));
  expect(forksOf(34)).toBe(9_227_464);
});

test('a fork costs what all threads spent beyond the plain recursion', () => {
  expect(nanosecondsAFork(34, 1, 20 + 9.227464, 20)).toBeCloseTo(1);
  expect(nanosecondsAFork(34, 2, 10 + 9.227464, 20)).toBeCloseTo(2);
});
