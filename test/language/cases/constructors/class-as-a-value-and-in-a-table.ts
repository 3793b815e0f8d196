import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Circle { constructor(readonly r: number) {} area(): number { let a = 0; for (let i = 0; i < this.r; i++) a += 3 * (2 * i + 1); return a; } }
class Square { constructor(readonly a: number) {} area(): number { let s = 0; for (let i = 0; i < this.a; i++) s += this.a; return s; } }
const table: Record<string, new (x: number) => { area(): number }> = { circle: Circle, square: Square };
export default task(function f() {
  const trace: unknown[] = [];
  const pick = (name: string) => { say(trace, name); return table[name]!; };
  let total = 0;
  for (const name of ['square', 'circle']) total += new (pick(name))(say(trace, 3)).area();
  return [total, trace];
});
export const args = [];
