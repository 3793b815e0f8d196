import { expect, test } from 'vitest';
import { arrivalsOf, meanGapMs, offeredLoad, randoms, type Traffic } from './arrivals.ts';

const traffic: Traffic = {
  seed: 1,
  threads: 2,
  load: 0.7,
  durationMs: 500_000,
  shortMs: 0.5,
  longTimes: 1000,
  longPart: 0.005,
};

test('random numbers lie from 0 up to 1, evenly, the same for the same seed', () => {
  const random = randoms(7);
  const drawn = Array.from({ length: 10_000 }, random);
  expect(drawn.every((one) => one >= 0 && one < 1)).toBe(true);
  expect(drawn.reduce((sum, one) => sum + one, 0) / drawn.length).toBeCloseTo(0.5, 1);
  expect(randoms(7)()).toBe(drawn[0]);
  expect(randoms(8)()).not.toBe(drawn[0]);
});

test('the gap makes the load', () => {
  expect(meanGapMs({ ...traffic, longPart: 0, threads: 1, load: 0.5 })).toBe(1);
  expect(meanGapMs(traffic)).toBeCloseTo((0.5 * (0.995 + 5)) / 1.4);
});

test('arrivals come in order, from the seed alone, and are the load asked for', () => {
  const arrivals = arrivalsOf(traffic);
  expect(arrivalsOf(traffic)).toEqual(arrivals);
  expect(arrivals.every(({ atMs }, i) => atMs >= (arrivals[i - 1]?.atMs ?? 0) && atMs < traffic.durationMs)).toBe(true);
  expect(arrivals.length / (traffic.durationMs / meanGapMs(traffic))).toBeCloseTo(1, 1);
  expect(arrivals.filter(({ long }) => long).length / arrivals.length).toBeCloseTo(0.005, 3);
  expect(offeredLoad(arrivals, traffic)).toBeCloseTo(0.7, 1);
});

test('gaps are exponential: their deviation is their mean', () => {
  const times = arrivalsOf(traffic).map(({ atMs }) => atMs);
  const gaps = times.slice(1).map((atMs, i) => atMs - times[i]);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const deviation = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length);
  expect(deviation / mean).toBeCloseTo(1, 1);
});
