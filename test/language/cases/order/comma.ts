import { task } from 'mgr-scheduler';

function say(trace: string[], name: string, value: number): number {
  for (let i = 0; i < +'2'; i++) trace.push(name);
  return value;
}
export default task(function f() {
  const trace: string[] = [];
  let x = 0;
  const value = (say(trace, 'a', 1), (x = say(trace, 'b', 2)), say(trace, 'c', 3) + x);
  for (let i = 0, k = (say(trace, 'd', 1), 3); say(trace, 'e', 1), i < k; i++, say(trace, 'f', 1));
  return { value, trace };
});
export const args = [];
