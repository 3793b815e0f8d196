import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(xs: number[]) {
  const trace: unknown[] = [];
  return xs.map((x) => { if (say(trace, x) > 2) throw new RangeError(`too much: ${x} after ${trace.join()}`); return x; });
});
export const args = [[1, 2, 3, 4]];
