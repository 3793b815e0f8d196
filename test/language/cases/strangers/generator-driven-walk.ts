import { task } from 'mgr-scheduler';
interface Tree { key: number; left?: Tree; right?: Tree }
function insert(tree: Tree | undefined, key: number): Tree {
  if (!tree) return { key };
  if (key < tree.key) tree.left = insert(tree.left, key);
  else tree.right = insert(tree.right, key);
  return tree;
}
function* inOrder(tree?: Tree): Generator<number, void, undefined> {
  if (!tree) return;
  yield* inOrder(tree.left);
  yield tree.key;
  yield* inOrder(tree.right);
}
export default task(function walk(n: number) {
  let tree: Tree | undefined;
  for (let i = 0, x = 12345; i < n; i++) { x = (x * 1103515245 + 12345) % 2147483648; tree = insert(tree, x % 1000); }
  const first: number[] = [];
  for (const key of inOrder(tree)) { if (key > 500) break; if (key % 2) continue; first.push(key); }
  let sum = 0;
  for (const key of inOrder(tree)) sum += key;
  const { value } = inOrder(tree).next();
  return { first: first.slice(0, 10), count: first.length, sum, value };
});
export const args = [60];
