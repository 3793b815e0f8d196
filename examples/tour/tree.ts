/**
 * Tree T3 of the Unbalanced Tree Search benchmark (UTS): each node is a SHA-1 digest, the digest says how many children
 * the node has, and nobody knows how big a subtree is before it was walked.
 */
import { task } from 'mgr-scheduler';
import { hashWords } from './sha1.ts';

export const rootChildren = 2000;
const SEED = 42;
const CHILDREN = 8;
const CHANCE = 0.124875;

export interface Counts {
  nodes: number;
  leaves: number;
  /** The longest way from the root, in steps. */
  depth: number;
}

/** A walk through the tree: the digests on the way from the root to where it is (five words each), and what it saw. */
interface Walk extends Counts {
  path: Int32Array;
  words: Int32Array;
}

/** Puts the digest of child number `child` of the path's node at `depth` behind it. */
function descend(walk: Walk, depth: number, child: number): void {
  if (5 * (depth + 2) > walk.path.length) {
    const longer = new Int32Array(2 * walk.path.length);
    longer.set(walk.path);
    walk.path = longer;
  }
  const { path, words } = walk;
  for (let i = 0; i < 5; i++) words[i] = path[5 * depth + i];
  words[5] = child;
  hashWords(words, 6, path, 5 * (depth + 1));
}

function childrenOf(walk: Walk, depth: number): number {
  const dice = (walk.path[5 * depth + 4] & 0x7fffffff) / 0x80000000;
  return dice < CHANCE ? CHILDREN : 0;
}

function visit(walk: Walk, depth: number): void {
  walk.nodes++;
  if (depth > walk.depth) walk.depth = depth;
  const children = childrenOf(walk, depth);
  if (children === 0) walk.leaves++;
  for (let child = 0; child < children; child++) {
    descend(walk, depth, child);
    visit(walk, depth + 1);
  }
}

/** Counts the subtree under one of the root's 2,000 children. */
export const countSubtree = task(function countSubtree(child: number): Counts {
  const words = new Int32Array(80);
  const walk: Walk = { path: new Int32Array(5 * 64), words, nodes: 0, leaves: 0, depth: 0 };
  words[4] = SEED;
  hashWords(words, 5, walk.path, 0);
  descend(walk, 0, child);
  visit(walk, 1);
  return { nodes: walk.nodes, leaves: walk.leaves, depth: walk.depth };
});
