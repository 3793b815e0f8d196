import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let kept = 0;
  a: { const x = say(trace, 1); b: { const y = say(trace, 2); c: { const z = say(trace, 3); kept = x + y + z; if (kept === 6) break b; kept = -1; } kept = -2; } kept += x * 100; }
  return { kept, trace };
});
export const args = [];
