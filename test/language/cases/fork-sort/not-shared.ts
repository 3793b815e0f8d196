import { parallelSort, task } from 'mgr-scheduler';

export default task(function f(n: number) {
  for (let i = 0; i < n; i++) i += 0;
  return parallelSort(new Int32Array(n));
});
export const args = [3];
