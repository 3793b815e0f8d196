import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const xs = ['a', 'b', 'c', 'd'];
  const out = xs.map((x, i) => { if (i === 0) xs.shift(); else if (i === 1) xs.unshift('x', 'y'); return say(trace, x + i); });
  return [out, xs, trace];
});
export const args = [];
