import { parallelReduce, task } from 'mgr-scheduler';

export default task(function f(n: number) {
  return parallelReduce(0, n, 0, (r) => parallelReduce(0, r, 0, (c) => r * c, (a, b) => a + b), (a, b) => a + b, { grain: 2 });
});
export const args = [7];
