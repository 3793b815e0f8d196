import { parallelReduce, task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const joined = parallelReduce(0, n, '', (i) => String.fromCharCode(97 + i), (a, b) => a + b);
  const empty = parallelReduce(5, 5, 'nothing', (i) => `${i}`, (a, b) => a + b);
  return [joined, empty];
});
export const args = [20];
