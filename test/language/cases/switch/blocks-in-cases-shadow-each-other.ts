import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const x = 'outer';
  for (let i = 0; i < +'3'; i++) {
    switch (i) {
      case 0: {
        const x = say(trace, 'in 0');
        trace.push(x);
      }
      case 1: {
        let x = say(trace, i);
        x++;
        trace.push(say(trace, x));
        break;
      }
      default:
        say(trace, x);
    }
  }
  return trace;
});
export const args = [];
