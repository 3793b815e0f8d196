import { fork, join, task } from 'mgr-scheduler';

export default task(function f(xs: Int32Array) {
  const total = (lo: number, hi: number): number => {
    if (hi - lo < 2) return xs[lo]!;
    const mid = (lo + hi) >> 1;
    const left = fork(total, lo, mid);
    const right = total(mid, hi);
    return join(left) + right;
  };
  return total(0, xs.length);
});
export const args = [Object.assign(new Int32Array(new SharedArrayBuffer(44)), [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5])];
