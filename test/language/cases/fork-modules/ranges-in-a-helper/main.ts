import { task } from 'mgr-scheduler';
import { scale, total } from './other.ts';

export default task(function f(xs: Float64Array, k: number) {
  scale(xs, k);
  return total(xs) + total(xs);
});
export const args = [Object.assign(new Float64Array(new SharedArrayBuffer(40)), [1, 2, 3, 4, 5]), 3];
