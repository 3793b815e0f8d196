// no-safepoint: short for sure
import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let s = 0;
  for (let i = 0; i < 4; i++) s += i * n;
  return s;
});
export const args = [3];
