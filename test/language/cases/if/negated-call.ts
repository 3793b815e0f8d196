import { task } from 'mgr-scheduler';

function found(list: number[], x: number): boolean {
  for (let i = 0; i < list.length; i++) if (list[i] === x) return true;
  return false;
}
export default task(function f(list: number[]) {
  const missing: number[] = [];
  for (let x = 0; x < +'6'; x++) {
    if (!found(list, x)) missing.push(x);
  }
  return missing;
});
export const args = [[1, 3, 4]];
