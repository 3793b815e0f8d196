import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
type Tree = number | Tree[];
function* leaves(tree: Tree): Generator<number> { if (typeof tree === 'number') yield tree; else for (const part of tree) yield* leaves(part); }
export default task(function f(tree: Tree) {
  const trace: unknown[] = [];
  const it = leaves(tree);
  const first = [it.next().value, it.next().value];
  for (let i = 0; i < +'3'; i++) say(trace, it.next().value);
  return [first, [...it], trace];
});
export const args = [[1, [2, [3, 4], [], 5], [[[6]]], 7]];
