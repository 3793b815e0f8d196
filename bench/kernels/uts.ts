import { task } from 'mgr-scheduler';

const SEED = 42;
const ROOT_CHILDREN = 2000;
const CHILDREN = 8;
const CHANCE = 0.124875;

interface Walk {
  /** The digests on the way from the root to here, five words each. */
  path: Int32Array;
  words: Int32Array;
  nodes: number;
  depth: number;
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** SHA-1 of the first `length` words (at most 13) of `words`; the digest goes to `digests` from `start` on. */
function hashWords(words: Int32Array, length: number, digests: Int32Array, start: number): void {
  words[length] = 0x80000000;
  for (let i = length + 1; i < 15; i++) words[i] = 0;
  words[15] = length * 32;
  for (let i = 16; i < 80; i++) {
    words[i] = rotate(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
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

function visit(walk: Walk, depth: number): void {
  walk.nodes++;
  if (depth > walk.depth) walk.depth = depth;
  const dice = (walk.path[5 * depth + 4] & 0x7fffffff) / 0x80000000;
  const children = dice < CHANCE ? CHILDREN : 0;
  for (let child = 0; child < children; child++) {
    descend(walk, depth, child);
    visit(walk, depth + 1);
  }
}

/** The subtrees under the root's last n children in tree T3 of the Unbalanced Tree Search benchmark. */
export default task(function uts(n: number): string {
  const words = new Int32Array(80);
  const walk: Walk = { path: new Int32Array(5 * 64), words, nodes: 0, depth: 0 };
  words[4] = SEED;
  hashWords(words, 5, walk.path, 0);
  for (let child = ROOT_CHILDREN - n; child < ROOT_CHILDREN; child++) {
    descend(walk, 0, child);
    visit(walk, 1);
  }
  return `${walk.nodes} ${walk.depth}`;
});
