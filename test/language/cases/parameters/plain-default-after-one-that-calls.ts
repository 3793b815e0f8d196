import { task } from 'mgr-scheduler';

function walk(trace: string[], n: number): number {
  for (const end = trace.length + 2; trace.length < end; ) trace.push('walk ' + n);
  return n;
}
function run(trace: string[], a = walk(trace, 2), b = a + 1, { c = b + a, d = trace.length } = {}, ...rest: number[]): unknown[] {
  let s = 0;
  for (const x of rest) s += x;
  return [a, b, c, d, s];
}
export default task(function f() {
  const trace: string[] = [];
  return { value: [run(trace), run(trace, 1), run(trace, undefined, 5), run(trace, 1, undefined, { c: 7 }, 1, 2)], trace };
});
export const args = [];
