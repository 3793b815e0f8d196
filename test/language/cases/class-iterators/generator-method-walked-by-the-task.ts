import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Tree {
  constructor(readonly value: number, readonly left: Tree | null = null, readonly right: Tree | null = null) {}
  *[Symbol.iterator](): Generator<number> { if (this.left) yield* this.left; yield this.value; if (this.right) yield* this.right; }
  *levels(): Generator<number[]> { let row: Tree[] = [this]; while (row.length) { yield row.map((t) => t.value); row = row.flatMap((t) => [t.left, t.right].filter((x) => x !== null)); } }
}
export default task(function f() {
  const trace: unknown[] = [];
  const tree = new Tree(4, new Tree(2, new Tree(1), new Tree(3)), new Tree(6));
  for (const x of tree) say(trace, x);
  for (const row of tree.levels()) say(trace, row.join());
  return [trace, Math.max(...tree), [...tree].length];
});
export const args = [];
