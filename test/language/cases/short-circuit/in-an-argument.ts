import { task } from 'mgr-scheduler';

function say(trace: string[], name: string, value: any): any {
  for (let i = 0; i < +'2'; i++) trace.push(name);
  return value;
}
function three(a: any, b: any, c: any): string {
  let s = '';
  for (const x of [a, b, c]) s += x;
  return s;
}
export default task(function f() {
  const trace: string[] = [];
  const value = [0, 1].map((x) => x).concat([2]).map((x) => x);
  const text = three(say(trace, 'a', 0) || say(trace, 'b', 'B'), say(trace, 'c', 1) ? trace.length : say(trace, 'd', 9), say(trace, 'e', null) ?? 'dflt');
  return { value, text, trace };
});
export const args = [];
