import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Plan { cost(n: number): number { let s = 0; for (let i = 0; i < n; i++) s += i; return s; } total(ns: number[]): number { let s = 0; for (const n of ns) s += this.cost(n); return s; } }
class Flat extends Plan { override cost(): number { return 7; } }
export default task(function f() {
  const trace: unknown[] = [];
  for (const plan of [new Plan(), new Flat(), new Plan()]) say(trace, plan.total([3, 4]));
  return trace;
});
export const args = [];
