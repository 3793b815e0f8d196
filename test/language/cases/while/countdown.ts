import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: number[] = [];
  while (n > 0) {
    out.push(n);
    n -= 3;
  }
  return { out, n };
});
export const args = [20];
