import { task } from 'mgr-scheduler';

function say(trace: string[], value: number): number {
  for (let i = 0; i < +'2'; i++) trace.push('v' + value);
  return value;
}
export default task(function f() {
  const trace: string[] = [];
  let x = 1;
  const value = x + (say(trace, 0) || (x = say(trace, 10))) + x * (x > 5 && say(trace, 2) ? say(trace, 3) : 0);
  return { value, x, trace };
});
export const args = [];
