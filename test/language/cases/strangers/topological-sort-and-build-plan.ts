import { task } from 'mgr-scheduler';

interface Rule { needs?: string[]; cost?: number }

class CycleError extends Error {
  constructor(readonly path: string[]) {
    super(path.join(' -> '));
    this.name = 'CycleError';
  }
}

function order(rules: Record<string, Rule>): string[] {
  const done = new Set<string>();
  const active = new Map<string, number>();
  const out: string[] = [];
  const visit = (name: string, path: string[]): void => {
    if (done.has(name)) return;
    if (active.has(name)) throw new CycleError([...path.slice(active.get(name)), name]);
    active.set(name, path.length);
    for (const need of rules[name]?.needs ?? []) visit(need, [...path, name]);
    active.delete(name);
    done.add(name);
    out.push(name);
  };
  for (const name of Object.keys(rules)) visit(name, []);
  return out;
}

function levels(rules: Record<string, Rule>): string[][] {
  const waiting = new Map<string, Set<string>>();
  const users = new Map<string, string[]>();
  for (const [name, { needs = [] }] of Object.entries(rules)) {
    waiting.set(name, new Set(needs));
    for (const need of needs) {
      if (!(need in rules)) waiting.set(need, new Set());
      users.set(need, [...(users.get(need) ?? []), name]);
    }
  }
  const out: string[][] = [];
  let ready = [...waiting].filter(([, set]) => set.size === 0).map(([name]) => name);
  while (ready.length) {
    out.push(ready.sort());
    const next: string[] = [];
    for (const name of ready) {
      waiting.delete(name);
      for (const user of users.get(name) ?? []) {
        const set = waiting.get(user)!;
        set.delete(name);
        if (set.size === 0) next.push(user);
      }
    }
    ready = next;
  }
  if (waiting.size) throw new Error(`stuck: ${[...waiting.keys()]}`);
  return out;
}

function plan(rules: Record<string, Rule>, workers: number): { time: number; log: string[] } {
  const sorted = order(rules);
  const finish = new Map<string, number>();
  const free = Array.from({ length: workers }, () => 0);
  const log: string[] = [];
  for (const name of sorted) {
    const { needs = [], cost = 1 } = rules[name] ?? {};
    const ready = Math.max(0, ...needs.map((need) => finish.get(need)!));
    let worker = 0;
    for (let i = 1; i < workers; i++) if (free[i]! < free[worker]!) worker = i;
    const start = Math.max(ready, free[worker]!);
    free[worker] = start + cost;
    finish.set(name, start + cost);
    log.push(`${name}[${worker}]${start}-${start + cost}`);
  }
  return { time: Math.max(...free), log };
}

export default task(function build(all: Record<string, Rule>[]) {
  const out: unknown[] = [];
  for (const rules of all) {
    try {
      out.push({ order: order(rules).join(), levels: levels(rules), ...plan(rules, 2) });
    } catch (error) {
      out.push(error instanceof CycleError ? error.path : String(error));
    }
    try {
      levels(rules);
    } catch (error) {
      out.push((error as Error).message);
    }
  }
  return out;
});
export const args = [[
  { app: { needs: ['lib', 'css'], cost: 3 }, lib: { needs: ['core'], cost: 2 }, css: {}, core: { cost: 4 }, docs: { needs: ['css'] } },
  { a: { needs: ['b'] }, b: { needs: ['c'] }, c: { needs: ['d', 'b'] }, d: {} },
]];
