import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const both: (() => unknown)[] = [];
  for (let i = 0; i < +'3'; i++) {
    let x: number | undefined;
    both.push(() => x);
    trace.push(x);
    if (say(trace, i) > 0) x = i;
  }
  for (const read of both) trace.push(read());
  return trace;
});
export const args = [];
