import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Thing { x = 1; }
export default task(function f() {
  const trace: unknown[] = [];
  try { (Thing as any)(say(trace, 1)); } catch (error) { say(trace, (error as Error).name); }
  try { (Thing as any).call({}, say(trace, 2)); } catch (error) { say(trace, (error as Error).name); }
  return trace;
});
export const args = [];
