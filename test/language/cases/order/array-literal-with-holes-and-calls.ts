import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const t = <T>(x: T): T => say(trace, x);
  // biome-ignore lint: holes are the point
  const out = [t(1), , t(2), ...[t(3), t(4)], , [t(5), [t(6)]], ,];
  return [out.length, 1 in out, 5 in out, out[6], trace];
});
export const args = [];
