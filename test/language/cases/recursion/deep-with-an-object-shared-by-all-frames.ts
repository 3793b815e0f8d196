import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function dive(shared: { depth: number; marks: number[] }, n: number): number {
  const here = { n };
  shared.depth = Math.max(shared.depth, n);
  if (n >= 200) return say(shared.marks, here.n);
  const below = dive(shared, n + 1);
  return below - (here.n === n ? 1 : 1000);
}
export default task(function f() {
  const shared = { depth: 0, marks: [] as number[] };
  return [dive(shared, 0), shared];
});
export const args = [];
