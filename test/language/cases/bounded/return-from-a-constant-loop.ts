import { task } from 'mgr-scheduler';

function first(a: number[], b: number[]): number | undefined {
  for (let i = 0; i < 3; i++) {
    for (const x of b) if (a[i] === x) return x * 10 + i;
  }
  return undefined;
}
export default task(function f() {
  return [first([1, 2, 3], [9, 3]), first([1, 2, 3], [7])];
});
export const args = [];
