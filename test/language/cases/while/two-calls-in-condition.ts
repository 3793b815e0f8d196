import { task } from 'mgr-scheduler';

function step(trace: string[], name: string, value: boolean) {
  for (let i = 0; i < +'2'; i++) trace.push(name);
  return value;
}
export default task(function f() {
  const trace: string[] = [];
  let i = 0;
  while (step(trace, 'a' + i, i < 3) && step(trace, 'b' + i, i !== 2)) i++;
  return { i, trace };
});
export const args = [];
