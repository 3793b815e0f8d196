/**
 * Trees of the Unbalanced Tree Search benchmark (S. Olivier et al., LCPC 2006), node by node: a node's state is a SHA-1 digest,
 * and the digest says how many children it has.
 */
import type { Recording } from './graph.ts';

export interface UtsTree {
  readonly name: string;
  readonly kind: 'fixed' | 'linear' | 'binomial';
  readonly seed: number;
  /** Children of the root (binomial), expected children (geometric). */
  readonly b0: number;
  /** Depth at which a geometric tree ends. */
  readonly depthMost: number;
  /** Binomial: a node but the root has `m` children with probability `q`, else none. */
  readonly q: number;
  readonly m: number;
  /** What a walk must find. */
  readonly nodes: number;
}

const geometric = { q: 0, m: 0 };

export const UTS_TREES = {
  small: { name: 'UTS small', kind: 'linear', seed: 0, b0: 4, depthMost: 6, nodes: 1732, ...geometric },
  T1: { name: 'UTS T1', kind: 'fixed', seed: 19, b0: 4, depthMost: 10, nodes: 4_130_071, ...geometric },
  T3: { name: 'UTS T3', kind: 'binomial', seed: 42, b0: 2000, depthMost: 0, q: 0.124875, m: 8, nodes: 4_112_897 },
} as const satisfies Record<string, UtsTree>;

const MOST_CHILDREN = 100;

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

const words = new Int32Array(80);

/** SHA-1 of the first `length` (at most 13) of {@link words}; the digest's five words go to `digests` from `start` on. */
function hashWords(length: number, digests: Int32Array, start: number): void {
  words[length] = 0x80000000;
  for (let i = length + 1; i < 15; i++) words[i] = 0;
  words[15] = length * 32;
  for (let i = 16; i < 80; i++) words[i] = rotate(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
  let [a, b, c, d, e] = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0];
  for (let i = 0; i < 80; i++) {
    let mixed: number;
    if (i < 20) mixed = ((b & c) | (~b & d)) + 0x5a827999;
    else if (i < 40) mixed = (b ^ c ^ d) + 0x6ed9eba1;
    else if (i < 60) mixed = ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
    else mixed = (b ^ c ^ d) + 0xca62c1d6;
    const next = (rotate(a, 5) + mixed + e + words[i]) | 0;
    e = d;
    d = c;
    c = rotate(b, 30);
    b = a;
    a = next;
  }
  digests[start] = a + 0x67452301;
  digests[start + 1] = b + 0xefcdab89;
  digests[start + 2] = c + 0x98badcfe;
  digests[start + 3] = d + 0x10325476;
  digests[start + 4] = e + 0xc3d2e1f0;
}

function childrenOf(tree: UtsTree, lastWord: number, depth: number): number {
  const dice = (lastWord & 0x7fffffff) / 0x80000000;
  if (tree.kind === 'binomial') {
    if (depth === 0) return tree.b0;
    return dice < tree.q ? tree.m : 0;
  }
  let expected = tree.b0;
  if (tree.kind === 'linear') expected = tree.b0 * (1 - depth / tree.depthMost);
  else if (depth >= tree.depthMost) expected = 0;
  if (expected <= 0) return 0;
  return Math.min(MOST_CHILDREN, Math.floor(Math.log(1 - dice) / Math.log(1 - 1 / (1 + expected))));
}

/** What a walk through a tree finds. */
export interface UtsCounts {
  nodes: number;
  leaves: number;
  depth: number;
}

/** Calls `visit` with the children's count of each node, in the order of a serial walk. */
export function walkUts(tree: UtsTree, visit: (children: number) => void): UtsCounts {
  let digests = new Int32Array(5 * 64);
  const counts: UtsCounts = { nodes: 0, leaves: 0, depth: 0 };
  // A stack of its own: trees are deeper than JavaScript's stack.
  const next: number[] = [0];
  const most: number[] = [];
  words.fill(0);
  words[4] = tree.seed;
  hashWords(5, digests, 0);
  let depth = 0;
  enter();
  while (depth >= 0) {
    if (next[depth] === most[depth]) {
      depth--;
      continue;
    }
    const child = next[depth]++;
    if (5 * (depth + 2) > digests.length) digests = twice(digests);
    for (let i = 0; i < 5; i++) words[i] = digests[5 * depth + i];
    words[5] = child;
    hashWords(6, digests, 5 * ++depth);
    enter();
  }
  return counts;

  function enter(): void {
    const children = childrenOf(tree, digests[5 * depth + 4], depth);
    next[depth] = 0;
    most[depth] = children;
    counts.nodes++;
    if (children === 0) counts.leaves++;
    if (depth > counts.depth) counts.depth = depth;
    visit(children);
  }
}

function twice(from: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const to = new Int32Array(2 * from.length);
  to.set(from);
  return to;
}

/** The tree with the same work in each node. Every child is forked. */
export function recordUts(tree: UtsTree, nodeUs: number): Recording {
  let children = new Uint32Array(1024);
  let nodes = 0;
  walkUts(tree, (count) => {
    if (nodes === children.length) {
      const more = new Uint32Array(2 * nodes);
      more.set(children);
      children = more;
    }
    children[nodes++] = count;
  });
  if (nodes !== tree.nodes) throw new Error(`${tree.name}: ${nodes} nodes, not ${tree.nodes}`);
  return {
    name: tree.name,
    children: children.slice(0, nodes),
    workUs: new Float32Array(nodes).fill(nodeUs),
    lastIsCall: false,
  };
}
