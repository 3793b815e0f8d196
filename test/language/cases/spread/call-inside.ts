import { task } from 'mgr-scheduler';

function range(trace: string[], n: number): number[] {
  const out: number[] = [];
  for (let i = 0; i < n; i++) out.push(i);
  trace.push('range ' + n);
  return out;
}
function sum(...xs: number[]): number {
  let s = 0;
  for (const x of xs) s += x;
  return s;
}
export default task(function f() {
  const trace: string[] = [];
  const value = [sum(...range(trace, 3), trace.length, ...range(trace, 4)), Math.max(...range(trace, 5), sum(...range(trace, 4)))];
  return { value, trace };
});
export const args = [];
