import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Counts { a(...xs: unknown[]): number { for (let i = 0; i < +'2'; i++) xs.push(i); return xs.length; } b(x?: unknown, y = 'default'): unknown[] { for (let i = 0; i < +'2'; i++) x ??= i; return [x, y, arguments.length]; } }
export default task(function f() {
  const trace: unknown[] = [];
  const c: any = new Counts();
  say(trace, [c.a(), c.a(1, undefined), c.a.length, c.b.length].join());
  return [c.b(), c.b(null, undefined), c.b(1, 2, 3, 4), trace];
});
export const args = [];
