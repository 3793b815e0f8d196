import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  for (const text of ['(', '[z-a]', 'ok', '(?<x>a)(?<x>b)']) { try { say(trace, new RegExp(text).source); } catch (error) { say(trace, (error as Error).name); } }
  return trace;
});
export const args = [];
