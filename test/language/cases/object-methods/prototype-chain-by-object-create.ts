import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const shape = { sides: 0, area(): number { let a = 0; for (let i = 0; i < this.sides; i++) a += say(trace, this.size()); return a; }, size(): number { return 1; } };
  const square = Object.assign(Object.create(shape) as typeof shape, { sides: 4, size(): number { return 5; } });
  const tiny = Object.create(square) as typeof shape;
  tiny.sides = 1;
  return [square.area(), tiny.area(), shape.area(), trace];
});
export const args = [];
