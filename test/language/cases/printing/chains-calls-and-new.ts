import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Deep { v = 1; make(): typeof Deep { let n = 0; while (n < +'2') n++; return Deep; } list = [Deep]; static inner = { Cls: Deep }; }
export default task(function f() {
  const trace: unknown[] = [];
  const t = <T>(x: T): T => say(trace, x);
  const d = new Deep();
  const none = t(null) as any;
  let caught = '';
  try { caught = (none?.a).b; } catch (error) { caught = (error as Error).name; }
  return [
    new (d.make())().v, new (d.list[0]!)().v, new d.list[0]!().v, new Deep.inner.Cls().v, new (t(Deep))().v, new (class { w = t(2); })().w, (new Deep).v, new Deep().make().name, new (t(() => Deep)())().v,
    none?.a.b, caught, trace.length,
  ];
});
export const args = [];
