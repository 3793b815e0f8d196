import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  for (let i = 0; i < +'3'; i++) {
    switch (i) {
      case 0:
        trace.push(helper(1));
        break;
      case 1:
        function helper(x: number): number {
          let s = i;
          for (let k = 0; k < x + +'2'; k++) s += k;
          return s;
        }
        trace.push(helper(2));
        break;
      default:
        trace.push(helper(3));
    }
    say(trace, i);
  }
  return trace;
});
export const args = [];
