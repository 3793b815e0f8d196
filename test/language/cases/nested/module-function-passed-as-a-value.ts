import { task } from 'mgr-scheduler';

function double(x: number): number {
  let s = 0;
  for (let i = 0; i < 2 + x * 0; i++) s += x;
  return s;
}
function apply(fn: (x: number) => number, list: number[]): number[] {
  const out: number[] = [];
  for (const x of list) out.push(fn(x));
  return out;
}
export default task(function f(list: number[]) {
  return { applied: apply(double, list), direct: double(5), mapped: list.map(double) };
});
export const args = [[1, 2, 3]];
