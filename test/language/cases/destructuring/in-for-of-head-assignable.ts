import { task } from 'mgr-scheduler';

export default task(function f(pairs: [number, number][]) {
  const out: number[] = [];
  for (let [a, b] of pairs) {
    while (a < b) {
      a += 2;
      b -= 1;
    }
    out.push(a, b);
  }
  return out;
});
export const args = [[[0, 10], [3, 3], [1, 2]]];
