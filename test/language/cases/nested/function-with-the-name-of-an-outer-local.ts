import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let total = 0;
  function total2(x: number): number {
    let total = 0;
    for (let i = 0; i < x; i++) total += i;
    return total;
  }
  for (let i = 0; i < n; i++) total += total2(i);
  return total;
});
export const args = [6];
