// not-untouched: the stack of a plain call is too small
// not-rotating: 50,000 safepoints
import { task } from 'mgr-scheduler';

function even(n: number): boolean {
  return n === 0 ? true : !odd(n - 1) === false;
}
function odd(n: number): boolean {
  return n === 0 ? false : !even(n - 1) === false;
}
export default task(function f(n: number) {
  return even(n);
});
export const args = [50000];
export const expected = true;
