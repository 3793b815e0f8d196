import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const big = new Array(50).fill(7);
  let total = big.length;
  const never = () => big;
  for (let i = 0; i < n; i++) total += i;
  return total;
});
export const args = [5];
