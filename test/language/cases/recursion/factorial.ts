import { task } from 'mgr-scheduler';

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}
export default task(function f(n: number) {
  return factorial(n);
});
export const args = [20];
