import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const a = Symbol('same');
  const b = Symbol('same');
  const m = new Map<symbol, number>([[a, 1], [b, 2]]);
  const list = [a, b, a];
  for (const s of list) say(trace, m.get(s));
  return [a === b, list.indexOf(b), list.lastIndexOf(a), String(a), trace];
});
export const args = [];
