import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  // biome-ignore lint: holes are the point
  const out = [1, , 3, , 5].map((x) => say(trace, x! * 2));
  return [out, out.length, 1 in out, trace];
});
export const args = [];
