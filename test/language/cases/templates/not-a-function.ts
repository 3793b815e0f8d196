import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const none = say(trace, undefined) as any;
  try { none`a${say(trace, 'value first')}`; } catch (error) { say(trace, (error as Error).name); }
  const o: any = {};
  try { o.tag`a${say(trace, 'again')}`; } catch (error) { say(trace, (error as Error).name); }
  return trace;
});
export const args = [];
