import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  const done: number[] = [];
  for (let i = 0; i < +'2'; i++) {
    list.forEach((x) => {
      if (x * i > 2) throw Object.assign(new TypeError('too large: ' + x), { done });
      done.push(x);
    });
  }
  return done;
});
export const args = [[1, 2, 3]];
