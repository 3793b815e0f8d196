import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const o: any = { text: 'abc' };
  try { o.text?.(say(trace, 'argument')); } catch (error) { say(trace, (error as Error).name); }
  try { o?.text(say(trace, 'argument')); } catch (error) { say(trace, (error as Error).name); }
  return trace;
});
export const args = [];
