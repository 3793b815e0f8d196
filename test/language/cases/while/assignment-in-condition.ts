import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  let x: number | undefined;
  let sum = 0;
  while ((x = list.pop()) !== undefined) sum = sum * 3 + x;
  return { sum, left: list.length, x };
});
export const args = [[5, 4, 0, 3, 2]];
