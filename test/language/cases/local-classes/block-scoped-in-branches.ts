import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  for (let i = 0; i < +'2'; i++) {
    if (i) { class Thing { v(): string { return say(trace, 'one'); } } trace.push(new Thing().v()); }
    else { class Thing { v(): string { return say(trace, 'zero'); } } trace.push(new Thing().v()); }
    trace.push(typeof (globalThis as any).Thing);
  }
  return trace;
});
export const args = [];
