import { task } from 'mgr-scheduler';

function pow(b: number, n: number): number {
  return n === 0 ? 1 : n % 2 ? b * pow(b, n - 1) : pow(b * b, n / 2);
}
export default task(function f() {
  return [pow(3, 13), pow(2, 0), pow(-2, 5)];
});
export const args = [];
