import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function* plain(): Generator<number> { yield 1; yield 2; }
export default task(function f() {
  const trace: unknown[] = [];
  const it = plain();
  it.next();
  try { it.throw(new RangeError('out')); } catch (error) { say(trace, (error as Error).message); }
  say(trace, it.next().done);
  try { plain().throw(say(trace, 'before the start')); } catch (thrown) { say(trace, thrown); }
  return trace;
});
export const args = [];
