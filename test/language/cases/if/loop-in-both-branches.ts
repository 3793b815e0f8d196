import { task } from 'mgr-scheduler';

export default task(function f(flag: boolean, n: number) {
  let s = 0;
  if (flag) {
    for (let i = 0; i < n; i++) s += i;
    s *= 2;
  } else {
    let i = n;
    while (i > 0) {
      s -= i;
      i--;
    }
    s *= 3;
  }
  return [s, flag];
});
export const args = [false, 7];
