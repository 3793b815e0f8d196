// no-safepoint: a class's keys and what it extends are evaluated without leaving
import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const base = (): any => say(trace, class { v = 1; }) as any;
  class Derived extends base() {
    static [say(trace, 'key') + 'Static'] = say(trace, 'static value');
    [say(trace, 'method')](): number { return 2; }
    static { say(trace, 'block'); }
  }
  const d = new Derived() as any;
  return [d.v, d.method(), (Derived as any).keyStatic, trace.slice(1)];
});
export const args = [];
