import { fork, join, task } from 'mgr-scheduler';

function half(xs: Float64Array, lo: number, hi: number) {
  for (let i = lo; i < hi; i++) xs[i] = xs[i]! / 2 + i;
}

export default task(function f(xs: Float64Array) {
  const a = fork(half, xs, 0, 2);
  half(xs, 2, 4);
  join(a);
  return [...xs];
});
export const args = [new Float64Array(new SharedArrayBuffer(32)).fill(8)];
