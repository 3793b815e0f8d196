import { task } from 'mgr-scheduler';

function say(trace: string[], name: string): string {
  for (let i = 0; i < +'2'; i++) trace.push(name);
  if (name === 'c') throw Object.assign(new Error('at c'), { trace });
  return name;
}
export default task(function f() {
  const trace: string[] = [];
  return say(trace, 'a') + (say(trace, 'b') + say(trace, 'c')) + say(trace, 'd');
});
export const args = [];
