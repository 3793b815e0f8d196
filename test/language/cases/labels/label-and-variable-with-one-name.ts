import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let out = 0;
  n: for (let i = 0; i < n; i++) {
    out: for (const x of [1, 2, 3]) {
      if (x === 2) continue n;
      if (i > 2) break n;
      if (i === 1) break out;
      out += x;
    }
    out += 100;
  }
  return out;
});
export const args = [5];
