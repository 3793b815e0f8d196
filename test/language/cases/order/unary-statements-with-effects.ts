import { task } from 'mgr-scheduler';

function leave(trace: string[], x: number): number {
  for (const end = trace.length + 2; trace.length < end; ) trace.push('l' + x);
  return x;
}
export default task(function f() {
  const trace: string[] = [];
  const out: number[] = [];
  void out.push(leave(trace, 1));
  !out.push(leave(trace, 2));
  -out.push(leave(trace, 3));
  typeof out.push(leave(trace, 4));
  out.length && void out.push(leave(trace, 5));
  void (leave(trace, 6), out.push(6));
  return { out, trace };
});
export const args = [];
