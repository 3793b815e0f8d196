import { task } from 'mgr-scheduler';

function leave(trace: string[], name: string): any {
  for (const end = trace.length + 2; trace.length < end; ) trace.push(name);
  return name;
}
export default task(function f() {
  const trace: string[] = [];
  const key: any = { toString: () => (trace.push('key to string'), 'k') };
  const value = { [key]: leave(trace, 'value') };
  return { value, trace };
});
export const args = [];
