import { task } from 'mgr-scheduler';

function triangle(n: number): number {
  let s = 0;
  for (let i = 1; i <= n; i++) s += i;
  return s;
}
export default task(function f(list: number[]) {
  let s = triangle(2);
  for (let i = 0; i < +'2'; i++) s += list.map((x) => triangle(x)).reduce((a, b) => a + triangle(b), 0);
  return { s, direct: list.map(triangle), from: Array.from({ length: 3 }, (_, i) => triangle(i)) };
});
export const args = [[1, 2, 3]];
