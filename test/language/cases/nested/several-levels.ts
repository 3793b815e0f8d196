import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let log = '';
  function a(x: number): number {
    const base = x * 100;
    function b(y: number): number {
      let sum = 0;
      function c(z: number): void {
        for (let i = 0; i < z; i++) {
          sum += base + y + i;
          log += i;
        }
      }
      for (let i = 0; i < +'2'; i++) c(y);
      return sum;
    }
    return b(x) + b(1);
  }
  let total = 0;
  for (let i = 0; i < n; i++) total += a(i);
  return { total, log };
});
export const args = [4];
