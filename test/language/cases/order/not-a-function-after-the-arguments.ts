import { task } from 'mgr-scheduler';

function say(trace: string[], name: string, value: any): any {
  for (let i = 0; i < +'2'; i++) trace.push(name);
  return value;
}
export default task(function f(trace: string[]) {
  const o: any = { x: 1 };
  return o.x(say(trace, 'argument', 1));
});
export const args = [[]];
