import { task } from 'mgr-scheduler';
import { area, scale } from './index.ts';

export default task(function f(n: number) {
  let s = 0;
  for (let i = 0; i < n; i++) s += area(i) + scale(i);
  return s;
});
export const args = [4];
