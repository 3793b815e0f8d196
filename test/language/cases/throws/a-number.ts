import { task } from 'mgr-scheduler';

function inner(n: number): number {
  for (let i = 0; i < n; i++) if (i === 2) throw -0;
  return n;
}
export default task(function f(n: number) {
  return inner(n) + 1;
});
export const args = [4];
