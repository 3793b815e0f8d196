import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let s = 0;
  for (let i = 0; i < n; i++) s += i;
  const frozen: any = Object.freeze({ a: 1 });
  frozen.a = s;
  return frozen;
});
export const args = [3];
