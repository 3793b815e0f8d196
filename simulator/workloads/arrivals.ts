/** Open arrivals: tasks come at random (Poisson), whether the last ones are done or not, and their sizes follow a distribution. */
import type { Arrivals } from '../engine/simulate.ts';
import { Random } from '../lib/random.ts';

export interface Sizes {
  readonly name: string;
  /** Squared coefficient of variation. */
  readonly squaredVariation: number;
  /** A size, where the mean is 1. */
  draw(random: Random): number;
}

/** One of two sizes: 1, and `times` as long with this probability; scaled to a mean of 1. */
function twoSizes(name: string, probability: number, times: number): Sizes {
  const mean = 1 - probability + probability * times;
  const second = (1 - probability + probability * times * times) / (mean * mean);
  return {
    name,
    squaredVariation: second - 1,
    draw: (random) => (random.next() < probability ? times : 1) / mean,
  };
}

/** The four distributions of the benchmarks. */
export const SIZES = {
  rare: twoSizes('99.5 % short, 0.5 % 1,000 times as long', 0.005, 1000),
  half: twoSizes('half 1, half 100', 0.5, 100),
  exponential: { name: 'exponential', squaredVariation: 1, draw: (random) => random.exponential(1) },
  equal: { name: 'all equal', squaredVariation: 0, draw: () => 1 },
} as const satisfies Record<string, Sizes>;

export type SizeName = keyof typeof SIZES;
export const SIZE_NAMES = Object.keys(SIZES) as readonly SizeName[];

/** So many tasks for so many threads at a load (0 to 1: part of the threads' time that is asked for). */
export function poissonArrivals(
  sizes: Sizes,
  {
    tasks,
    meanUs,
    load,
    threads,
    seed,
  }: { tasks: number; meanUs: number; load: number; threads: number; seed: number },
): Arrivals {
  const times = new Random(seed, 1);
  const draws = new Random(seed, 2);
  const gapUs = meanUs / (load * threads);
  const timesUs = new Float64Array(tasks);
  const sizesUs = new Float64Array(tasks);
  let atUs = 0;
  for (let i = 0; i < tasks; i++) {
    atUs += times.exponential(gapUs);
    timesUs[i] = atUs;
    sizesUs[i] = meanUs * sizes.draw(draws);
  }
  return { timesUs, sizesUs };
}
