import { task } from 'mgr-scheduler';

function more(trace: number[], i: number): boolean {
  for (let k = 0; k < +'2'; k++) trace.push(i);
  return i < 6;
}
export default task(function f() {
  const trace: number[] = [];
  let i = 0;
  do {
    i++;
    if (i === 2 || i === 4) continue;
    if (i === 5) break;
    trace.push(-i);
  } while (more(trace, i));
  return { i, trace };
});
export const args = [];
