import { task } from 'mgr-scheduler';
import { check } from './lib.ts';

export default task(function f(list: number[]) {
  let s = 0;
  for (const x of list) s += check(x, s);
  return s;
});
export const args = [[1, 2, 3, -4]];
