import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const sum = (...xs: number[]): number => { let s = 0; for (const x of xs) s += say(trace, x); return s; };
  const table: Record<string, typeof sum | undefined> = { sum };
  const xs = [1, 2];
  return [table.sum?.(...xs, ...say(trace, [3])), table.none?.(...say(trace, xs)), trace];
});
export const args = [];
