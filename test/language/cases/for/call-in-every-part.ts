import { task } from 'mgr-scheduler';

function say(trace: string[], name: string, value: number) {
  for (const c of '<>') trace.push(c + name);
  return value;
}
export default task(function f(n: number) {
  const trace: string[] = [];
  for (let i = say(trace, 'init', 0); i < say(trace, 'test', n); i += say(trace, 'update', 1)) {
    trace.push('body ' + i);
  }
  return trace;
});
export const args = [4];
