import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const xs = [0, 1, 2, 3, 4];
  const out = xs.map((x, i) => { if (i === 1) { xs.length = 2; xs.length = 4; xs[3] = 30; } return say(trace, x); });
  return [out, out.length, Object.keys(out), trace];
});
export const args = [];
