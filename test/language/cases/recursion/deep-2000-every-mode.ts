import { task } from 'mgr-scheduler';

function depth(n: number, list: number[]): number {
  if (n === 0) return 0;
  if (n % 500 === 0) list.push(n);
  return 1 + depth(n - 1, list);
}
export default task(function f(n: number) {
  const list: number[] = [];
  return { value: depth(n, list), list };
});
export const args = [2000];
