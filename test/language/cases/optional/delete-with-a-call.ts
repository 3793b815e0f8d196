import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const o: any = { a: 1, b: 2 };
  const none = null as any;
  const out = [delete o?.[say(trace, 'a')], delete none?.[say(trace, 'b')], delete o.c?.[say(trace, 'c')].d];
  return { out, o, trace };
});
export const args = [];
