import { task } from 'mgr-scheduler';

export default task(function fibonacci(n: number) {
  let a = 0;
  let b = 1;
  for (let i = 0; i < n; i++) [a, b] = [b, a + b];
  return { a, b };
});
export const args = [30];
