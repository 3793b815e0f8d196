import { expect, test } from 'vitest';
import { mayResume, oldestFirst, waitedLonger } from './look.ts';
import { defaultWindow, inWindow, turnsToReach, windowStart } from './ring.ts';
import { staysForLeaves } from './stay.ts';

const SHAPES = [
  [1, 1, 1],
  [1, 4, 4],
  [2, 8, 4],
  [2, 8, 1],
  [2, 7, 3],
  [3, 10, 3],
  [3, 10, 10],
  [4, 4, 1],
  [8, 32, 4],
  [5, 3, 1],
  [64, 256, 4],
] as const;

test('windows of all threads cover the ring at every epoch, with the default window where it divides', () => {
  for (const [threads, slots, window] of SHAPES) {
    if (window * threads < slots || slots % threads !== 0) continue;
    for (const epoch of [0, 1, 2, 7, 1000, -1]) {
      const seen = new Set<number>();
      for (let thread = 0; thread < threads; thread++) {
        const start = windowStart(thread, threads, slots, window, epoch);
        for (let i = 0; i < window; i++) seen.add((start + i) % slots);
      }
      expect(seen.size, `${threads} ${slots} ${window} ${epoch}`).toBe(slots);
    }
  }
});

test('turnsToReach brings every slot under every thread, in a bounded number of turns', () => {
  for (const [threads, slots, window] of SHAPES) {
    for (const epoch of [0, 5, 2 ** 31 - 3, -7]) {
      for (let thread = 0; thread < threads; thread += Math.ceil(threads / 8)) {
        for (let slot = 0; slot < slots; slot += Math.ceil(slots / 16)) {
          const turns = turnsToReach(thread, threads, slots, window, epoch, slot);
          expect(turns).toBeLessThanOrEqual(slots * threads);
          const later = (epoch + turns) | 0;
          // Only a wrap of the epoch in between may miss.
          if (epoch < 0 && later >= 0) continue;
          const start = windowStart(thread, threads, slots, window, later);
          expect(inWindow(start, slot, slots, window), `${threads} ${slots} ${window} ${epoch} ${thread} ${slot}`).toBe(
            true,
          );
        }
      }
    }
  }
});

test('threads that turn in step still see the whole ring', () => {
  for (const [threads, slots, window] of SHAPES) {
    for (let thread = 0; thread < threads; thread++) {
      const seen = new Set<number>();
      const rounds = Math.ceil(slots / window) + 1;
      for (let round = 0; round < rounds; round++) {
        const start = windowStart(thread, threads, slots, window, round * threads + thread + 1);
        for (let i = 0; i < window; i++) seen.add((start + i) % slots);
      }
      expect(seen.size, `${threads} ${slots} ${window} thread ${thread}`).toBe(slots);
    }
  }
});

test('the age of a task is right over the wrap', () => {
  expect(waitedLonger(3, 5)).toBe(true);
  expect(waitedLonger(5, 3)).toBe(false);
  expect(waitedLonger(2 ** 31 - 1, -(2 ** 31))).toBe(true);
  expect(waitedLonger(-1, 0)).toBe(true);
});

test('who may resume', () => {
  expect(mayResume(1, 0, 2, false)).toBe(true);
  expect(mayResume(1, 0, 2, true)).toBe(false);
  expect(mayResume(1, 0, 1, true)).toBe(true);
  expect(mayResume(1, 2, 2, true)).toBe(true);
  expect(mayResume(1, 1, 0, false)).toBe(false);
});

test('looks beyond the window come in turn, and dear tables are written less and less often', () => {
  expect([0, 4, 8, 12].map(oldestFirst)).toEqual([false, true, false, true]);
  expect(staysForLeaves(0.1, 5)).toBe(0);
  expect(staysForLeaves(1, 5)).toBe(4);
  expect(staysForLeaves(45, 1)).toBe(900);
  expect(staysForLeaves(1e6, 0)).toBe(65536);
  expect([defaultWindow(8, 2), defaultWindow(3, 8)]).toEqual([4, 1]);
});
