// not-rotating: too many elements for a turn at each
import { parallelSort, task } from 'mgr-scheduler';

function random(n: number) {
  let state = 12345;
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state;
  };
  const xs = new Float64Array(new SharedArrayBuffer(n * 8));
  for (let i = 0; i < n; i++) xs[i] = next() % 1000 < 5 ? NaN : next() % 100 < 3 ? (next() & 64 ? 0 : -0) : (next() % 20001) - 10000;
  return xs;
}

export default task(function f(xs: Float64Array, digit: number) {
  const scale = digit;
  parallelSort(xs, (a, b) => (b % scale) - (a % scale));
  let hash = 0;
  for (let i = 0; i < xs.length; i++) hash = (Math.imul(hash, 31) + (xs[i]! | 0)) | 0;
  return hash;
});
export const args = [random(18000), 10];
