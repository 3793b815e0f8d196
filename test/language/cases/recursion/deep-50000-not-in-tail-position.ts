// not-untouched: the stack of a plain call is too small
// not-rotating: 50,000 safepoints
import { task } from 'mgr-scheduler';

function depth(n: number): number {
  return n === 0 ? 0 : 1 + depth(n - 1);
}
export default task(function f(n: number) {
  return depth(n);
});
export const args = [50000];
export const expected = 50000;
