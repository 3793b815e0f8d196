import { task } from 'mgr-scheduler';

function say(trace: string[], name: string): string {
  for (let i = 0; i < +'2'; i++) trace.push(name);
  return name;
}
function join(a: string, b: string, c: string): string {
  let out = '';
  for (const x of [a, b, c]) out += x;
  return out;
}
export default task(function f() {
  const trace: string[] = [];
  const value = join(say(trace, 'a'), join(say(trace, 'b'), say(trace, 'c'), 'x'), say(trace, 'd'));
  return { value, trace };
});
export const args = [];
