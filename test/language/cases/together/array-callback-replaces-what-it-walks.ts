import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Pool {
  items = [3, 1, 2];
  drain(trace: unknown[]): unknown[] {
    const first = this.items.map((x) => { this.items = this.items.filter((y) => y !== x); return say(trace, x) + this.items.length * 100; });
    this.items = [5, 6];
    for (const x of this.items.filter((y) => say(trace, y) > 5)) { this.items.push(x * 2); if (this.items.length > 2) break; }
    return [first, this.items];
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  return [new Pool().drain(trace), say(trace, 'end'), trace];
});
export const args = [];
