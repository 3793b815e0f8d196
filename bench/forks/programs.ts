/**
 * The programs of serial.ts with forks, as a user writes them: ranges as parallel loops, recursions with a fork for one half. Only n-queens
 * and knapsack, whose nodes take a few nanoseconds, stop forking some levels above their leaves.
 */
import { fork, join, parallelFor, task } from 'mgr-scheduler';

export const fib = task(function fib(n: number): number {
  if (n < 2) return n;
  const a = fork(fib, n - 1);
  const b = fib(n - 2);
  return join(a) + b;
});

// Of each thread: hashing has no safepoint, so nobody else runs on the thread meanwhile.
const W = new Int32Array(80);
const OUT = new Int32Array(5);

/** SHA-1 of five words and a child's number (or of five words alone: `child` -1); the digest goes to OUT. */
function sha1(h0: number, h1: number, h2: number, h3: number, h4: number, child: number): void {
  W[0] = h0;
  W[1] = h1;
  W[2] = h2;
  W[3] = h3;
  W[4] = h4;
  const length = child < 0 ? 5 : 6;
  W[5] = child < 0 ? 0x80000000 : child;
  for (let i = 6; i < 15; i++) W[i] = 0;
  if (length === 6) W[6] = 0x80000000;
  W[15] = length * 32;
  for (let i = 16; i < 80; i++) {
    const w = W[i - 3] ^ W[i - 8] ^ W[i - 14] ^ W[i - 16];
    W[i] = (w << 1) | (w >>> 31);
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
    const next = (((a << 5) | (a >>> 27)) + mixed + e + W[i]) | 0;
    e = d;
    d = c;
    c = (b << 30) | (b >>> 2);
    b = a;
    a = next;
  }
  OUT[0] = a + 0x67452301;
  OUT[1] = b + 0xefcdab89;
  OUT[2] = c + 0x98badcfe;
  OUT[3] = d + 0x10325476;
  OUT[4] = e + 0xc3d2e1f0;
}

/** Children of a node of the Unbalanced Tree Search benchmark. T1: geometric, fixed, b0 4, 10 levels. T3: binomial, b0 2,000. */
function childrenOf(tree: number, depth: number, last: number): number {
  const u = (last & 0x7fffffff) / 0x80000000;
  if (tree === 3) return depth === 0 ? 2000 : u < 0.124875 ? 8 : 0;
  if (tree === 33) return depth === 0 ? 2000 : u < 0.200014 ? 5 : 0;
  return depth < 10 ? Math.min(100, Math.floor(Math.log(1 - u) / Math.log(1 - 1 / 5))) : 0;
}

function visit(tree: number, depth: number, h0: number, h1: number, h2: number, h3: number, h4: number): number {
  const children = childrenOf(tree, depth, h4);
  return children === 0 ? 1 : 1 + visitSome(tree, depth, h0, h1, h2, h3, h4, 0, children);
}

/** The subtrees under some of a node's children, by halves. */
function visitSome(
  tree: number,
  depth: number,
  h0: number,
  h1: number,
  h2: number,
  h3: number,
  h4: number,
  first: number,
  end: number,
): number {
  if (end - first === 1) {
    sha1(h0, h1, h2, h3, h4, first);
    return visit(tree, depth + 1, OUT[0], OUT[1], OUT[2], OUT[3], OUT[4]);
  }
  const middle = (first + end) >>> 1;
  const rest = fork(visitSome, tree, depth, h0, h1, h2, h3, h4, middle, end);
  const nodes = visitSome(tree, depth, h0, h1, h2, h3, h4, first, middle);
  return join(rest) + nodes;
}

export const uts = task(function uts(tree: number): number {
  sha1(0, 0, 0, 0, tree === 3 ? 42 : tree === 33 ? 7 : 19, -1);
  return visit(tree, 0, OUT[0], OUT[1], OUT[2], OUT[3], OUT[4]);
});

/** Rows that are left to one thread. */
const ROWS_ALONE = 8;

export const queens = task(function queens(n: number): number {
  return rows((1 << n) - 1, 0, 0, 0, (1 << n) - 1, n);
});

