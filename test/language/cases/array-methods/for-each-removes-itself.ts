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
  xs.forEach((x) => { say(trace, x); if (x === 'b') xs.splice(0, 1); });
  return [xs, trace];
});
export const args = [];
