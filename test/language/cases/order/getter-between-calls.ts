import { task } from 'mgr-scheduler';

function say(trace: string[], name: string, value: number): number {
  for (let i = 0; i < +'2'; i++) trace.push(name);
  return value;
}
export default task(function f() {
  const trace: string[] = [];
  const o = {
    get g() {
      trace.push('get');
      return 5;
    },
    set s(x: number) {
      trace.push('set ' + x);
    },
  };
  const value = say(trace, 'a', 1) + o.g + say(trace, 'b', 2) + o.g;
  o.s = o.g + say(trace, 'c', 3);
  return { value, trace };
});
export const args = [];
