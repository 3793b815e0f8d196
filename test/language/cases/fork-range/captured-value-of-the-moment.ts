import { parallelFor, task } from 'mgr-scheduler';

export default task(function f(out: Int32Array) {
  let k = 1;
  parallelFor(0, 4, (i) => {
    out[i]! += k;
  });
  k = 10;
  for (let round = 0; round < +'2'; round++) {
    parallelFor(0, 4, (i) => {
      out[i]! += k * (round + 1);
    });
    k++;
  }
  return [...out, k];
});
export const args = [new Int32Array(new SharedArrayBuffer(16))];
