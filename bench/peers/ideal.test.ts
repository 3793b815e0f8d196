import { expect, test } from 'vitest';
import { type Arrival, arrivalsOf } from './arrivals.ts';
import { idealFifo, idealSharing } from './ideal.ts';

function arrive(...times: [atMs: number, serviceMs: number][]): Arrival[] {
  return times.map(([atMs, serviceMs]) => ({ atMs, serviceMs, long: serviceMs > 10 }));
}

function expectClose(got: number[], expected: number[]): void {
  expect(got.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) expect(got[i]).toBeCloseTo(value, 9);
}

test('in order: a task waits for the first thread that is free', () => {
  expectClose(idealFifo(arrive([0, 100], [0, 50], [10, 10], [200, 10]), 2), [1, 1, 5, 1]);
  expectClose(idealFifo(arrive([0, 100], [10, 10]), 1), [1, 10]);
});

test('shared: each has its part, and no more than a thread', () => {
  expectClose(idealSharing(arrive([0, 100], [0, 50]), 2), [1, 1]);
  expectClose(idealSharing(arrive([0, 100], [0, 100]), 1), [2, 2]);
  // The short one has half of the thread from 10 to 30.
  expectClose(idealSharing(arrive([0, 100], [10, 10]), 1), [1.1, 2]);
  // Three on two threads: two thirds each until 45, then two.
  expectClose(idealSharing(arrive([0, 60], [0, 60], [0, 30]), 2), [75 / 60, 75 / 60, 1.5]);
});

test('idle threads leave no trace, and sharing spares the short ones', () => {
  expectClose(idealSharing(arrive([5, 10], [100, 10], [1000, 1]), 1), [1, 1, 1]);
  const traffic = { threads: 2, load: 0.7, shortMs: 0.5, longTimes: 1000, longPart: 0.005 };
  const arrivals = arrivalsOf({ ...traffic, seed: 1, durationMs: 20_000 });
  expect(Math.max(...idealSharing(arrivals, 2))).toBeLessThan(Math.max(...idealFifo(arrivals, 2)));
});
