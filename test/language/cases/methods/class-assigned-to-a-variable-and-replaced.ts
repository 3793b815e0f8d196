import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
let Shape = class { area(): number { let a = 0; for (let i = 0; i < +'3'; i++) a += 2; return a; } };
const Kept = Shape;
export default task(function f() {
  const trace: unknown[] = [];
  const one = new Shape();
  const Local = class extends Kept { override area(): number { return super.area() + say(trace, 1); } };
  say(trace, one.area());
  return [new Local().area(), one instanceof Shape, Shape.name, trace];
});
Shape = Kept;
export const args = [];
