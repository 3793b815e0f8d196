import { task } from 'mgr-scheduler';

export default task(function f(flag: boolean, n: number) {
  let s = 0;
  if (flag) {
    for (let i = 0; i < n; i++) s += i;
    s *= 2;
  } else {
    s = -1;
  }
  s += 1;
  return s;
});
export const args = [true, 9];
