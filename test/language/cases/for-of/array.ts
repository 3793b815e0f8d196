import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  let s = 0;
  for (const x of list) s = s * 7 + x;
  return s;
});
export const args = [[3, 1, 4, 1, 5, 9]];
