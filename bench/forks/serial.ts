/** The programs of programs.ts as one writes them for one thread: the untouched baseline. Never compiled. */

export function fib(n: number): number {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

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
  let nodes = 1;
  const children = childrenOf(tree, depth, h4);
  for (let i = 0; i < children; i++) {
    sha1(h0, h1, h2, h3, h4, i);
    nodes += visit(tree, depth + 1, OUT[0], OUT[1], OUT[2], OUT[3], OUT[4]);
  }
  return nodes;
}

export function uts(tree: number): number {
  sha1(0, 0, 0, 0, tree === 3 ? 42 : tree === 33 ? 7 : 19, -1);
  return visit(tree, 0, OUT[0], OUT[1], OUT[2], OUT[3], OUT[4]);
}

export function queens(n: number): number {
  return place((1 << n) - 1, 0, 0, 0);
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

export function matrix(a: Float64Array, b: Float64Array, c: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) c[i * n + j] = 0;
    for (let k = 0; k < n; k++) {
      const x = a[i * n + k];
      for (let j = 0; j < n; j++) c[i * n + j] += x * b[k * n + j];
    }
  }
}

export function mergeSort(a: Float64Array, temp: Float64Array): void {
  sortPart(a, temp, 0, a.length);
}

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
  sortPart(a, temp, lo, mid);
  sortPart(a, temp, mid, hi);
  let i = lo;
  let j = mid;
  for (let k = lo; k < hi; k++) temp[k] = i < mid && (j >= hi || a[i] <= a[j]) ? a[i++] : a[j++];
  for (let k = lo; k < hi; k++) a[k] = temp[k];
}

export function heat(from: Float64Array, to: Float64Array, width: number, height: number, steps: number): void {
  let now = from;
  let next = to;
  for (let step = 0; step < steps; step++) {
    for (let y = 1; y < height - 1; y++) {
      for (let x = 1; x < width - 1; x++) {
        const i = y * width + x;
        next[i] = now[i] + 0.1 * (now[i - 1] + now[i + 1] + now[i - width] + now[i + width] - 4 * now[i]);
      }
    }
    [now, next] = [next, now];
  }
}

/** The best value that fits. Items are sorted by value for weight; a branch that can't beat the best so far is left. */
export function knapsack(weights: Int32Array, values: Int32Array, capacity: number, best: Int32Array): number {
  best[0] = 0;
  take(weights, values, 0, capacity, 0, best);
  return best[0];
}

function take(w: Int32Array, v: Int32Array, item: number, room: number, value: number, best: Int32Array): void {
  if (value > best[0]) best[0] = value;
  if (item === w.length || value + (room * v[item]) / w[item] <= best[0]) return;
  if (w[item] <= room) take(w, v, item + 1, room - w[item], value + v[item], best);
  take(w, v, item + 1, room, value, best);
}

export const CHUNKS = 128;

export function kMeans(
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
    for (let chunk = 0; chunk < CHUNKS; chunk++) {
      const first = Math.floor((chunk * count) / CHUNKS);
      const end = Math.floor(((chunk + 1) * count) / CHUNKS);
      assign(points, centres, sums, dims, first, end, chunk * size);
    }
    moveCentres(centres, sums, dims, k);
  }
}

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
