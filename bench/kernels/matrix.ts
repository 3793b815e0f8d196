import { task } from 'mgr-scheduler';

function filled(n: number, seed: number): Float64Array {
  const matrix = new Float64Array(n * n);
  let state = seed;
  for (let i = 0; i < matrix.length; i++) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    matrix[i] = (state >>> 16) % 10;
  }
  return matrix;
}

/** The sum of the diagonal and of the last row of a product of two n by n matrices of whole numbers. */
export default task(function matrix(n: number): number {
  const a = filled(n, 1);
  const b = filled(n, 2);
  const product = new Float64Array(n * n);
  for (let row = 0; row < n; row++) {
    for (let k = 0; k < n; k++) {
      const factor = a[row * n + k];
      for (let column = 0; column < n; column++) {
        product[row * n + column] += factor * b[k * n + column];
      }
    }
  }
  let sum = 0;
  for (let i = 0; i < n; i++) sum += product[i * n + i] + product[(n - 1) * n + i];
  return sum;
});
