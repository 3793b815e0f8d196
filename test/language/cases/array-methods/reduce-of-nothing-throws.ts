import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  for (const xs of [[], [,], [5]] as number[][]) {
    try { say(trace, xs.reduce((a, x) => say(trace, a + x))); } catch (error) { say(trace, `${error}`); }
    try { say(trace, xs.reduceRight((a, x) => say(trace, a + x))); } catch (error) { say(trace, `${error}`); }
  }
  return trace;
});
export const args = [];
