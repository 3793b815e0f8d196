import { task } from 'mgr-scheduler';

export default task(function fib(n: number): number {
  if (n < 2) return n;
  return fib(n - 1) + fib(n - 2);
});
export const args = [8];
