import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Base { constructor(trace: unknown[]) { trace.push('base'); } }
class Bad extends Base {
  v = 1;
  constructor(trace: unknown[], early: boolean) {
    if (early) { try { trace.push((this as any).v); } catch (error) { trace.push((error as Error).name); } }
    super(trace);
    try { (super.constructor as any).call(this); } catch (error) { trace.push((error as Error).name); }
    trace.push(this.v);
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  for (const early of [true, false]) { new Bad(trace, early); say(trace, '--'); }
  return trace;
});
export const args = [];
