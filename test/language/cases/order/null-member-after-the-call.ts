import { task } from 'mgr-scheduler';

function say(trace: string[], name: string, value: any): any {
  for (let i = 0; i < +'2'; i++) trace.push(name);
  return value;
}
export default task(function f(trace: string[]) {
  for (let i = 0; i < +'1'; i++) trace.push('loop');
  say(trace, 'object', null)[say(trace, 'key', 'k')] = say(trace, 'value', 1);
  return trace;
});
export const args = [[]];
