import { task } from 'mgr-scheduler';

function say(trace: string[], name: string, value: any): any {
  for (let i = 0; i < +'2'; i++) trace.push(name);
  return value;
}
export default task(function f() {
  const trace: string[] = [];
  const value = say(trace, 'receiver', [3, 1, 2]).concat(say(trace, 'one', 1), say(trace, 'two', [2])).join(say(trace, 'separator', '-'));
  return { value, trace };
});
export const args = [];
