import { task } from 'mgr-scheduler';

function entry(i: number, j: number): number {
  return 1 / (((i + j) * (i + j + 1)) / 2 + i + 1);
}

function times(matrixSize: number, vector: Float64Array, result: Float64Array): void {
  for (let i = 0; i < matrixSize; i++) {
    let sum = 0;
    for (let j = 0; j < matrixSize; j++) sum += entry(i, j) * vector[j];
    result[i] = sum;
  }
}

function timesTransposed(matrixSize: number, vector: Float64Array, result: Float64Array): void {
  for (let i = 0; i < matrixSize; i++) {
    let sum = 0;
    for (let j = 0; j < matrixSize; j++) sum += entry(j, i) * vector[j];
    result[i] = sum;
  }
}

/** The largest singular value of an infinite matrix, from its first n rows, to nine places. */
export default task(function spectral(n: number): string {
  const u = new Float64Array(n).fill(1);
  const v = new Float64Array(n);
  const between = new Float64Array(n);
  for (let round = 0; round < 10; round++) {
    times(n, u, between);
    timesTransposed(n, between, v);
    times(n, v, between);
    timesTransposed(n, between, u);
  }
  let uv = 0;
  let vv = 0;
  for (let i = 0; i < n; i++) {
    uv += u[i] * v[i];
    vv += v[i] * v[i];
  }
  return Math.sqrt(uv / vv).toFixed(9);
});
