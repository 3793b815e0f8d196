import { task } from 'mgr-scheduler';

function say(trace: string[], name: string, value: boolean): boolean {
  for (let i = 0; i < +'2'; i++) trace.push(name);
  return value;
}
export default task(function f() {
  const out: unknown[] = [];
  for (let m = 0; m < +'8'; m++) {
    const trace: string[] = [];
    const a = (m & 1) !== 0;
    const b = (m & 2) !== 0;
    const c = (m & 4) !== 0;
    const value = (say(trace, 'a', a) || say(trace, 'b', b)) && !(say(trace, 'c', c) && a);
    out.push([value, trace.join('')]);
  }
  return out;
});
export const args = [];
