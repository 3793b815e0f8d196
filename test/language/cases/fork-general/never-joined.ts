import { fork, join, task } from 'mgr-scheduler';

function mark(out: Int32Array, i: number): number {
  for (let k = 0; k < i; k++) out[i]! += k;
  return i;
}

export default task(function f(out: Int32Array, n: number) {
  for (let i = 0; i < n; i++) fork(mark, out, i);
  return n;
});
export const args = [new Int32Array(new SharedArrayBuffer(24)), 6];
