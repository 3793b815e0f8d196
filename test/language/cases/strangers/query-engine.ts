import { task } from 'mgr-scheduler';

type Row = Record<string, any>;
type Plan = Iterable<Row>;

const scan = (rows: Row[]): Plan => rows;
function* where(plan: Plan, test: (row: Row) => boolean): Plan { for (const row of plan) if (test(row)) yield row; }
function* select(plan: Plan, fields: Record<string, (row: Row) => unknown>): Plan {
  for (const row of plan) {
    const out: Row = {};
    for (const [name, field] of Object.entries(fields)) out[name] = field(row);
    yield out;
  }
}
function* join(left: Plan, right: Plan, key: string, kind: 'inner' | 'left' = 'inner'): Plan {
  const index = new Map<unknown, Row[]>();
  for (const row of right) index.has(row[key]) ? index.get(row[key])!.push(row) : index.set(row[key], [row]);
  for (const row of left) {
    const matches = index.get(row[key]);
    if (matches) for (const match of matches) yield { ...match, ...row };
    else if (kind === 'left') yield row;
  }
}
const aggregates: Record<string, { start: () => any; add: (acc: any, x: any) => any; end?: (acc: any) => unknown }> = {
  count: { start: () => 0, add: (n) => n + 1 },
  sum: { start: () => 0, add: (s, x) => s + x },
  list: { start: () => [] as unknown[], add: (l, x) => (l.push(x), l), end: (l) => l.join('+') },
  avg: { start: () => ({ s: 0, n: 0 }), add: (a, x) => ({ s: a.s + x, n: a.n + 1 }), end: ({ s, n }) => s / n },
};
function* groupBy(plan: Plan, key: string, parts: Record<string, [string, string]>): Plan {
  const groups = new Map<unknown, Record<string, any>>();
  for (const row of plan) {
    let group = groups.get(row[key]);
    if (!group) groups.set(row[key], (group = Object.fromEntries(Object.entries(parts).map(([name, [fn]]) => [name, aggregates[fn]!.start()]))));
    for (const [name, [fn, field]] of Object.entries(parts)) group[name] = aggregates[fn]!.add(group[name], row[field]);
  }
  for (const [value, group] of groups) yield { [key]: value, ...Object.fromEntries(Object.entries(group).map(([name, acc]) => [name, aggregates[parts[name]![0]]!.end?.(acc) ?? acc])) };
}
function* limit(plan: Plan, n: number): Plan { if (n <= 0) return; for (const row of plan) { yield row; if (--n === 0) return; } }
const orderBy = (plan: Plan, ...keys: string[]): Plan => [...plan].sort((a, b) => {
  for (const key of keys) {
    const [name, sign] = key.startsWith('-') ? [key.slice(1), -1] : [key, 1];
    if (a[name] !== b[name]) return (a[name] < b[name] ? -1 : 1) * sign;
  }
  return 0;
});

export default task(function queries(people: Row[], orders: Row[]) {
  const results: Row[][] = [];
  const run = (plan: Plan): void => { const rows: Row[] = []; for (const row of plan) rows.push(row); results.push(rows); };
  run(select(where(scan(people), (p) => p.age > 30), { name: (p) => p.name.toUpperCase(), decade: (p) => Math.floor(p.age / 10) * 10 }));
  run(orderBy(groupBy(join(scan(orders), scan(people), 'id'), 'name', { total: ['sum', 'price'], n: ['count', ''], items: ['list', 'item'], mean: ['avg', 'price'] }), '-total'));
  run(limit(orderBy(join(scan(people), scan(orders), 'id', 'left'), 'item', 'name'), 3));
  for (let i = 0; i < people.length; i++) run(limit(where(scan(orders), (o) => o.id === people[i]!.id), i));
  return results;
});
export const args = [[{ id: 1, name: 'Ann', age: 41 }, { id: 2, name: 'Bob', age: 29 }, { id: 3, name: 'Cid', age: 35 }], [{ id: 1, item: 'pen', price: 2 }, { id: 3, item: 'cup', price: 7 }, { id: 1, item: 'ink', price: 9 }, { id: 3, item: 'mat', price: 3 }]];
