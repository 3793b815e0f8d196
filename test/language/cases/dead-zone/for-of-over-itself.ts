import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const x = [1, 2];
  try {
    for (const x of [say(trace, 'head'), x as any]) trace.push(x);
  } catch (error) {
    say(trace, (error as Error).name);
  }
  for (const y of x) say(trace, y);
  return trace;
});
export const args = [];
