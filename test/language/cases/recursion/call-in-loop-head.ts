import { task } from 'mgr-scheduler';

function countdown(n: number, trace: number[]): number {
  if (n <= 0) return 0;
  trace.push(n);
  let s = 0;
  for (let i = countdown(n - 2, trace); i < n; i++) s += i;
  return s;
}
export default task(function f() {
  const trace: number[] = [];
  return { value: countdown(7, trace), trace };
});
export const args = [];
