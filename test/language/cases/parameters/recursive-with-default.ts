import { task } from 'mgr-scheduler';

function walk(n: number, path: string = ''): string[] {
  if (n === 0) return [path];
  return [...walk(n - 1, path + 'l'), ...walk(n - 1, path + 'r')];
}
export default task(function f() {
  return walk(3);
});
export const args = [];
