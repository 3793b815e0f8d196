import { task } from 'mgr-scheduler';

function has(list: number[], x: number): boolean {
  for (const y of list) if (x === y) return true;
  return false;
}
function check(list: number[]): boolean {
  return has(list, 1) && (has(list, 2) || has(list, 3));
}
export default task(function f() {
  return [check([1, 2]), check([1, 3]), check([2, 3]), check([1])];
});
export const args = [];
