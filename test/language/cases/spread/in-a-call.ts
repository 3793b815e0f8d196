import { task } from 'mgr-scheduler';

function sum(...xs: number[]): number {
  let s = 0;
  for (const x of xs) s = s * 10 + x;
  return s;
}
export default task(function f(a: number[], b: number[]) {
  return [sum(...a), sum(0, ...a, 9, ...b), sum(...[]), sum(...a.map((x) => x + 1))];
});
export const args = [[1, 2, 3], [4, 5]];
