import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Machine2 {
  acc = 0;
  run(trace: unknown[], ops: [string, number][]): number {
    for (const [op, n] of ops) {
      switch (op) {
        case 'add': let times = n;
        case 'more': times ??= 1; for (let i = 0; i < times; i++) this.acc += say(trace, i); break;
        case 'all': const list = [1, 2, 3].filter((x) => x <= n); this.acc += list.reduce((a, x) => a + say(trace, x), 0); break;
        case 'call': { const go = (k: number): number => (k === 0 ? 0 : 1 + go(k - 1)); this.acc *= go(n); break; }
        default: try { this.acc += (list as number[]).length; } catch (error) { trace.push((error as Error).name); }
      }
    }
    return this.acc;
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  return [new Machine2().run(trace, [['add', 3], ['all', 2], ['call', 2], ['?', 0]]), trace];
});
export const args = [];
