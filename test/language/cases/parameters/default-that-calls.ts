import { task } from 'mgr-scheduler';

function count(trace: string[], n: number): number {
  for (let i = 0; i < n; i++) trace.push('count ' + n);
  return n * 2;
}
function sum(trace: string[], a = count(trace, 2), b = count(trace, a)): number {
  let s = 0;
  for (let i = 0; i < +'2'; i++) s += a * 10 + b;
  return s;
}
export default task(function f() {
  const trace: string[] = [];
  return { value: [sum(trace), sum(trace, 1), sum(trace, 1, 1), sum(trace, undefined, 3)], trace };
});
export const args = [];
