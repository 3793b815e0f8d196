import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Pair {
  static sum(n: number): number { let s = 1000; for (let i = 0; i < n; i++) s += i; return s; }
  sum(n: number): number { let s = 0; for (let i = 0; i < n; i++) s += Pair.sum(i); return s + (this.constructor as typeof Pair).sum(1); }
}
class Derived extends Pair { static override sum(n: number): number { return -super.sum(n); } override sum(n: number): number { return super.sum(n) * 2; } }
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, [new Pair().sum(2), Pair.sum(3), new Derived().sum(2), Derived.sum(3)].join());
  return trace;
});
export const args = [];
