// refused so far: MGR_CANNOT_CARRY, each part would have a copy of it
import { parallelFor, task } from 'mgr-scheduler';

export default task(function f(out: Int32Array, k: number) {
  const settings = { k };
  parallelFor(0, out.length, (i) => {
    out[i] = settings.k;
  });
  return [...out];
});
export const args = [new Int32Array(new SharedArrayBuffer(20)), 4];
