import { parallelFor, task } from 'mgr-scheduler';

export default task(function f(out: Float64Array, k: number) {
  const offset = k * 2;
  parallelFor(0, out.length, (i) => {
    out[i] = i * k + offset;
  });
  return [...out];
});
export const args = [new Float64Array(new SharedArrayBuffer(88)), 3];
