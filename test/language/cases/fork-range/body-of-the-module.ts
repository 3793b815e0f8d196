import { parallelFor, task } from 'mgr-scheduler';

const counts = new Int32Array(new SharedArrayBuffer(12));
function touch(i: number) {
  counts[i] = i;
}
function leaves(i: number) {
  for (let k = 0; k < i; k++) counts[i]! += k;
}
function set(out: Int32Array) {
  for (let i = 0; i < out.length; i++) out[i] = i + 1;
}

export default task(function f(out: Int32Array) {
  set(out);
  parallelFor(0, 3, touch);
  parallelFor(0, 3, leaves);
  return [...out];
});
export const args = [new Int32Array(new SharedArrayBuffer(12))];
