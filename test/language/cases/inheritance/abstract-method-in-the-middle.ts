import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
abstract class Shape {
  abstract area(): number;
  compare(other: Shape): number { let d = 0; for (let i = 0; i < +'3'; i++) d += this.area() - other.area(); return d; }
}
abstract class Sided extends Shape { constructor(protected readonly sides: number[]) { super(); } perimeter(): number { let s = 0; for (const x of this.sides) s += x; return s; } }
class Rect extends Sided { area(): number { let s = 0; for (let i = 0; i < this.sides[0]!; i++) s += this.sides[1]!; return s; } }
class Dot extends Shape { area(): number { return 0; } }
export default task(function f() {
  const trace: unknown[] = [];
  const shapes: Shape[] = [new Rect([2, 3]), new Dot(), new Rect([5, 1])];
  for (const a of shapes) for (const b of shapes) say(trace, a.compare(b));
  return [trace, (shapes[0] as Rect).perimeter()];
});
export const args = [];
