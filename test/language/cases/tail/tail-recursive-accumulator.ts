import { task } from 'mgr-scheduler';

function sum(n: number, acc: number): number {
  if (n === 0) return acc;
  return sum(n - 1, acc + n);
}
export default task(function f(n: number) {
  return sum(n, 0);
});
export const args = [40];
