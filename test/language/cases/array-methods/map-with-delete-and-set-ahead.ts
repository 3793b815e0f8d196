import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const xs = [0, 1, 2, 3];
  const out = xs.map((x, i) => { if (i === 0) { delete xs[1]; xs[2] = 20; } return say(trace, x); });
  return [out, 1 in out, xs, trace];
});
export const args = [];
