import { task } from 'mgr-scheduler';

export default task(function sum(n: number) {
  let s = 0;
  for (let i = 1; i <= n; i++) s += i;
  return s;
});
export const args = [100];
