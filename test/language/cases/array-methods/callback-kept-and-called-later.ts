import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const later = [1, 2, 3].map((x) => () => say(trace, x * 10));
  const out: number[] = [];
  for (const one of later) out.push(one());
  return [out, later.map((one) => one()).reverse(), trace];
});
export const args = [];
