import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const none = say(trace, null) as any;
  const a = none?.b.c.d;
  let b: unknown;
  try { b = (none?.b).c; } catch (error) { b = say(trace, (error as Error).name); }
  return [a, b, trace];
});
export const args = [];
