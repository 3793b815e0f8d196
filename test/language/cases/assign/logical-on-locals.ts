import { task } from 'mgr-scheduler';

function say(trace: string[], name: string, value: any): any {
  for (let i = 0; i < +'2'; i++) trace.push(name);
  return value;
}
export default task(function f() {
  const trace: string[] = [];
  let a: any = 0, b: any = 1, c: any = null, d: any = 0, e: any = '', g: any = 'g';
  a ||= say(trace, 'a', 5);
  b ||= say(trace, 'b', 5);
  c ??= say(trace, 'c', 5);
  d ??= say(trace, 'd', 5);
  e &&= say(trace, 'e', 5);
  g &&= say(trace, 'g', 5);
  return { a, b, c, d, e, g, trace };
});
export const args = [];
