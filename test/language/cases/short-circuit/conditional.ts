import { task } from 'mgr-scheduler';

function say(trace: string[], name: string, value: any): any {
  for (let i = 0; i < +'2'; i++) trace.push(name);
  return value;
}
export default task(function f() {
  const out: unknown[] = [];
  for (let i = 0; i < +'3'; i++) {
    const trace: string[] = [];
    const value = say(trace, 'a', i === 0) ? say(trace, 'b', 1) : say(trace, 'c', i === 1) ? say(trace, 'd', 2) : say(trace, 'e', 3);
    out.push(value, trace);
  }
  return out;
});
export const args = [];
