import { task } from 'mgr-scheduler';

/** The n-th Fibonacci number the slow way: nothing but calls, the hardest case for a poll. */
export default task(function fib(n: number): number {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
});
