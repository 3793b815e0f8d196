import { task } from 'mgr-scheduler';

function leave(trace: string[], name: string): string {
  for (const end = trace.length + 2; trace.length < end; ) trace.push(name);
  return name;
}
export default task(function f() {
  const trace: string[] = [];
  const make = () => (trace.push('make'), { m: trace.length });
  const value = { p: trace.push('p'), ...make(), q: trace.push('q'), x: leave(trace, 'x'), ...make(), y: leave(trace, 'y'), z: trace.push('z') };
  return { value, trace };
});
export const args = [];
