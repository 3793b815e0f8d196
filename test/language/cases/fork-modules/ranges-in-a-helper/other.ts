import { parallelFor, parallelReduce } from 'mgr-scheduler';

export function scale(xs: Float64Array, by: number) {
  parallelFor(0, xs.length, (i) => {
    xs[i]! *= by;
  });
}
export const total = (xs: Float64Array) => parallelReduce(0, xs.length, 0, (i) => xs[i]!, (a, b) => a + b);
