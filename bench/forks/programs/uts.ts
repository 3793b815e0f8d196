/** Unbalanced Tree Search: how many nodes a tree has whose shape is only known by walking it. */
import { parallelReduce, task } from 'mgr-scheduler';

/** T1: geometric, fixed, b0 4, 10 levels. T3 and T3L: binomial, b0 2,000. The small one: geometric, linear, b0 4, 6 levels, 1,732 nodes. */
export const SMALL = 0;
export const T1 = 1;
export const T3 = 3;
export const T3L = 2;
const SEEDS = [0, 19, 7, 42];

const digest = new Int32Array(5);
const words = new Int32Array(80);

/** SHA-1 of a few words. A method of an object literal runs to its end, so nobody else on the thread uses the words meanwhile. */
const sha1 = {
  /** Of a node's five words and a child's number; of five words alone where `child` is -1. */
  hash(h0: number, h1: number, h2: number, h3: number, h4: number, child: number): void {
    const w = words;
    w[0] = h0;
    w[1] = h1;
    w[2] = h2;
    w[3] = h3;
    w[4] = h4;
    w[5] = child < 0 ? 0x80000000 : child;
    w[6] = child < 0 ? 0 : 0x80000000;
    for (let i = 7; i < 15; i++) w[i] = 0;
    w[15] = child < 0 ? 160 : 192;
    for (let i = 16; i < 80; i++) {
      const mixed = w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16];
      w[i] = (mixed << 1) | (mixed >>> 31);
    }
    let a = 0x67452301;
    let b = 0xefcdab89 | 0;
    let c = 0x98badcfe | 0;
    let d = 0x10325476;
    let e = 0xc3d2e1f0 | 0;
    for (let i = 0; i < 80; i++) {
      let mixed: number;
      if (i < 20) mixed = ((b & c) | (~b & d)) + 0x5a827999;
      else if (i < 40) mixed = (b ^ c ^ d) + 0x6ed9eba1;
      else if (i < 60) mixed = ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
      else mixed = (b ^ c ^ d) + 0xca62c1d6;
      const next = (((a << 5) | (a >>> 27)) + mixed + e + w[i]) | 0;
      e = d;
      d = c;
      c = (b << 30) | (b >>> 2);
      b = a;
      a = next;
    }
    digest[0] = a + 0x67452301;
    digest[1] = b + 0xefcdab89;
    digest[2] = c + 0x98badcfe;
    digest[3] = d + 0x10325476;
    digest[4] = e + 0xc3d2e1f0;
  },
};

/** The root's digest: SHA-1 of 16 zero bytes and the seed. */
function root(tree: number): void {
  sha1.hash(0, 0, 0, 0, SEEDS[tree], -1);
}

/** `dice`: the last word of a node's digest. */
function childrenOf(tree: number, depth: number, dice: number): number {
  const u = (dice & 0x7fffffff) / 0x80000000;
  if (tree === T3) return depth === 0 ? 2000 : u < 0.124875 ? 8 : 0;
  if (tree === T3L) return depth === 0 ? 2000 : u < 0.200014 ? 5 : 0;
  if (tree === T1 && depth === 10) return 0;
  const mean = tree === T1 ? 4 : 4 * (1 - depth / 6);
  return mean === 0 ? 0 : Math.min(100, Math.floor(Math.log(1 - u) / Math.log(1 - 1 / (1 + mean))));
}

function count(tree: number, depth: number, h0: number, h1: number, h2: number, h3: number, h4: number): number {
  const children = childrenOf(tree, depth, h4);
  let nodes = 1;
  for (let child = 0; child < children; child++) {
    sha1.hash(h0, h1, h2, h3, h4, child);
    nodes += count(tree, depth + 1, digest[0], digest[1], digest[2], digest[3], digest[4]);
  }
  return nodes;
}

/** @param part of the root's children: 1 is the whole tree. */
export function serial(tree: number, part: number): number {
  root(tree);
  const [h0, h1, h2, h3, h4] = digest;
  const children = Math.ceil(childrenOf(tree, 0, h4) * part);
  let nodes = 1;
  for (let child = 0; child < children; child++) {
    sha1.hash(h0, h1, h2, h3, h4, child);
    nodes += count(tree, 1, digest[0], digest[1], digest[2], digest[3], digest[4]);
  }
  return nodes;
}

function visit(tree: number, depth: number, h0: number, h1: number, h2: number, h3: number, h4: number): number {
  const children = childrenOf(tree, depth, h4);
  if (children === 0) return 1;
  return 1 + visitChildren(tree, depth, h0, h1, h2, h3, h4, children);
}

function visitChildren(
  tree: number,
  depth: number,
  h0: number,
  h1: number,
  h2: number,
  h3: number,
  h4: number,
  children: number,
): number {
  return parallelReduce(
    0,
    children,
    0,
    (child) => {
      sha1.hash(h0, h1, h2, h3, h4, child);
      return visit(tree, depth + 1, digest[0], digest[1], digest[2], digest[3], digest[4]);
    },
    (left, right) => left + right,
  );
}

export const forked = task(function uts(tree: number, part: number): number {
  root(tree);
  const h0 = digest[0];
  const h1 = digest[1];
  const h2 = digest[2];
  const h3 = digest[3];
  const h4 = digest[4];
  return 1 + visitChildren(tree, 0, h0, h1, h2, h3, h4, Math.ceil(childrenOf(tree, 0, h4) * part));
});
