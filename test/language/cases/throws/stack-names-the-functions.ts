import { task } from 'mgr-scheduler';

function inner(n: number): number {
  for (let i = 0; i < n; i++) if (i === 2) throw new Error('here');
  return n;
}
function outer(n: number): number {
  return 1 + inner(n);
}
export default task(function f(n: number) {
  return 1 + outer(n);
});
export const args = [4];
