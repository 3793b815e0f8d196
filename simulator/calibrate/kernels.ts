/** Work of the recorded graphs' nodes, and what a fork costs on this machine in the three ways that policies have. */
import { UTS_TREES, walkUts } from '../workloads/uts.ts';
import { low } from './words.ts';

function fib(n: number): number {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

const latent = new Int32Array(4);
const sites = new Int32Array(1 << 16);
const numbers = new Float64Array(1 << 16);
latent[2] = 1 << 15;

/** Latent forks as docs/decisions/0008-forks.md has them: three stores, and two looks at the join. */
function fibLatent(n: number): number {
  if (n < 2) return n;
  const a = latent[0];
  if (a < latent[2]) {
    sites[a] = 7;
    numbers[a] = n - 1;
    latent[0] = a + 1;
  }
  const second = fibLatent(n - 2);
  if (a < latent[1]) throw new Error('nobody takes forks here');
  latent[0] = a;
  return fibLatent(n - 1) + second;
}

const deque = new Int32Array(new SharedArrayBuffer(4 << 16));
const BOTTOM = 64;
const TOP = 128;
const CELLS = 256;

/** A Chase-Lev deque in shared memory: push at the fork, pop at the join, with the operations of src/ring/deque.ts. */
function fibPublished(n: number): number {
  if (n < 2) return n;
  const bottom = Atomics.load(deque, BOTTOM);
  Atomics.store(deque, CELLS + (bottom & 0x3fff), n - 1);
  Atomics.store(deque, BOTTOM, bottom + 1);
  const second = fibPublished(n - 2);
  const popped = Atomics.load(deque, BOTTOM) - 1;
  Atomics.store(deque, BOTTOM, popped);
  const top = Atomics.load(deque, TOP);
  const value = Atomics.load(deque, CELLS + (popped & 0x3fff));
  if (popped < top) throw new Error('nobody takes forks here');
  if (popped === top && Atomics.compareExchange(deque, TOP, top, top + 1) === top)
    Atomics.store(deque, BOTTOM, top + 1);
  return fibPublished(value) + second;
}

/** Microseconds of one call. */
function callUs(fn: (n: number) => number, n: number, calls: number): number {
  fn(20);
  fn(24);
  const times: number[] = [];
  for (let round = 0; round < 7; round++) {
    const start = process.hrtime.bigint();
    fn(n);
    times.push(Number(process.hrtime.bigint() - start) / 1000 / calls);
  }
  return low(times);
}

export interface KernelCosts {
  fibCallUs: number;
  utsNodeUs: number;
  latentForkUs: number;
  publishedForkUs: number;
}

export function measureKernels(): KernelCosts {
  const n = 30;
  const calls = 2_692_537;
  const fibCallUs = callUs(fib, n, calls);
  // A fork in every second call.
  const perFork = (fn: (n: number) => number): number => Math.max(0, 2 * (callUs(fn, n, calls) - fibCallUs));
  const times: number[] = [];
  let nodes = 0;
  for (let round = 0; round < 20; round++) {
    const start = process.hrtime.bigint();
    ({ nodes } = walkUts(UTS_TREES.small, () => {}));
    times.push(Number(process.hrtime.bigint() - start) / 1000 / nodes);
  }
  return {
    fibCallUs,
    utsNodeUs: low(times.slice(10)),
    latentForkUs: perFork(fibLatent),
    publishedForkUs: perFork(fibPublished),
  };
}
