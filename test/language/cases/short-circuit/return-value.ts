import { task } from 'mgr-scheduler';

function search(list: number[], x: number): number | null {
  for (const y of list) if (y === x) return y * 10;
  return null;
}
function either(a: number[], b: number[], x: number): number | string {
  return search(a, x) ?? search(b, x) ?? 'neither';
}
export default task(function f() {
  return [either([9, 1], [2, 8], 1), either([1, 9], [8, 2], 2), either([1, 9], [2, 8], 3), search([4, 5], 5) && search([6, 8], 7)];
});
export const args = [];
