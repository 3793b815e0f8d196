import { task } from 'mgr-scheduler';

function sum(..._all: number[]): number {
  let s = 0;
  for (const x of Array.from(arguments)) s += x;
  return s;
}
export default task(function f() {
  return sum(1, 2, 3);
});
export const args = [];
