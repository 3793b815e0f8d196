import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function square(n: number): number { let s = 0; for (let i = 0; i < n; i++) s += n; return s; }
const cube = (n: number): number => { let s = 0; for (let i = 0; i < n; i++) s += square(n); return s; };
function apply(trace: unknown[], fns: ((n: number) => number)[], x: number): number[] { const out: number[] = []; for (const fn of fns) out.push(say(trace, fn(x))); return out; }
export default task(function f() {
  const trace: unknown[] = [];
  const chosen = say(trace, true) ? square : cube;
  return [apply(trace, [square, cube, Math.sqrt, chosen], 4), chosen === square, trace];
});
export const args = [];
