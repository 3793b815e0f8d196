import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const out: unknown[] = [];
  for (const o of [undefined, { v: null }, { v: 0 }, { v: '' }] as any[]) out.push(o?.v ?? say(trace, 'default'), o?.v || say(trace, 'or'));
  return { out, trace };
});
export const args = [];
