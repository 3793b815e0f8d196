import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  function* bad(): Generator<number> { try { yield say([], 1); throw new RangeError('half'); } finally { trace.push('finally'); } }
  try { trace.push([say(trace, 'before'), ...bad(), say(trace, 'never')]); } catch (error) { say(trace, (error as Error).message); }
  try { trace.push(Math.max(say(trace, 0), ...(say(trace, 5) as any))); } catch (error) { say(trace, (error as Error).name); }
  return trace;
});
export const args = [];
