import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
interface Row { name: string; age: number }
function by<T>(...keys: ((x: T) => number | string)[]): (a: T, b: T) => number {
  return (a, b) => { for (const key of keys) { const x = key(a); const y = key(b); if (x !== y) return x < y ? -1 : 1; } return 0; };
}
export default task(function f(rows: Row[]) {
  const trace: unknown[] = [];
  rows.sort(by<Row>((r) => r.age, (r) => r.name));
  for (const row of rows) say(trace, row.name);
  const insert = by<Row>((r) => r.name);
  const sorted: Row[] = [];
  for (const row of rows) { let i = 0; while (i < sorted.length && insert(sorted[i]!, row) < 0) i++; sorted.splice(i, 0, row); }
  return [trace, sorted.map((r) => r.name)];
});
export const args = [[{ name: 'c', age: 2 }, { name: 'a', age: 3 }, { name: 'b', age: 2 }]];
