import { fork, join, task } from 'mgr-scheduler';

function mark(out: Int32Array, i: number): number {
  for (let k = 0; k < +'3'; k++) out[i]!++;
  return i;
}

export default task(function f(out: Int32Array, n: number) {
  const a = fork(mark, out, 0);
  const b = fork(mark, out, 1);
  if (n > 1) return 'early';
  return join(a) + join(b);
});
export const args = [new Int32Array(new SharedArrayBuffer(8)), 3];
