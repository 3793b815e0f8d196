import { parallelFor, task } from 'mgr-scheduler';

export default task(function f(out: Int32Array, grain: number) {
  parallelFor(0, 10, (i) => {
    out[i]! += 1;
  }, { grain });
  parallelFor(0, 10, (i) => {
    out[i]! += 10;
  }, { grain: 100 });
  return [...out];
});
export const args = [new Int32Array(new SharedArrayBuffer(40)), 3];
