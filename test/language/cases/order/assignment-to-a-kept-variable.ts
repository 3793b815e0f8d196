import { task } from 'mgr-scheduler';

function leave(n: number): number {
  let s = 0;
  while (n > 0) s += n--;
  return s;
}
function list(...all: number[]): number[] {
  for (let i = 0; i < all.length; i++) all[i]! *= 1;
  return all;
}
export default task(function f() {
  let x = 1;
  const a = list(x, leave(2), (x = 5), x, leave(3), x++, x, leave(1), x);
  const b = [x, (x += leave(2)), x, (x = leave(1)), x];
  const c = x + (x = leave(2)) + x * (x -= leave(1)) + x;
  return { a, b, c, x };
});
export const args = [];
