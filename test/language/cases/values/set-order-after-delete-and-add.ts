import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const s = new Set<unknown>(['a', NaN, -0, 'b']);
  s.delete('a');
  s.add('a');
  s.add(NaN);
  say(trace, s.size);
  return [[...s], s.has(0), Object.is([...s][1], 0), s, trace];
});
export const args = [];
