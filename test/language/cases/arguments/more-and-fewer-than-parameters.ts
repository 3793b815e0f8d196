import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function count(trace: unknown[], a?: unknown, b?: unknown): unknown[] {
  const out: unknown[] = [];
  for (let i = 0; i < arguments.length; i++) out.push(say(trace, arguments.length), typeof arguments[i]);
  return [out.length, a, b, arguments[3]];
}
export default task(function f() {
  const trace: unknown[] = [];
  return [(count as any)(trace), (count as any)(trace, 1), (count as any)(trace, 1, 2, 3, undefined), trace.length];
});
export const args = [];
