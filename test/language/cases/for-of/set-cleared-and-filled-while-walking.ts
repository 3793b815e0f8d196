import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const s = new Set([1, 2, 3]);
  for (const x of s) { say(trace, x); if (x === 2) { s.clear(); s.add(7); s.add(8); } }
  return [trace, [...s]];
});
export const args = [];
