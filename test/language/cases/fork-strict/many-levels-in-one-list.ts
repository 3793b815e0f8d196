import { fork, join, task } from 'mgr-scheduler';

export default task(function f(n: number): number {
  if (n <= 0) return 1;
  const a = fork(f, n - 1);
  const b = fork(f, n - 2);
  const c = fork(f, n - 3);
  const y = join(b);
  const x = join(a);
  return x + 10 * y + 100 * join(c);
});
export const args = [4];
