import { task } from 'mgr-scheduler';

interface Tree {
  left: Tree | null;
  right: Tree | null;
}

function build(depth: number): Tree {
  if (depth === 0) return { left: null, right: null };
  return { left: build(depth - 1), right: build(depth - 1) };
}

function nodes(tree: Tree): number {
  if (tree.left === null || tree.right === null) return 1;
  return 1 + nodes(tree.left) + nodes(tree.right);
}

/** Builds and counts many binary trees up to depth n, as in the Benchmarks Game. */
export default task(function trees(n: number): string {
  const longLived = build(n);
  let total = 0;
  for (let depth = 4; depth <= n; depth += 4) {
    const rounds = 1 << (n - depth + 2);
    for (let round = 0; round < rounds; round++) total += nodes(build(depth));
  }
  return `${total} ${nodes(longLived)}`;
});
