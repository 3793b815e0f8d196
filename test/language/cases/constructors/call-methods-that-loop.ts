import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Grid {
  readonly rows: number[][] = [];
  constructor(n: number) { for (let y = 0; y < n; y++) this.rows.push(this.makeRow(n, y)); }
  makeRow(n: number, y: number): number[] { const row: number[] = []; for (let x = 0; x < n; x++) row.push(x * y); return row; }
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  const grid = new Grid(say(trace, n));
  return [grid.rows, trace];
});
export const args = [3];
