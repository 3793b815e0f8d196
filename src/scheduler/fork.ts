/**
 * Forks as a program sees them. Inside tasks the compiler puts other code in the place of these calls; what stands here runs where
 * nothing was compiled (the program itself, `--serial`, callbacks that run to their end): at once, on the calling thread.
 */
import { MgrError } from '../memory/error.ts';
import { mapLength, noFork, type RangeOptions, rangeBound, rangeGrain, sortLength } from '../thread/fork-arguments.ts';

export type { RangeOptions } from '../thread/fork-arguments.ts';

declare const forkBrand: unique symbol;

/** A function that has been forked: what {@link join} takes, once. */
export interface Fork<R> {
  readonly [forkBrand]: R;
}

/** A typed array; for the functions that work on ranges, over a `SharedArrayBuffer`. */
export type AnyTypedArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array
  | BigInt64Array
  | BigUint64Array;

/** What serial code needs of the runtime. */
export interface ForkRuntime {
  /** Joins a fork that compiled code has made, without leaving: where a callback got hold of one. */
  joinAtomic?(fork: unknown): unknown;
  /** What an argument becomes for the function that is forked; default: itself. */
  carry?(value: unknown): unknown;
}

let runtime: ForkRuntime = {};

/** Given once by whoever puts the package together. */
export function setForkRuntime(given: ForkRuntime): void {
  runtime = given;
}

/** Forks that have run, and how they ended. */
class Settled {
  readonly #value: unknown;
  readonly #threw: boolean;
  #joined = false;

  constructor(value: unknown, threw: boolean) {
    this.#value = value;
    this.#threw = threw;
  }

  take(): unknown {
    if (this.#joined) throw noFork();
    this.#joined = true;
    if (this.#threw) throw this.#value;
    return this.#value;
  }
}

/**
 * Starts a function that may run beside the caller, on any thread. Its arguments are copied as those of a run; views on shared memory
 * are shared. What is not joined is waited for before the function that forked it returns.
 *
 * @param fn inside tasks: a task, a function of the module or one that is exported, or a nested function that is only called or forked.
 * @example const left = fork(fib, n - 1); const right = fib(n - 2); return join(left) + right;
 */
export function fork<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Fork<R> {
  if (typeof fn !== 'function') throw new MgrError('MGR_FORK_TARGET', `fork() takes a function, not ${typeof fn}.`);
  const { carry } = runtime;
  const given = carry ? (args.map((value) => carry(value)) as A) : args;
  try {
    return new Settled(fn(...given), false) as unknown as Fork<R>;
  } catch (error) {
    return new Settled(error, true) as unknown as Fork<R>;
  }
}

/** The value of a fork; throws what it threw. Each fork is joined once. @throws MgrError MGR_JOIN */
export function join<R>(fork: Fork<R>): R {
  const value: unknown = fork;
  if (value instanceof Settled) return value.take() as R;
  if (runtime.joinAtomic && value !== null && (typeof value === 'number' || typeof value === 'object')) {
    return runtime.joinAtomic(value) as R;
  }
  throw noFork();
}

/** Forks the function for each item. Returns the forks, in order. */
export function forkAll<T, R>(fn: (item: T) => R, items: Iterable<T>): Fork<R>[] {
  return Array.from(items, (item) => fork(fn, item));
}

/** The values of the forks, in order. */
export function joinAll<R>(forks: Iterable<Fork<R>>): R[] {
  return Array.from(forks, (one) => join(one));
}

/**
 * Calls the body for each whole number from `lo` to below `hi`, on as many threads as are free. What the body captures must not change:
 * numbers, strings, views on shared memory, frozen data.
 *
 * @throws MgrError MGR_OPTION, MGR_CANNOT_CARRY
 */
export function parallelFor(lo: number, hi: number, body: (i: number) => void, options?: RangeOptions): void {
  rangeGrain(options, 'parallelFor');
  rangeBound(lo, 'parallelFor');
  rangeBound(hi, 'parallelFor');
  for (let i = lo; i < hi; i++) body(i);
}

/**
 * Combines what the body gives for each whole number from `lo` to below `hi`, from left to right. `combine` has to be associative, and
 * `identity` its neutral element: it may come in more than once.
 *
 * @throws MgrError MGR_OPTION, MGR_CANNOT_CARRY
 */
export function parallelReduce<T>(
  lo: number,
  hi: number,
  identity: T,
  body: (i: number) => T,
  combine: (left: T, right: T) => T,
  options?: RangeOptions,
): T {
  rangeGrain(options, 'parallelReduce');
  rangeBound(lo, 'parallelReduce');
  rangeBound(hi, 'parallelReduce');
  let value = identity;
  for (let i = lo; i < hi; i++) value = combine(value, body(i));
  return value;
}

/** `target[i] = body(source[i], i)` for each index of the source; both over shared memory. Returns the target. @throws MgrError MGR_OPTION */
export function parallelMap<S extends AnyTypedArray, T extends AnyTypedArray>(
  source: S,
  target: T,
  body: (value: S[number], i: number) => T[number],
  options?: RangeOptions,
): T {
  const length = mapLength(source, target);
  rangeGrain(options, 'parallelMap');
  for (let i = 0; i < length; i++) target[i] = body(source[i], i);
  return target;
}

/** Sorts a typed array over shared memory in place, as its own `sort` does, and returns it. @throws MgrError MGR_OPTION */
export function parallelSort<T extends AnyTypedArray>(
  array: T,
  compare?: (left: T[number], right: T[number]) => number,
): T {
  sortLength(array);
  (array as Float64Array).sort(compare as never);
  return array;
}
