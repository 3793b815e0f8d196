import { task } from 'mgr-scheduler';
import { Shape } from './a.ts';
import { Poly } from './b.ts';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Square extends Poly { constructor() { super(4); } override sum(): number { return super.sum() * 10; } }
export default task(function f() {
  const trace: unknown[] = [];
  for (const shape of [new Poly(3), new Square()]) say(trace, shape.sum());
  return [Square.describe(2), Poly.describe(1), Shape.describe.call(Square, 1), trace];
});
export const args = [];
