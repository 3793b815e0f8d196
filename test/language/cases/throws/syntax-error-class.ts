import { task } from 'mgr-scheduler';

function fail(n: number): number {
  for (let i = 0; i < n; i++) if (i === 2) throw new SyntaxError('unexpected ' + i);
  return n;
}
export default task(function f(n: number) {
  return fail(n) + fail(n);
});
export const args = [3];
