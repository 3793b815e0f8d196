import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Stats {
  readonly xs: number[] = [];
  get mean(): number { let s = 0; for (const x of this.xs) s += x; return s / this.xs.length; }
  set mean(m: number) { const d = m - this.mean; for (let i = 0; i < this.xs.length; i++) this.xs[i]! += d; }
}
export default task(function f() {
  const trace: unknown[] = [];
  const s = new Stats();
  for (let i = 0; i < +'4'; i++) { s.xs.push(say(trace, i)); }
  const before = s.mean;
  s.mean = say(trace, 10);
  s.mean += say(trace, 1);
  return [before, s.mean, s.xs, trace];
});
export const args = [];
