import { task } from 'mgr-scheduler';

export default task(function gcd(a: number, b: number) {
  while (b !== 0) {
    const r = a % b;
    a = b;
    b = r;
  }
  return a;
});
export const args = [1071, 462];
