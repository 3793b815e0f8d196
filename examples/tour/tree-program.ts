/** The tree on the tour: one item for each child of the root. */
import type { Job, Program } from './program.ts';
import { type Counts, countSubtree, rootChildren } from './tree.ts';

function sum(results: Counts[]) {
  const total: Counts = { nodes: 1, leaves: 0, depth: 0 };
  let largest = 0;
  for (const { nodes, leaves, depth } of results) {
    total.nodes += nodes;
    total.leaves += leaves;
    total.depth = Math.max(total.depth, depth);
    largest = Math.max(largest, nodes);
  }
  const { nodes, leaves, depth } = total;
  const part = Math.round((100 * largest) / nodes);
  return {
    answer: `${nodes} nodes, ${leaves} leaves, depth ${depth}`,
    lines: [
      `${count(nodes)} nodes, ${count(leaves)} leaves, depth ${count(depth)}`,
      `the largest of the ${count(results.length)} subtrees holds ${part} % of all nodes, so no more than ${(100 / part).toFixed(1)} times faster is possible`,
    ],
  };
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

export const treeProgram: Program<number, Counts> = {
  title: 'An unbalanced tree',
  about: 'UTS tree T3: SHA-1 decides how each of the 2,000 subtrees grows, so none knows its size before',
  module: new URL('./tree.ts', import.meta.url),
  name: 'countSubtree',
  task: countSubtree,
  known: '4112897 nodes, 3599034 leaves, depth 1572',
  async prepare(): Promise<Job<number, Counts>> {
    return { items: Array.from({ length: rootChildren }, (_, child) => child), clear() {}, sum };
  },
};
