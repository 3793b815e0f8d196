import { parallelFor, task } from 'mgr-scheduler';

export default task(function f(out: Int32Array, depth: number): number {
  if (depth === 0) return 1;
  const level = depth - 1;
  parallelFor(level * 3, depth * 3, (i) => {
    out[i] = i + depth;
  });
  return depth * f(out, depth - 1);
});
export const args = [new Int32Array(new SharedArrayBuffer(36)), 3];
