import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(xs: number[]) {
  const trace: unknown[] = [];
  say(trace, 'start');
  const out = xs.map((x, i, all) => say(trace, x) * 10 + i + all.length * 1000);
  return [out, trace];
});
export const args = [[5, 6, 7]];
