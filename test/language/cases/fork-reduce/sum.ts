import { parallelReduce, task } from 'mgr-scheduler';

export default task(function f(xs: Float64Array) {
  return parallelReduce(0, xs.length, 0, (i) => xs[i]!, (a, b) => a + b);
});
export const args = [Object.assign(new Float64Array(new SharedArrayBuffer(56)), [3, 1, 4, 1, 5, 9, 2])];
