import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const x = { valueOf() { trace.push('valueOf'); return 2; } };
  try {
    // @ts-ignore
    x += say(trace, 'right');
  } catch (error) {
    say(trace, (error as Error).name);
  }
  try {
    // @ts-ignore
    x++;
  } catch (error) {
    say(trace, (error as Error).name);
  }
  return trace;
});
export const args = [];
