import { parallelReduce, task } from 'mgr-scheduler';

function score(i: number) {
  let s = 0;
  for (let k = 0; k < i; k++) s = (s * 7 + k) % 13;
  return s;
}
function later(a: number, b: number) {
  return a > b ? a : b;
}

export default task(function f(n: number) {
  return parallelReduce(0, n, -1, score, later);
});
export const args = [12];
