import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const s: any = Symbol('s');
  say(trace, 'start');
  for (const go of [() => s + '', () => `${s}`, () => +s, () => s < 1, () => new (Symbol as any)(), () => Object(s) == s, () => !s, () => s.toString()]) {
    try { trace.push(go()); } catch (error) { say(trace, (error as Error).name); }
  }
  return trace;
});
export const args = [];
