import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  for (const given of [undefined, null, 5, {}, 'x'] as any[]) {
    try { [1].map(say(trace, given)); } catch (error) { say(trace, (error as Error).name); }
    try { ([] as number[]).forEach(given); } catch (error) { say(trace, (error as Error).name); }
  }
  return trace.map((x) => (typeof x === 'object' && x ? 'object' : x));
});
export const args = [];
