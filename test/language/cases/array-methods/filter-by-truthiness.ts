import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const out = [0, 1, 2, 3, 4, 5].filter((x) => say(trace, [0, '', null, NaN, 'yes', {}][x]));
  return [out, trace.length, [0, 1, '', null].filter(Boolean)];
});
export const args = [];
