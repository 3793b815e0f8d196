import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const none = null as any;
  for (const go of [() => { none.x = say(trace, 1); }, () => { none[say(trace, 'key')] = say(trace, 2); }, () => { none.x += say(trace, 3); }]) {
    try { go(); } catch (error) { say(trace, (error as Error).name); }
  }
  return trace;
});
export const args = [];
