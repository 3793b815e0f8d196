import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let x = 0;
  while (x < +'3') {
    trace.push(x);
    x++;
    {
      let x = say(trace, 'inner');
      x += '!';
      trace.push(x);
    }
  }
  return trace;
});
export const args = [];
