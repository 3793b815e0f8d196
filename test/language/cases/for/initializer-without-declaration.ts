import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let i: number, k: number;
  for (i = 0, k = n; i < k; i++, k--);
  return { i, k };
});
export const args = [15];
