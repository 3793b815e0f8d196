import { parallelReduce, task } from 'mgr-scheduler';

export default task(function f(n: number) {
  return parallelReduce(0, n, 0, (i) => i, (a, b) => {
    if (b === 5) throw new RangeError('five');
    return a + b;
  });
});
export const args = [9];
