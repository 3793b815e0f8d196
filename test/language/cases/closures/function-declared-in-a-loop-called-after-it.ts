import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const all: ((x: number) => number)[] = [];
  for (let i = 0; i < +'3'; i++) {
    function scaled(x: number): number { let s = 0; for (let k = 0; k < i; k++) s += say(trace, x); return s; }
    all.push(scaled);
  }
  for (const one of all) trace.push(one(5));
  return trace;
});
export const args = [];
