import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function walk(trace: unknown[], xs: number[], visit: (x: number) => number = (x) => say(trace, -x)): number[] {
  const out: number[] = [];
  for (const x of xs) out.push(visit(x));
  return out;
}
export default task(function f() {
  const trace: unknown[] = [];
  return [walk(trace, [1, 2]), walk(trace, [3], (x) => say(trace, x * 10)), trace];
});
export const args = [];