/** Boards with a queen in one of the `free` columns of this row; `left` rows to fill. */
function rows(all: number, columns: number, left: number, right: number, free: number, toFill: number): number {
  if (free === 0) return 0;
  if (toFill <= ROWS_ALONE) return place(all, columns, left, right);
  const bit = free & -free;
  const others = fork(rows, all, columns, left, right, free & (free - 1), toFill);
  const nowColumns = columns | bit;
  const nowLeft = (left | bit) << 1;
  const nowRight = (right | bit) >> 1;
  const count = rows(all, nowColumns, nowLeft, nowRight, all & ~(nowColumns | nowLeft | nowRight), toFill - 1);
  return join(others) + count;
}

function place(all: number, columns: number, left: number, right: number): number {
  if (columns === all) return 1;
  let count = 0;
  for (let free = all & ~(columns | left | right); free !== 0; free &= free - 1) {
    const bit = free & -free;
    count += place(all, columns | bit, (left | bit) << 1, (right | bit) >> 1);
  }
  return count;
}

export const matrix = task(function matrix(a: Float64Array, b: Float64Array, c: Float64Array, n: number): void {
  parallelFor(0, n, (i) => {
    for (let j = 0; j < n; j++) c[i * n + j] = 0;
    for (let k = 0; k < n; k++) {
      const x = a[i * n + k];
      for (let j = 0; j < n; j++) c[i * n + j] += x * b[k * n + j];
    }
  });
});

export const mergeSort = task(function mergeSort(a: Float64Array, temp: Float64Array): void {
  sortPart(a, temp, 0, a.length);
});

function sortPart(a: Float64Array, temp: Float64Array, lo: number, hi: number): void {
  if (hi - lo <= 32) {
    for (let i = lo + 1; i < hi; i++) {
      const x = a[i];
      let j = i - 1;
      while (j >= lo && a[j] > x) {
        a[j + 1] = a[j];
        j--;
      }
      a[j + 1] = x;
    }
    return;
  }
  const mid = (lo + hi) >>> 1;
  const lower = fork(sortPart, a, temp, lo, mid);
  sortPart(a, temp, mid, hi);
  join(lower);
  merge(a, temp, lo, mid, mid, hi, lo);
  if (hi - lo < MERGED_ALONE) {
    for (let k = lo; k < hi; k++) a[k] = temp[k];
  } else {
    parallelFor(0, Math.ceil((hi - lo) / COPIED_AT_ONCE), (part) => {
      const end = Math.min(hi, lo + (part + 1) * COPIED_AT_ONCE);
      for (let k = lo + part * COPIED_AT_ONCE; k < end; k++) a[k] = temp[k];
    });
  }
}

const MERGED_ALONE = 1 << 16;
const COPIED_AT_ONCE = 1 << 13;

/** Merges two sorted parts of `a` into `temp`; long ones by halves: the middle of the longer one is looked for in the other. */
function merge(
  a: Float64Array,
  temp: Float64Array,
  i: number,
  iEnd: number,
  j: number,
  jEnd: number,
  to: number,
): void {
  if (iEnd - i + jEnd - j < MERGED_ALONE) {
    mergeAlone(a, temp, i, iEnd, j, jEnd, to);
    return;
  }
  const fromFirst = iEnd - i >= jEnd - j;
  const middle = fromFirst ? (i + iEnd) >>> 1 : (j + jEnd) >>> 1;
  const pivot = a[middle];
  let low = fromFirst ? j : i;
  let high = fromFirst ? jEnd : iEnd;
  while (low < high) {
    const at = (low + high) >>> 1;
    if (fromFirst ? a[at] < pivot : a[at] <= pivot) low = at + 1;
    else high = at;
  }
  const iMiddle = fromFirst ? middle : low;
  const jMiddle = fromFirst ? low : middle;
  const upper = fork(merge, a, temp, iMiddle, iEnd, jMiddle, jEnd, to + iMiddle - i + jMiddle - j);
  merge(a, temp, i, iMiddle, j, jMiddle, to);
  join(upper);
}

function mergeAlone(
  a: Float64Array,
  temp: Float64Array,
  first: number,
  mid: number,
  second: number,
  hi: number,
  to: number,
): void {
  let i = first;
  let j = second;
  const end = to + mid - first + hi - second;
  for (let k = to; k < end; k++) temp[k] = i < mid && (j >= hi || a[i] <= a[j]) ? a[i++] : a[j++];
}

