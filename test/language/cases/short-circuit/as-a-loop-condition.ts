import { task } from 'mgr-scheduler';

function ask(trace: string[], name: string, value: boolean): boolean {
  for (let i = 0; i < +'2'; i++) trace.push(name);
  return value;
}
export default task(function f() {
  const trace: string[] = [];
  for (let i = 0; ask(trace, 'a' + i, i < 3) && (ask(trace, 'b' + i, i === 1) || i !== 2); i++) trace.push('body');
  let k = 0;
  while (k > 5 || ask(trace, 'w' + k, k < 2)) k++;
  return { k, trace };
});
export const args = [];
