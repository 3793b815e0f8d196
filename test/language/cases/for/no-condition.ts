import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: number[] = [];
  for (let i = 0; ; i += 2) {
    if (i >= n) return out;
    out.push(i);
  }
});
export const args = [15];
