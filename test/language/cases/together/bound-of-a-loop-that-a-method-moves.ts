import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class List2 {
  items: number[] = [1, 2, 3];
  get size(): number { return this.items.length; }
  grow(x: number): void { for (let i = 0; i < 1 + (x === 2 ? 1 : 0); i++) if (this.items.length < 7) this.items.push(x * 10); }
  walk(trace: unknown[]): number { let s = 0; for (let i = 0; i < this.items.length; i++) { s += say(trace, this.items[i]!); this.grow(this.items[i]!); } for (let k = 0; k < this.size; k += 2) { s += k; this.items.pop(); } return s; }
}
export default task(function f() {
  const trace: unknown[] = [];
  const list = new List2();
  return [list.walk(trace), list.items, trace];
});
export const args = [];
