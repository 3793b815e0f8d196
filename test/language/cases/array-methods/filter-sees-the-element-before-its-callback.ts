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
  const out = xs.filter((x, i) => { xs[i] = x * 100; if (i === 1) xs[2] = 7; return say(trace, x) % 2 === 1; });
  return [out, xs, trace];
});
export const args = [];
