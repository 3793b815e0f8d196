import { task } from 'mgr-scheduler';

export default task(function f(rows: [number, number][]) {
  let total = 0;
  for (const [k, v] of rows) {
    function add(times: number): void {
      for (let i = 0; i < times; i++) total += k * v;
    }
    add(k);
    rows.forEach(([a]) => (total += a));
  }
  for (let [x, { y }] = [0, { y: 3 }] as const as any; x < y; x++) {
    function bump(n: number): void {
      while (n-- > 0) y -= 0.25;
    }
    bump(1);
    total += x;
  }
  return total;
});
export const args = [[[1, 2], [3, 4]]];
