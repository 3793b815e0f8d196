import { parallelFor, task } from 'mgr-scheduler';

export default task(function f(out: Int32Array, lo: number, hi: number) {
  parallelFor(lo, hi, (i) => {
    out[i]! += i;
  });
  parallelFor(hi, lo, (i) => {
    out[i] = -1;
  });
  parallelFor(-3, 2, (i) => {
    out[i + 3]! += 100;
  });
  return [...out];
});
export const args = [new Int32Array(new SharedArrayBuffer(40)), 2, 9];
