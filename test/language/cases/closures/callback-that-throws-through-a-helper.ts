import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function each(trace: unknown[], n: number, fn: (i: number) => void): void {
  try { for (let i = 0; i < n; i++) fn(say(trace, i)); } finally { say(trace, 'helper ends'); }
}
export default task(function f() {
  const trace: unknown[] = [];
  try { each(trace, 5, (i) => { if (i === 2) throw new RangeError('two'); }); } catch (error) { say(trace, (error as Error).message); }
  each(trace, 1, () => say(trace, 'fine'));
  return trace;
});
export const args = [];
