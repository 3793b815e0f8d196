import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const g = globalThis;
  const m = Math;
  const ArrayClass = Array;
  for (let i = 0; i < +'2'; i++) say(trace, g === globalThis && m === Math && ArrayClass === Array);
  return [new ArrayClass(2).length, m.abs(-3), typeof g.setTimeout, [] instanceof ArrayClass, trace];
});
export const args = [];
