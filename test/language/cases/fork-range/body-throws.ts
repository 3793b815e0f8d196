import { parallelFor, task } from 'mgr-scheduler';

export default task(function f(out: Int32Array) {
  parallelFor(0, out.length, (i) => {
    if (out[i] === 0 && i === 7) throw new RangeError('seven');
    out[i] = i;
  });
  return [...out];
});
export const args = [new Int32Array(new SharedArrayBuffer(40))];
