/** What is measured: each program's arguments, and how its result is checked. */
import type { Task } from 'mgr-scheduler';

/** Gives a typed array on shared memory. */
export type Alloc = <T extends Float64Array | Int32Array>(
  type: { new (buffer: never, at: number, length: number): T },
  length: number,
) => T;

export interface ForkCase {
  readonly name: string;
  /** Its function in programs.ts and in serial.ts. */
  readonly program: string;
  /** Arguments for a run of one to three seconds, or of a tenth of it. */
  args(alloc: Alloc, quick: boolean): unknown[];
  /** What must be the same, forked and not: from the result and the arguments. */
  check(result: unknown, args: unknown[]): unknown;
}

/** Runs of a task. */
export type AnyTask = Task<unknown[], unknown>;

function filled(array: Float64Array | Int32Array, next: (i: number) => number): unknown {
  for (let i = 0; i < array.length; i++) array[i] = next(i);
  return array;
}

/** Numbers from 0 to below 2^32, always the same. */
function numbers(): () => number {
  let state = 12_345;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
}

const sameResult = (result: unknown): unknown => result;

function checksum(array: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < array.length; i += 7) sum += array[i] * ((i % 13) + 1);
  return sum;
}

export const cases: readonly ForkCase[] = [
  { name: 'fib', program: 'fib', args: (_, quick) => [quick ? 32 : 36], check: sameResult },
  { name: 'UTS T1', program: 'uts', args: () => [1], check: sameResult },
  { name: 'UTS T3', program: 'uts', args: () => [3], check: sameResult },
  { name: 'n-queens', program: 'queens', args: (_, quick) => [quick ? 11 : 13], check: sameResult },
  {
    name: 'matrix product',
    program: 'matrix',
    args: (alloc, quick) => {
      const n = quick ? 300 : 1000;
      const next = numbers();
      const [a, b] = [1, 2].map(() => filled(alloc(Float64Array, n * n), () => next() / 2 ** 32));
      return [a, b, alloc(Float64Array, n * n), n];
    },
    check: (_, args) => checksum(args[2] as Float64Array),
  },
  {
    name: 'merge sort',
    program: 'mergeSort',
    args: (alloc, quick) => {
      const n = quick ? 300_000 : 4_000_000;
      const next = numbers();
      return [filled(alloc(Float64Array, n), next), alloc(Float64Array, n)];
    },
    check: (_, args) => checksum(args[0] as Float64Array),
  },
  {
    name: 'heat',
    program: 'heat',
    args: (alloc, quick) => {
      const [width, height, steps] = quick ? [400, 400, 30] : [1200, 1000, 200];
      const first = filled(alloc(Float64Array, width * height), (i) => (i % 97) + (i % 1200 === 0 ? 1000 : 0));
      return [first, alloc(Float64Array, width * height), width, height, steps];
    },
    check: (_, args) => checksum(args[0] as Float64Array) + checksum(args[1] as Float64Array),
  },
  {
    name: 'knapsack',
    program: 'knapsack',
    args: (alloc, quick) => {
      // Even weights that are their values, and an odd room: no branch can be left before its end.
      const n = quick ? 22 : 29;
      const next = numbers();
      const weights = filled(alloc(Int32Array, n), () => 2 * (500 + (next() >>> 23))) as Int32Array;
      const values = filled(alloc(Int32Array, n), (i) => weights[i]);
      const room = Math.floor(weights.reduce((sum, weight) => sum + weight, 0) / 5) * 2 + 1;
      return [weights, values, room, alloc(Int32Array, 1)];
    },
    check: sameResult,
  },
  {
    name: 'k-means',
    program: 'kMeans',
    args: (alloc, quick) => {
      const dims = 8;
      const next = numbers();
      const points = filled(
        alloc(Float64Array, dims * (quick ? 20_000 : 200_000)),
        () => next() / 2 ** 32,
      ) as Float64Array;
      const centres = filled(alloc(Float64Array, dims * 16), (i) => points[i * 3]);
      return [points, centres, alloc(Float64Array, 128 * 16 * (dims + 1)), dims, quick ? 3 : 8];
    },
    check: (_, args) => checksum(args[1] as Float64Array),
  },
];
