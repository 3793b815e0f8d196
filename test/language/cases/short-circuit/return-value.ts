import { task } from 'mgr-scheduler';

function search(list: number[], x: number): number | null {
  for (const y of list) if (y === x) return y * 10;
  return null;
}
function either(a: number[], b: number[], x: number): number | string {
  return search(a, x) ?? search(b, x) ?? 'neither';
}
export default task(function f() {
  return [either([1], [2], 1), either([1], [2], 2), either([1], [2], 3), search([5], 5) && search([6], 7)];
});
export const args = [];
