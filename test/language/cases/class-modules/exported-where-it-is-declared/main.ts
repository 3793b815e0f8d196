import { task } from 'mgr-scheduler';
import { Shape } from './shapes.ts';

/** The task leaves in nothing but the methods of the imported class. */
export default task(function f(n: number) {
  const shape = new Shape([n, n + 1, n + 2]);
  return [Shape.sum(n), shape.around(), Shape.sum(n + 1), shape.sides];
});
export const args = [6];
