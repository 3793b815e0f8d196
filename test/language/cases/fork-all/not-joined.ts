import { forkAll, task } from 'mgr-scheduler';

function mark([out, i]: [Int32Array, number]) {
  for (let k = 0; k <= i; k++) out[i]! += k;
}

export default task(function f(out: Int32Array, n: number) {
  const xs: [Int32Array, number][] = [];
  for (let i = 0; i < n; i++) xs.push([out, i]);
  forkAll(mark, xs);
  return n;
});
export const args = [new Int32Array(new SharedArrayBuffer(16)), 4];
