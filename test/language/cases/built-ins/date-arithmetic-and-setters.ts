import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const d = new Date(Date.UTC(2024, 0, 31));
  for (let i = 0; i < +'3'; i++) { d.setUTCMonth(d.getUTCMonth() + say(trace, 1)); trace.push(d.toISOString().slice(0, 10)); }
  const diff = (d as any) - (new Date(0) as any);
  return [d, diff, new Date(NaN).getTime(), trace];
});
export const args = [];