export const heat = task(function heat(
  from: Float64Array,
  to: Float64Array,
  width: number,
  height: number,
  steps: number,
): void {
  for (let step = 0; step < steps; step++) {
    const now = step % 2 === 0 ? from : to;
    const next = step % 2 === 0 ? to : from;
    parallelFor(1, height - 1, (y) => {
      for (let x = 1; x < width - 1; x++) {
        const i = y * width + x;
        next[i] = now[i] + 0.1 * (now[i - 1] + now[i + 1] + now[i - width] + now[i + width] - 4 * now[i]);
      }
    });
  }
});

/** Items that are left to one thread. */
const ITEMS_ALONE = 20;

export const knapsack = task(function knapsack(
  weights: Int32Array,
  values: Int32Array,
  capacity: number,
  best: Int32Array,
): number {
  best[0] = 0;
  branch(weights, values, 0, capacity, 0, best);
  return best[0];
});

/** The best value so far is shared: a branch that can't beat it is left, whoever found it. */
function branch(w: Int32Array, v: Int32Array, item: number, room: number, value: number, best: Int32Array): void {
  if (item >= w.length - ITEMS_ALONE) {
    take(w, v, item, room, value, best);
    return;
  }
  raise(best, value);
  if (value + (room * v[item]) / w[item] <= best[0]) return;
  const without = fork(branch, w, v, item + 1, room, value, best);
  if (w[item] <= room) branch(w, v, item + 1, room - w[item], value + v[item], best);
  join(without);
}

/** `best` is looked at plainly: a late look costs a branch at most. It is raised by a swap. */
function raise(best: Int32Array, value: number): void {
  for (let seen = best[0]; value > seen; seen = best[0]) Atomics.compareExchange(best, 0, seen, value);
}

function take(w: Int32Array, v: Int32Array, item: number, room: number, value: number, best: Int32Array): void {
  if (value > best[0]) raise(best, value);
  if (item === w.length || value + (room * v[item]) / w[item] <= best[0]) return;
  if (w[item] <= room) take(w, v, item + 1, room - w[item], value + v[item], best);
  take(w, v, item + 1, room, value, best);
}

const CHUNKS = 128;

export const kMeans = task(function kMeans(
  points: Float64Array,
  centres: Float64Array,
  sums: Float64Array,
  dims: number,
  rounds: number,
): void {
  const k = centres.length / dims;
  const count = points.length / dims;
  const size = k * (dims + 1);
  for (let round = 0; round < rounds; round++) {
    parallelFor(0, CHUNKS, (chunk) => {
      const first = Math.floor((chunk * count) / CHUNKS);
      const end = Math.floor(((chunk + 1) * count) / CHUNKS);
      assign(points, centres, sums, dims, first, end, chunk * size);
    });
    moveCentres(centres, sums, dims, k);
  }
});

function assign(
  points: Float64Array,
  centres: Float64Array,
  sums: Float64Array,
  dims: number,
  first: number,
  end: number,
  at: number,
): void {
  const k = centres.length / dims;
  for (let i = 0; i < k * (dims + 1); i++) sums[at + i] = 0;
  for (let p = first; p < end; p++) {
    let nearest = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let c = 0; c < k; c++) {
      let distance = 0;
      for (let d = 0; d < dims; d++) {
        const difference = points[p * dims + d] - centres[c * dims + d];
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        nearest = c;
      }
    }
    const to = at + nearest * (dims + 1);
    for (let d = 0; d < dims; d++) sums[to + d] += points[p * dims + d];
    sums[to + dims]++;
  }
}

function moveCentres(centres: Float64Array, sums: Float64Array, dims: number, k: number): void {
  for (let c = 0; c < k; c++) {
    let members = 0;
    for (let chunk = 0; chunk < CHUNKS; chunk++) members += sums[chunk * k * (dims + 1) + c * (dims + 1) + dims];
    if (members === 0) continue;
    for (let d = 0; d < dims; d++) {
      let sum = 0;
      for (let chunk = 0; chunk < CHUNKS; chunk++) sum += sums[chunk * k * (dims + 1) + c * (dims + 1) + d];
      centres[c * dims + d] = sum / members;
    }
  }
}
