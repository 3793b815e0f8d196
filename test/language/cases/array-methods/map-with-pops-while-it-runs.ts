import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const xs = [1, 2, 3, 4];
  const out = xs.map((x) => { xs.pop(); return say(trace, x); });
  return [out, out.length, 2 in out, xs, trace];
});
export const args = [];
