import { fork, join, task } from 'mgr-scheduler';

function fill(out: Int32Array, lo: number, hi: number) {
  for (let i = lo; i < hi; i++) out[i] = i * i;
}

export default task(function f(out: Int32Array, n: number) {
  const a = fork(fill, out, 0, n);
  const b = fork(fill, out, n, 2 * n);
  join(a);
  join(b);
  return [...out];
});
export const args = [new Int32Array(new SharedArrayBuffer(40)), 5];
