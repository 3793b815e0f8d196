/** What is measured: each program's arguments in three sizes, and what must be the same with and without forks. */
import type { Task } from 'mgr-scheduler';
import * as fib from './fib.ts';
import * as heat from './heat.ts';
import * as kMeans from './k-means.ts';
import * as knapsack from './knapsack.ts';
import * as librarySort from './library-sort.ts';
import * as mandelbrot from './mandelbrot.ts';
import * as matrix from './matrix.ts';
import * as mergeSort from './merge-sort.ts';
import * as prefix from './prefix.ts';
import * as queens from './queens.ts';
import * as skynet from './skynet.ts';
import * as uts from './uts.ts';

/** `full` takes 0.3 to 3 seconds without forks (n-queens 13 less), `quick` a tenth of that; `small` and `tiny` are for tests: `tiny` leaves at each safepoint. */
export type Size = 'full' | 'quick' | 'small' | 'tiny';

type AnyTask = Task<unknown[], unknown>;

export interface Program {
  readonly name: string;
  /** Its file in this folder, without `.ts`. */
  readonly file: string;
  /** Where two threads have a goal: see bench/README.md. */
  readonly goal: boolean;
  /** How it forks. */
  readonly forks: string;
  readonly task: AnyTask;
  readonly serial: (...args: never[]) => unknown;
  /** Fresh arguments, always the same. */
  args(size: Size): unknown[];
  /** What of the result and the arguments is compared. */
  check(result: unknown, args: unknown[]): unknown;
}

type SharedArray = Float64Array | Int32Array;

function floats(length: number, next: (i: number) => number): Float64Array {
  const array = new Float64Array(new SharedArrayBuffer(8 * length));
  for (let i = 0; i < length; i++) array[i] = next(i);
  return array;
}

function integers(length: number, next: (i: number) => number): Int32Array {
  const array = new Int32Array(new SharedArrayBuffer(4 * length));
  for (let i = 0; i < length; i++) array[i] = next(i);
  return array;
}

const zero = (): number => 0;

