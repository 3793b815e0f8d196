import { task } from 'mgr-scheduler';

const count = task(function (n: number): number {
  let s = 0;
  for (let i = 0; i < n; i++) s += count(i);
  return s + 1;
});
export default count;
export const args = [5];
