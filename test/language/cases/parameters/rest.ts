import { task } from 'mgr-scheduler';

function total(first: number, ...others: number[]): number {
  let s = first * 100;
  for (const x of others) s += x;
  return s;
}
export default task(function f() {
  return [total(1), total(1, 2), total(1, 2, 3, 4)];
});
export const args = [];
