import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const base: any = { b: 1, shared: 2 };
  const o = Object.create(base, { a: { value: 1, enumerable: true, configurable: true } });
  o.shared = 3;
  for (const key in o) { say(trace, key); if (key === 'a') { delete base.b; base.c = 4; delete o.shared; } }
  return trace;
});
export const args = [];
