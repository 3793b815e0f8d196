import { parallelReduce, task } from 'mgr-scheduler';

export default task(function f(n: number) {
  return parallelReduce(1, n, 1n, (i) => {
    let p = 1n;
    for (let k = 0; k < i; k++) p *= 3n;
    return p % 1000n + 1n;
  }, (a, b) => {
    let r = a;
    for (let k = 0; k < +'1'; k++) r = (r * b) % 10007n;
    return r;
  });
});
export const args = [12];
