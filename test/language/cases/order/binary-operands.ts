import { task } from 'mgr-scheduler';

function say(trace: string[], name: string, value: number): number {
  for (let i = 0; i < +'2'; i++) trace.push(name);
  return value;
}
export default task(function f() {
  const trace: string[] = [];
  const value = say(trace, 'a', 10) - say(trace, 'b', 3) * say(trace, 'c', 2) + say(trace, 'd', 1);
  return { value, trace };
});
export const args = [];
