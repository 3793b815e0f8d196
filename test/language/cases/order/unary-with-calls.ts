import { task } from 'mgr-scheduler';

function say(trace: string[], name: string, value: any): any {
  for (let i = 0; i < +'2'; i++) trace.push(name);
  return value;
}
export default task(function f() {
  const trace: string[] = [];
  const o: any = { a: 1, b: 2 };
  const value = [-say(trace, 'a', 5), !say(trace, 'b', 0), ~say(trace, 'c', 6), +say(trace, 'd', '7'), typeof say(trace, 'e', 1n), void say(trace, 'f', 8)];
  const gone = delete say(trace, 'g', o)[say(trace, 'h', 'a')];
  return { value, gone, o, trace };
});
export const args = [];
