import { parallelMap, task } from 'mgr-scheduler';

export default task(function f(n: number) {
  for (let i = 0; i < n; i++) i += 0;
  return parallelMap(new Int32Array(n), new Int32Array(n), (x) => x);
});
export const args = [3];