/** Numbers from 0 to below 1, always the same. */
function chance(): () => number {
  let state = 12_345;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function checksum(array: SharedArray): number {
  let sum = 0;
  for (let i = 0; i < array.length; i += 7) sum += array[i] * ((i % 13) + 1);
  return sum;
}

const result = (value: unknown): unknown => value;
const array =
  (...places: number[]) =>
  (_: unknown, args: unknown[]): number[] =>
    places.map((place) => checksum(args[place] as SharedArray));

function program(
  name: string,
  file: string,
  module: { serial: (...args: never[]) => unknown; forked: unknown },
  rest: Pick<Program, 'goal' | 'forks' | 'check'> & {
    sizes: Record<Size, number[]>;
    make?: (...n: number[]) => unknown[];
  },
): Program {
  const { sizes, make = (...numbers: number[]) => numbers, ...more } = rest;
  return {
    name,
    file,
    serial: module.serial,
    task: module.forked as AnyTask,
    args: (size) => make(...sizes[size]),
    ...more,
  };
}

/** Items whose value is their weight, and an odd room for even weights: no bound is ever tight, so all of it is searched. */
function knapsackArgs(count: number): unknown[] {
  const next = chance();
  const weights = integers(count, () => 2 * (500 + Math.floor(512 * next())));
  const room = 2 * Math.floor(weights.reduce((sum, weight) => sum + weight, 0) / 5) + 1;
  return [weights, integers(count, (i) => weights[i]), room, integers(1, zero)];
}

function kMeansArgs(points: number, centres: number, rounds: number): unknown[] {
  const next = chance();
  const all = floats(3 * points, next);
  return [all, floats(3 * centres, (i) => all[i]), floats(kMeans.CHUNKS * centres * 4, zero), rounds];
}

function matrixArgs(n: number): unknown[] {
  const next = chance();
  return [floats(n * n, next), floats(n * n, next), floats(n * n, zero), n];
}

function unsorted(length: number): Float64Array {
  const next = chance();
  return floats(length, () => Math.floor(length * next()));
}

const numbers: readonly Program[] = [
  program('fib', 'fib', fib, {
    goal: false,
    forks: 'a fork in every call',
    sizes: { full: [38], quick: [32], small: [24], tiny: [11] },
    check: result,
  }),
  program('UTS T1', 'uts', uts, {
    goal: true,
    forks: 'parallelReduce over the children of every node',
    sizes: { full: [uts.T1, 1], quick: [uts.T1, 0.05], small: [uts.SMALL, 1], tiny: [uts.SMALL, 1] },
    check: result,
  }),
  program('UTS T3', 'uts', uts, {
    goal: true,
    forks: 'parallelReduce over the children of every node',
    sizes: { full: [uts.T3, 1], quick: [uts.T3, 0.06], small: [uts.T3, 0.01], tiny: [uts.T3, 0.001] },
    check: result,
  }),
  program('n-queens 13', 'queens', queens, {
    goal: true,
    forks: 'a fork for each free square of every row but the last one',
    sizes: { full: [13], quick: [11], small: [9], tiny: [5] },
    check: result,
  }),
  program('n-queens 15', 'queens', queens, {
    goal: false,
    forks: 'the same on a larger board',
    sizes: { full: [15], quick: [12], small: [10], tiny: [4] },
    check: result,
  }),
  program('knapsack', 'knapsack', knapsack, {
    goal: true,
    forks: 'a fork at every item that fits',
    sizes: { full: [27], quick: [24], small: [18], tiny: [8] },
    make: knapsackArgs,
    check: result,
  }),
];

const arrays: readonly Program[] = [
  program('matrix product', 'matrix', matrix, {
    goal: true,
    forks: 'parallelFor over rows',
    sizes: { full: [1000], quick: [400], small: [100], tiny: [8] },
    make: matrixArgs,
    check: array(2),
  }),
  program('merge sort', 'merge-sort', mergeSort, {
    goal: true,
    forks: 'a fork for one half down to 32 numbers, merges by halves down to 8,192',
    sizes: { full: [4_000_000], quick: [400_000], small: [50_000], tiny: [100] },
    make: (length) => [unsorted(length), floats(length, zero)],
    check: array(0),
  }),
  program('heat', 'heat', heat, {
    goal: true,
    forks: 'parallelFor over rows in each step',
    sizes: { full: [1200, 1000, 400], quick: [1200, 1000, 40], small: [200, 150, 10], tiny: [12, 9, 3] },
    make: (width, height, steps) => {
      const first = floats(width * height, (i) => (i % 97) + (i % width === 0 ? 1000 : 0));
      return [first, floats(width * height, (i) => first[i]), width, height, steps];
    },
    check: array(0, 1),
  }),
  program('k-means', 'k-means', kMeans, {
    goal: true,
    forks: 'parallelFor over 256 chunks of points in each round',
    sizes: { full: [500_000, 32, 30], quick: [200_000, 32, 6], small: [10_000, 8, 3], tiny: [300, 2, 1] },
    make: kMeansArgs,
    check: array(1),
  }),
  program('mandelbrot', 'mandelbrot', mandelbrot, {
    goal: false,
    forks: 'parallelFor over rows, in it parallelFor over columns',
    sizes: { full: [1200, 900], quick: [400, 300], small: [100, 75], tiny: [6, 4] },
    make: (width, height) => [integers(width * height, zero), width, height],
    check: array(0),
  }),
  program('prefix sums', 'prefix', prefix, {
    goal: false,
    forks: 'two parallelFor over blocks: twice the work of the serial program',
    sizes: { full: [4_000_000, 20], quick: [2_000_000, 3], small: [200_000, 2], tiny: [40, 2] },
    make: (length, times) => [floats(length, (i) => i % 13), floats(Math.ceil(length / 16_384), zero), times],
    check: array(0),
  }),
  program('library sort', 'library-sort', librarySort, {
    goal: false,
    forks: 'parallelSort, beside the engine’s own sort',
    sizes: { full: [4_000_000], quick: [400_000], small: [50_000], tiny: [50] },
    make: (length) => [unsorted(length)],
    check: array(0),
  }),
  program('skynet', 'skynet', skynet, {
    goal: false,
    forks: 'ten forks in an array, a million of them in all, each of a single number',
    sizes: { full: [0, 1_000_000], quick: [0, 100_000], small: [0, 10_000], tiny: [0, 10] },
    check: result,
  }),
];

export const programs: readonly Program[] = [...numbers, ...arrays];

/** The deep tree: published count, and how deep it is. */
export const T3L = { args: [uts.T3L, 1], nodes: 111_345_631, depth: 17_844, mostMiB: 64, task: uts.forked } as const;
