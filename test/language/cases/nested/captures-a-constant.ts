import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const factor = 3;
  function scale(x: number): number {
    let s = 0;
    for (let i = 0; i < factor; i++) s += x;
    return s;
  }
  let total = 0;
  for (let i = 0; i < n; i++) total += scale(i);
  return total;
});
export const args = [5];
