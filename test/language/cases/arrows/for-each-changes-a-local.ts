import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  let s = 0;
  for (let i = 0; i < +'3'; i++) {
    list.forEach((x) => {
      s += x * i;
    });
    s++;
  }
  return s;
});
export const args = [[1, 2, 3]];
