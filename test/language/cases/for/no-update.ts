import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: number[] = [];
  for (let i = n; i > 0; ) {
    out.push(i);
    i = i >> 1;
  }
  return out;
});
export const args = [1000];
