import { task } from 'mgr-scheduler';

function say(trace: string[], name: string, value: any): any {
  for (let i = 0; i < +'2'; i++) trace.push(name);
  return value;
}
export default task(function f() {
  const trace: string[] = [];
  const value = [
    say(trace, 'a', 0) && say(trace, 'b', 1),
    say(trace, 'c', 2) && say(trace, 'd', 3),
    say(trace, 'e', '') || say(trace, 'f', 'f'),
    say(trace, 'g', 'g') || say(trace, 'h', 'h'),
  ];
  return { value, trace };
});
export const args = [];
