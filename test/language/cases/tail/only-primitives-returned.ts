import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let s = '';
  for (let i = 0; i < n; i++) s += i;
  return s;
});
export const args = [5];
