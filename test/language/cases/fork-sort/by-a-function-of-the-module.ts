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

function down(a: number, b: number) {
  return b - a;
}

export default task(function f(xs: Float64Array) {
  return [...parallelSort(xs, down)].length + parallelSort(xs, down)[3]!;
});
export const args = [random(9000)];
