import { task } from 'mgr-scheduler';

function say(trace: string[], name: string, value: any): any {
  for (let i = 0; i < +'2'; i++) trace.push(name);
  return value;
}
export default task(function f() {
  const trace: string[] = [];
  const value = [
    say(trace, 'a', 1) < say(trace, 'b', 2),
    say(trace, 'k', 'x') in say(trace, 'o', { x: 1 }),
    say(trace, 'l', []) instanceof say(trace, 'r', Array),
    say(trace, 'p', NaN) === say(trace, 'q', NaN),
    say(trace, 's', 2) ** say(trace, 't', 10),
  ];
  return { value, trace };
});
export const args = [];
