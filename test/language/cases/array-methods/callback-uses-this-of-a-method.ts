import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Totals {
  sums: number[] = [];
  constructor(readonly factor: number) {}
  feed(trace: unknown[], xs: number[]): this { this.sums.push(...xs.map((x) => say(trace, x) * this.factor)); xs.forEach((x) => { this.sums[0]! += x; }); return this; }
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  return [new Totals(2).feed(trace, [1, 2]).feed(trace, [3]).sums, trace];
});
export const args = [];
