import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const get = <T>(name: string, x: T): T => { say(trace, name); return x; };
  const out: unknown[] = [];
  for (const x of [null, {}, { a: {} }, { a: { b: () => null } }, { a: { b: () => ({ c: [7] }) } }] as any[]) {
    out.push(get('x', x)?.a?.b?.(get('argument', 1))?.c[get('index', 0)]);
  }
  return { out, trace };
});
export const args = [];
