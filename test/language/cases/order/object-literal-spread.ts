import { task } from 'mgr-scheduler';

function make(trace: string[], name: string): Record<string, string> {
  for (let i = 0; i < +'2'; i++) trace.push(name);
  return { [name]: name, common: name };
}
export default task(function f() {
  const trace: string[] = [];
  const value = { common: 'first', ...make(trace, 'a'), x: trace.length, ...make(trace, 'b'), y: trace.length, ...null };
  return { value, trace, keys: Object.keys(value) };
});
export const args = [];
