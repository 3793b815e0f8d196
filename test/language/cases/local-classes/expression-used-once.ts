import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  const sum = new (class { #xs: number[] = []; add(x: number): this { this.#xs.push(x); return this; } get sum(): number { let s = 0; for (const x of this.#xs) s += x; return s; } })();
  for (let i = 0; i < n; i++) sum.add(say(trace, i));
  return [sum.sum, trace];
});
export const args = [4];
