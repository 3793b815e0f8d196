import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function twice(this: unknown, x: number, i?: number): number { let s = i ?? 0; for (let k = 0; k < +'2'; k++) s += x; return s; }
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const own = (x: number): number => say(trace, x * 100);
  return [[1, 2].map(twice), [1, 2].map(own), [3].map(function self(x): number { return x === 0 ? 0 : say(trace, x) + self(x - 1); }), ['1', '2', '3'].map(parseInt as any), trace];
});
export const args = [];
