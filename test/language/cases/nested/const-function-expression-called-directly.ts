import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let calls = 0;
  const fact = function factorial(k: number): number {
    calls++;
    return k <= 1 ? 1 : k * factorial(k - 1);
  };
  return { value: fact(n), calls };
});
export const args = [10];
