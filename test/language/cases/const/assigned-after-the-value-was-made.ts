import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const x = 1 as number;
  for (let i = 0; i < +'2'; i++) {
    try {
      // @ts-ignore
      x = say(trace, 'right side first');
    } catch (error) {
      say(trace, (error as Error).name);
    }
  }
  trace.push(x);
  return trace;
});
export const args = [];
