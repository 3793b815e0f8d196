import { parallelMap, task } from 'mgr-scheduler';

export default task(function f(xs: Int32Array, k: number) {
  return [...parallelMap(xs, xs, (x) => {
    let s = 0;
    for (let i = 0; i < k; i++) s += x;
    return s;
  }, { grain: 2 })];
});
export const args = [Object.assign(new Int32Array(new SharedArrayBuffer(20)), [1, 2, 3, 4, 5]), 3];
