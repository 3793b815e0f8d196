import { parallelReduce, task } from 'mgr-scheduler';

export default task(function f(xs: Int32Array, k: number) {
  const half = xs.length >> 1;
  const total =
    parallelReduce(0, half, 0, (i) => xs[i]! * k, (a, b) => a + b) -
    parallelReduce(half, xs.length, 0, (i) => xs[i]!, (a, b) => a + b);
  return [total, k];
});
export const args = [Object.assign(new Int32Array(new SharedArrayBuffer(28)), [3, 1, 4, 1, 5, 9, 2]), 10];
