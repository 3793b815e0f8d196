import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function fail(trace: unknown[], x: number): number {
  say(trace, x);
  throw new RangeError(`case ${x}`);
}
export default task(function f() {
  const trace: unknown[] = [];
  for (const x of [1, 2, 3]) {
    try {
      switch (x) {
        case say(trace, 1): trace.push('one'); break;
        case fail(trace, 2): trace.push('two'); break;
        default: trace.push('never');
      }
    } catch (error) {
      say(trace, (error as Error).message);
    }
  }
  return trace;
});
export const args = [];
