import { task } from 'mgr-scheduler';

function walk(trace: string[], n: number): number {
  for (const end = trace.length + 2; trace.length < end; ) trace.push('walk ' + n);
  return n;
}
function run(trace: string[], a = trace.push('a'), b = walk(trace, a), c = trace.push('c') + b): unknown[] {
  return [a, b, c];
}
export default task(function f() {
  const trace: string[] = [];
  return { value: [run(trace), run(trace, 1), run(trace, 1, 2)], trace };
});
export const args = [];
