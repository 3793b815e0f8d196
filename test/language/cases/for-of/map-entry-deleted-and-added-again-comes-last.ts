import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const m = new Map([['a', 1], ['b', 2], ['c', 3]]);
  for (const [k, v] of m) { say(trace, k + v); if (k === 'a' && v === 1) { m.delete('a'); m.set('a', 10); m.delete('c'); m.set('b', 20); } }
  return [trace, [...m.keys()]];
});
export const args = [];
