import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  let s = 0;
  for (let i = 0; i < +'2'; i++) {
    s += list.map(function (x) {
      return x * 2 + i;
    }).length;
    list.forEach(function add(x) {
      s += x;
    });
  }
  return s;
});
export const args = [[1, 2, 3]];
