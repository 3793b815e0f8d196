import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let s = 0;
  for (let a = 0; a < n; a++) for (let b = a; b < n; b++) for (let c = b; c < n; c++) s = (s * 31 + a * b + c) | 0;
  return s;
});
export const args = [6];
