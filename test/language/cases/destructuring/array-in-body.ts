import { task } from 'mgr-scheduler';

export default task(function f(pairs: number[][]) {
  let s = 0;
  for (let i = 0; i < pairs.length; i++) {
    const [a, b] = pairs[i]!;
    for (let k = 0; k < +'2'; k++) s += a! * b! + k;
  }
  return s;
});
export const args = [[[1, 2], [3, 4]]];
