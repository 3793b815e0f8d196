/** c = a b, square matrices, row by row. */
import { parallelFor, task } from 'mgr-scheduler';

export function serial(a: Float64Array, b: Float64Array, c: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) c[i * n + j] = 0;
    for (let k = 0; k < n; k++) {
      const x = a[i * n + k];
      for (let j = 0; j < n; j++) c[i * n + j] += x * b[k * n + j];
    }
  }
}

export const forked = task(function matrix(a: Float64Array, b: Float64Array, c: Float64Array, n: number): void {
  parallelFor(0, n, (i) => {
    for (let j = 0; j < n; j++) c[i * n + j] = 0;
    for (let k = 0; k < n; k++) {
      const x = a[i * n + k];
      for (let j = 0; j < n; j++) c[i * n + j] += x * b[k * n + j];
    }
  });
});
