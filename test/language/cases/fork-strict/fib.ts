import { fork, join, task } from 'mgr-scheduler';

export default task(function fib(n: number): number {
  if (n < 2) return n;
  const a = fork(fib, n - 1);
  const b = fib(n - 2);
  return join(a) + b;
});
export const args = [9];
