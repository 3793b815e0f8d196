import { task } from 'mgr-scheduler';

function visit(n: number, out: number[]): void {
  if (n === 0) return;
  visit(n - 1, out);
  out.push(n);
}
export default task(function f(n: number) {
  const out: number[] = [];
  const nothing = visit(n, out) as unknown;
  return { nothing, out };
});
export const args = [5];
