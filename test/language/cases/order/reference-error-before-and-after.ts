import { task } from 'mgr-scheduler';

function leave(trace: string[]): number {
  for (const end = trace.length + 2; trace.length < end; ) trace.push('leave');
  return 1;
}
export default task(function f(trace: string[]) {
  trace.push('start');
  // @ts-expect-error not declared anywhere
  return notDeclared + leave(trace);
});
export const args = [[]];
