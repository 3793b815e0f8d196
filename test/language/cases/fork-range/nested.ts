import { parallelFor, task } from 'mgr-scheduler';

export default task(function f(out: Int32Array, rows: number, columns: number) {
  parallelFor(0, rows, (r) => {
    const first = r * columns;
    parallelFor(0, columns, (c) => {
      out[first + c] = r * 10 + c;
    });
  });
  return [...out];
});
export const args = [new Int32Array(new SharedArrayBuffer(60)), 3, 5];
