import { task } from 'mgr-scheduler';

function say(trace: string[], name: string): any {
  for (let i = 0; i < +'2'; i++) trace.push('make ' + name);
  return { toString: () => (trace.push('string ' + name), name) };
}
export default task(function f() {
  const trace: string[] = [];
  const a = say(trace, 'a');
  const value = `${a}${say(trace, 'b')}${a}`;
  return { value, trace };
});
export const args = [];
