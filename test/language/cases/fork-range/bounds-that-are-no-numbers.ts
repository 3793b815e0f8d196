import { parallelFor, task } from 'mgr-scheduler';

export default task(function f(n: number) {
  for (let i = 0; i < n; i++) i += 0;
  parallelFor(0, 1.5, (i) => i);
  return n;
});
export const args = [3];
