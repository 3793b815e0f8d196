import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  let total = 0;
  for (let i = 0; i < +'3'; i++) {
    total += list
      .map((x) => x * i)
      .filter((x) => x % 2 === 0)
      .reduce((a, b) => a + b, 0);
  }
  return total;
});
export const args = [[1, 2, 3, 4, 5]];
