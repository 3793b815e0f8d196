import { task } from 'mgr-scheduler';
import { triangle } from './lib.ts';

export default task(function f(n: number) {
  let s = 0;
  for (let i = 0; i < n; i++) s += triangle(i);
  return s;
});
export const args = [5];
