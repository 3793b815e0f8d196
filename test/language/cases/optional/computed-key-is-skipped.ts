import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const read = (o: any): unknown => o?.[say(trace, 'key')]?.[say(trace, 'inner')].deep[say(trace, 'last')];
  const out = [read(null), read({}), read({ key: { inner: { deep: { last: 1 } } } })];
  try { read({ key: {} }); } catch (error) { out.push((error as Error).name); }
  say(trace, 'end');
  return { out, trace };
});
export const args = [];
