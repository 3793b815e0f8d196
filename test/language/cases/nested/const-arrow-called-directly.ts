import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const square = (x: number): number => {
    let s = 0;
    for (let i = 0; i < x; i++) s += x;
    return s;
  };
  let total = 0;
  for (let i = 0; i < n; i++) total += square(i);
  return total;
});
export const args = [5];
