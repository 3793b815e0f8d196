import { parallelFor, task } from 'mgr-scheduler';

export default task(function f(out: Int32Array, k: number) {
  const settings = Object.freeze({ step: k, names: Object.freeze(['a', 'bc']) });
  parallelFor(0, out.length, (i) => {
    const { step, names } = settings;
    out[i] = i * step + names[i % 2]!.length;
  });
  return [...out];
});
export const args = [new Int32Array(new SharedArrayBuffer(20)), 4];
