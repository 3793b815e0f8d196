import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let s = 0;
  for (let i = 0; i < n; i++) s += later(i);
  return s;
  function later(x: number): number {
    let t = 0;
    while (x-- > 0) t += 2;
    return t;
  }
});
export const args = [5];
