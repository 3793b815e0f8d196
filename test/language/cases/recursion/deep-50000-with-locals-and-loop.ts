// not-untouched: the stack of a plain call is too small
// not-rotating: 50,000 safepoints
import { task } from 'mgr-scheduler';

function walk(n: number, sign: number): number {
  let s = 0;
  for (let i = 0; i < +'2'; i++) s += sign;
  if (n > 0) {
    const below = walk(n - 1, -sign);
    return below + s + (n % 3);
  }
  return s;
}
export default task(function f(n: number) {
  return walk(n, 1);
});
export const args = [50000];
export const expected = 50003;
