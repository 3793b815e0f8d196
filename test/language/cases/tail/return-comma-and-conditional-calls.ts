import { task } from 'mgr-scheduler';

function go(trace: number[], x: number): number {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x * 2;
}
function pick(trace: number[], flag: boolean): number {
  return go(trace, 1), flag ? go(trace, 2) : go(trace, 3);
}
export default task(function f() {
  const trace: number[] = [];
  return { a: pick(trace, true), b: pick(trace, false), trace };
});
export const args = [];
