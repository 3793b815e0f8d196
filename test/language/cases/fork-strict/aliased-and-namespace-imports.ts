import { fork as spawn, join as wait, task } from 'mgr-scheduler';
import * as m from 'mgr-scheduler';

export default task(function fib(n: number): number {
  if (n < 2) return n;
  const a = spawn(fib, n - 1);
  const b = m.fork(fib, n - 2);
  return m.join(a) + wait(b);
});
export const args = [8];
