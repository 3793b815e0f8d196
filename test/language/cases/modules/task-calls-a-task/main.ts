import { task } from 'mgr-scheduler';
import other from './lib.ts';

export const helper = task(function helper(n: number) {
  let s = 0;
  for (let i = 0; i < n; i++) s += other(i).length;
  return s;
});
export default task(function f(n: number) {
  return helper(n) * 100 + helper(2);
});
export const args = [4];
