import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  let seen = 0;
  function check(x: number): void {
    for (let i = 0; i < +'2'; i++) seen++;
    if (x < 0) throw new RangeError(`negative after ${seen}`);
  }
  for (const x of list) check(x);
  return seen;
});
export const args = [[1, 2, -3, 4]];
