import { task } from 'mgr-scheduler';

export default task(function f(a: number) {
  let s = 0;
  for (let i = 0; i < a; i++) s += i;
  return s;
});
export const args = [4, 'extra', { not: 'used' }];
