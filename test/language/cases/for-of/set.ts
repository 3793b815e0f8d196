import { task } from 'mgr-scheduler';

export default task(function f(set: Set<number>) {
  let s = 0;
  for (const x of set) s = s * 10 + x;
  return s;
});
export const args = [new Set([3, 1, 2])];
