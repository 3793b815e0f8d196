import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let x = 0;
  while (x < +'4') {
    switch (x) {
      case 0:
      case 1:
        switch (x) {
          case 1: say(trace, 'inner one'); x++; break;
          default: say(trace, 'inner zero');
        }
        x++;
        break;
      case 3:
        say(trace, 'three');
      default:
        x++;
    }
  }
  return { trace, x };
});
export const args = [];
