import { parallelFor, task } from 'mgr-scheduler';

export default task(function f(out: Int32Array, k: number) {
  const base = k + 1;
  const term = (i: number) => {
    let s = base;
    for (let j = 0; j < i; j++) s += j;
    return s;
  };
  parallelFor(0, out.length, (i) => {
    out[i] = term(i);
  });
  return [...out, term(3)];
});
export const args = [new Int32Array(new SharedArrayBuffer(20)), 4];
