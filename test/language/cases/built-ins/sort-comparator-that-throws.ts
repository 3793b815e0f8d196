import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const xs = [3, 1, 2];
  let n = 0;
  try { xs.sort((a, b) => { if (++n === 2) throw new Error(`compare ${n}`); return a - b; }); } catch (error) { say(trace, (error as Error).message); }
  return [[...xs].sort().join(), n, trace];
});
export const args = [];
