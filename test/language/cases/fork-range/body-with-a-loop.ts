import { parallelFor, task } from 'mgr-scheduler';

export default task(function f(out: Int32Array) {
  parallelFor(0, out.length, (i) => {
    let s = 0;
    for (let k = 0; k <= i; k++) s += k;
    out[i] = s;
  });
  return [...out];
});
export const args = [new Int32Array(new SharedArrayBuffer(44))];
