import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Report {
  rows = [1, 2, 3];
  sum(from: number): number { let s = 0; for (let i = from; i < this.rows.length; i++) s += this.rows[i]!; return s; }
  get total(): number { return this.sum(0); }
  set total(x: number) { this.rows.push(x - this.sum(0)); }
  *tails(): Generator<number> { for (let i = 0; i < this.rows.length; i++) yield this.sum(i); }
}
export default task(function f() {
  const trace: unknown[] = [];
  const r = new Report();
  r.total = say(trace, 10);
  r.total += r.sum(say(trace, 2));
  for (const x of r.tails()) say(trace, x);
  return [r.total, r.rows, trace];
});
export const args = [];
