import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: number[] = [];
  a: b: for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      if (k === 1) continue a;
      if (i === 3) break b;
      if (i === 1) continue b;
      out.push(i * 10 + k);
    }
  }
  return out;
});
export const args = [5];
