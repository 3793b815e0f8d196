import { task } from 'mgr-scheduler';

/** A memo that fills as the task runs, and tables that are made when they are first needed. */
const memo = new Map<number, number>();
const byName: Record<string, number> = {};
const late: { table?: number[] } = {};
const groups = new Map([['a', { n: 0 }]]);
const rows = [{ n: 0 }, { n: 0 }];

function squares(k: number): number {
  let sum = 0;
  for (let i = 0; i <= k; i++) sum += i * i;
  return sum;
}

export default task(function f(n: number) {
  memo.clear();
  delete byName.k0;
  delete byName.k1;
  late.table = undefined;
  for (const row of rows) row.n = 0;
  let misses = 0;
  for (let i = 0; i < n; i++) {
    const k = i % 3;
    if (!memo.has(k)) {
      misses++;
      memo.set(k, squares(k));
    }
    const name = `k${i % 2}`;
    if (byName[name] === undefined) misses += 100;
    byName[name] ??= i;
    if (late.table === undefined) misses += 10_000;
    late.table ??= [i];
    const group = groups.get('a');
    if (group) group.n = i === 0 ? 1 : group.n + 1;
    rows.forEach((row) => {
      row.n++;
    });
  }
  return [misses, memo.size, groups.get('a')?.n, rows.map(({ n }) => n)];
});
export const args = [8];
