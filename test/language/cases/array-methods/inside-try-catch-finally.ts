import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(xs: number[]) {
  const trace: unknown[] = [];
  let out: number[] = [];
  try {
    out = xs.map((x) => { try { if (x < 0) throw new Error('negative'); return say(trace, x); } catch { return say(trace, 0); } finally { say(trace, 'f'); } });
    out.forEach((x) => { if (x > 1) throw x; });
  } catch (thrown) { say(trace, thrown); } finally { say(trace, 'end'); }
  return [out, trace];
});
export const args = [[1, -1, 2]];
