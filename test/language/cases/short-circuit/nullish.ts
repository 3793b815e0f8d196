import { task } from 'mgr-scheduler';

function say(trace: string[], name: string, value: any): any {
  for (let i = 0; i < +'2'; i++) trace.push(name);
  return value;
}
export default task(function f() {
  const trace: string[] = [];
  const value = [
    say(trace, 'a', null) ?? say(trace, 'b', 1),
    say(trace, 'c', 0) ?? say(trace, 'd', 3),
    say(trace, 'e', undefined) ?? say(trace, 'f', null) ?? say(trace, 'g', 'end'),
    say(trace, 'h', false) ?? 'no',
  ];
  return { value, trace };
});
export const args = [];
