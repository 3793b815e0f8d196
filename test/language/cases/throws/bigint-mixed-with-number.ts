import { task } from 'mgr-scheduler';

export default task(function f(n: any) {
  let s: any = 0n;
  for (let i = 0; i < +'3'; i++) s += BigInt(i);
  return s + n;
});
export const args = [1];
