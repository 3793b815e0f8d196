import { task } from 'mgr-scheduler';

function g(n: number): string {
  let s = '';
  for (let i = 0; i < n; i++) {
    try { s += typeof (arguments as any).callee; } catch (error) { s += (error as Error).name; }
  }
  return s;
}
export default task(function f(n: number) {
  return g(n);
});
export const args = [2];
