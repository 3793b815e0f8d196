import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: number[] = [];
  for (let i = 0; i < 3; i++) {
    for (let k = 0; k < n; k++) out.push(i * 10 + k);
    out.push(-i);
  }
  return out;
});
export const args = [4];
