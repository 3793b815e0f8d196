import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function search(trace: unknown[], tree: any, wanted: number, path: string[]): void {
  if (tree.v === wanted) throw path;
  say(trace, tree.v);
  for (const side of ['l', 'r']) if (tree[side]) { try { search(trace, tree[side], wanted, [...path, side]); } finally { trace.push(`back ${side}`); } }
}
export default task(function f(wanted: number) {
  const trace: unknown[] = [];
  const tree = { v: 1, l: { v: 2, l: { v: 3 }, r: { v: 4 } }, r: { v: 5 } };
  try { search(trace, tree, wanted, []); } catch (found) { return [found, trace]; }
  return 'nothing';
});
export const args = [4];
