/** Fibonacci numbers, a fork in every call: nothing but forks. */
import { fork, join, task } from 'mgr-scheduler';

export function serial(n: number): number {
  return n < 2 ? n : serial(n - 1) + serial(n - 2);
}

export const forked = task(function fib(n: number): number {
  if (n < 2) return n;
  const a = fork(fib, n - 1);
  const b = fib(n - 2);
  return join(a) + b;
});
