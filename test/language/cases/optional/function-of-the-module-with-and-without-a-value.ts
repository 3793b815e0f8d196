import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
type Maybe = ((trace: unknown[], x: number) => number) | null | undefined;
function twice(trace: unknown[], x: number): number {
  return say(trace, x) * 2;
}
export default task(function f() {
  const trace: unknown[] = [];
  const out: unknown[] = [];
  for (const fn of [twice, null, undefined] as Maybe[]) out.push(fn?.(trace, say(trace, 5)));
  out.push(twice?.(trace, say(trace, 6)));
  return { out, trace };
});
export const args = [];
