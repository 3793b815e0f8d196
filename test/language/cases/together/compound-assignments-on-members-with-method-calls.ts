import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Tab {
  at = 0;
  total = 1;
  cells: Record<string, number> = {};
  rows = [{ n: 1 }, { n: 2 }];
  next(): number { let k = 0; while (k < +'2') k++; this.total *= 10; return k; }
  key(): string { let s = ''; for (let i = 0; i <= this.at; i++) s += 'k'; this.at++; return s; }
  work(trace: unknown[]): unknown {
    this.total += this.next();
    this.cells[this.key()] ??= this.next();
    this.cells[this.key()] ||= say(trace, 7);
    this.cells['k']! **= this.next();
    ++this.rows[this.next() - 2]!.n;
    const old = this.rows[this.at % 2]!.n--;
    this.rows[0]!.n = this.rows[1]!.n = this.next();
    return [old, this.total];
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  const t = new Tab();
  return [t.work(trace), t.cells, t.rows, t.at, trace];
});
export const args = [];
