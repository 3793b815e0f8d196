import { task } from 'mgr-scheduler';

export default task(function f(n: any, bound: any) {
  let s = 0;
  for (let i = 0; i < bound; i++) s += n;
  for (let i = 0; i < n; i++) s += i;
  return s + String(n);
});
export const args = [4, new Date(12)];
