/** The tasks of the conformance suite. */
import { fork, join, parallelFor, parallelMap, parallelReduce, parallelSort, task } from 'mgr-scheduler';
import { isPrime, Tally } from './counting.ts';

export const countPrimes = task(function countPrimes(from: number, to: number): number {
  let count = 0;
  for (let n = from; n < to; n++) if (isPrime(n)) count++;
  return count;
});

export const spin = task(function spin(rounds: number): number {
  let sum = 0;
  for (let i = 0; i < rounds; i++) sum = (sum + i * i) % 1_000_003;
  return sum;
});

export const echo = task(function echo<T>(value: T): T {
  return value;
});

/** Holds a graph over many safepoints. */
export const hold = task(function hold<T>(value: T, rounds: number): [T, T, number] {
  const pair: [T, T] = [value, value];
  let sum = 0;
  for (let i = 0; i < rounds; i++) sum += i & 1;
  return [...pair, sum];
});

export const fill = task(function fill(view: Uint8Array | Int32Array, value: number): number {
  for (let i = 0; i < view.length; i++) view[i] = value;
  return view.length;
});

function countDown(n: number): number {
  return n === 0 ? 0 : 1 + countDown(n - 1);
}

export const deep = task(function deep(n: number): number {
  return countDown(n);
});

function countSlowly(n: number): number {
  if (n === 0) return 0;
  let sum = 0;
  for (let i = 0; i < 10_000; i++) sum += i & 1;
  return countSlowly(n - 1) + sum / 5000;
}

/** Is deep for long. */
export const deepAndLong = task(function deepAndLong(n: number): number {
  return countSlowly(n);
});

function endless(n: number): number {
  return 1 + endless(n + 1);
}

export const runaway = task(function runaway(): number {
  return endless(0);
});

export const fails = task(function fails(at: number): number {
  for (let i = 0; i < 1000; i++) if (i === at) throw new RangeError(`round ${at}`);
  return 0;
});

export const recovers = task(function recovers(rounds: number): string {
  const said: string[] = [];
  for (let i = 0; i < rounds; i++) {
    try {
      if (i % 3 === 0) throw new Error(`e${i}`);
      said.push(`${i}`);
    } catch (error) {
      said.push((error as Error).message);
    } finally {
      said.push('f');
    }
  }
  return said.join();
});

export const mostFrequent = task(function mostFrequent(words: string[]): string {
  const tally = new Tally();
  tally.add(words);
  return tally.top();
});

function* squares(n: number): Generator<number> {
  for (let i = 0; i < n; i++) yield i * i;
}

export const sumOfSquares = task(function sumOfSquares(n: number): number {
  let sum = 0;
  for (const square of squares(n)) sum += square;
  return sum;
});

export const fib = task(function fib(n: number): number {
  if (n < 2) return n;
  const a = fork(fib, n - 1);
  const b = fib(n - 2);
  return join(a) + b;
});

export const doubled = task(function doubled(from: Float64Array, to: Float64Array): void {
  parallelFor(0, from.length, (i) => {
    to[i] = 2 * from[i];
  });
});

export const sumOf = task(function sumOf(n: number): number {
  return parallelReduce(
    0,
    n,
    0,
    (i) => i,
    (left, right) => left + right,
  );
});

export const sorted = task(function sorted(view: Float64Array): void {
  parallelSort(view);
});

export const roots = task(function roots(from: Float64Array, to: Float64Array): void {
  parallelMap(from, to, (value) => Math.sqrt(value));
});
