import { task } from 'mgr-scheduler';

function more(trace: number[], i: number): boolean {
  for (let k = 0; k < +'2'; k++) trace.push(i);
  return i < 4;
}
export default task(function f() {
  const trace: number[] = [];
  let i = 0;
  do {
    trace.push(-i);
    i++;
  } while (more(trace, i));
  return { i, trace };
});
export const args = [];
