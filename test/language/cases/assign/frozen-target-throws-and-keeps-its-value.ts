import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const o = Object.freeze({ v: 1 }) as { v: number };
  for (let i = 0; i < +'2'; i++) {
    try { o.v += say(trace, i); } catch (error) { say(trace, (error as Error).name); }
  }
  return [o.v, trace];
});
export const args = [];
