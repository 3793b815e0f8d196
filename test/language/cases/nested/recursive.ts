import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let calls = 0;
  function fib(k: number): number {
    calls++;
    return k < 2 ? k : fib(k - 1) + fib(k - 2);
  }
  return { value: fib(n), calls };
});
export const args = [8];
