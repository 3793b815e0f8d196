import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  const biggest = Math.max;
  const double = (x: number) => x * 2;
  let s = 0;
  for (const x of list) s += biggest(double(x), 3);
  return s;
});
export const args = [[1, 2, 3]];
