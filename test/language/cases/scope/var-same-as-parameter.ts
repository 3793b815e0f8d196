import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  var n: number;
  let s = 0;
  for (let i = 0; i < n; i++) s += n;
  var n = s;
  return n;
});
export const args = [4];
