import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  try {
    const x: number = say(trace, 1) + x;
    trace.push(x);
  } catch (error) {
    say(trace, (error as Error).name);
  }
  return trace;
});
export const args = [];
