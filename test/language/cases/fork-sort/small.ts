import { parallelSort, task } from 'mgr-scheduler';

export default task(function f(xs: Int32Array) {
  for (let i = 0; i < xs.length; i++) xs[i]! ^= 5;
  return [...parallelSort(xs)];
});
export const args = [Object.assign(new Int32Array(new SharedArrayBuffer(28)), [3, 1, 4, 1, 5, 9, 2])];
