// no-safepoint: a function that is used as a value, and asks for its receiver, runs to its end
import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function Point(this: any, trace: unknown[], x: number): any {
  if (!new.target) return new (Point as any)(trace, x);
  say(trace, x);
  this.x = x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const a = (Point as any)(trace, 1);
  const b = new (Point as any)(trace, 2);
  return [a.x, b.x, a instanceof Point, Object.getPrototypeOf(a) === Object.getPrototypeOf(b), trace];
});
export const args = [];
