import { task } from 'mgr-scheduler';

function ackermann(m: number, n: number): number {
  if (m === 0) return n + 1;
  if (n === 0) return ackermann(m - 1, 1);
  return ackermann(m - 1, ackermann(m, n - 1));
}
export default task(function f(m: number, n: number) {
  return ackermann(m, n);
});
export const args = [2, 2];
