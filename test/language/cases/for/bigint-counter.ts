import { task } from 'mgr-scheduler';

export default task(function f(n: bigint) {
  let product = 1n;
  for (let i = 1n; i <= n; i++) product *= i;
  return product;
});
export const args = [30n];
