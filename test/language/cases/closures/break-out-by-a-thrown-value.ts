import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const stop = { found: -1 };
  const walk = (x: any, visit: (leaf: number) => void): void => { if (Array.isArray(x)) for (const y of x) walk(y, visit); else visit(x); };
  try { walk([1, [2, [3, 4]], 5], (x) => { say(trace, x); if (x === 3) { stop.found = x; throw stop; } }); } catch (thrown) { if (thrown !== stop) throw thrown; }
  return [stop.found, trace];
});
export const args = [];
