import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const m = new Map<string, number>([['a', 1], ['b', 2], ['c', 3]]);
  m.forEach((v, k, whole) => { trace.push(k + v); if (k === 'a') { whole.delete('b'); whole.set('d', 4); } });
  const s = new Set([1, 2]);
  s.forEach((x) => { if (x < 6) { s.delete(x); s.add(x + 2); } });
  for (const x of s) say(trace, x);
  return [[...m], [...s], trace];
});
export const args = [];
