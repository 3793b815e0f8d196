import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const d: any = new Date(86400000);
  d.note = 'day two';
  const same = { d };
  const bad = new Date('nonsense');
  say(trace, d.getTime());
  d.setUTCFullYear(2000);
  return [same.d === d, same.d.getUTCFullYear(), d.note, Number.isNaN(bad.getTime()), d.toISOString(), trace];
});
export const args = [];
