/** What shared words cost between two threads of this machine. */
import { Worker } from 'node:worker_threads';
import { quantileOfSorted } from '../lib/statistics.ts';

/**
 * The tenth part from below: other programs on the machine only ever add to a time.
 */
export function low(values: readonly number[]): number {
  return quantileOfSorted(
    [...values].sort((a, b) => a - b),
    0.1,
  );
}

/** For what the system decides, its scheduler included: noise is part of it. */
function middle(values: readonly number[]): number {
  return quantileOfSorted(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

interface Figures {
  swap: number[];
  contended: number[];
  pingPong: number[];
  miss: number[];
  hit: number[];
}

/** In us. */
export interface WordCosts {
  lookUs: number;
  lookMissUs: number;
  swapUs: number;
  /** One way of a line between two threads. */
  transferUs: number;
  /** One of two threads' additions to one word. */
  contendedUs: number;
}

function finished(worker: Worker): Promise<Figures> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

export async function measureWords(): Promise<WordCosts> {
  const words = new Int32Array(new SharedArrayBuffer(4 * (1024 + 64 * 4096)));
  const file = new URL('./words-worker.mjs', import.meta.url);
  const workers = [0, 1].map((me) => new Worker(file, { workerData: { words, me }, execArgv: [] }));
  const [first, second] = await Promise.all(workers.map(finished));
  const us = (values: number[]): number => low(values) / 1000;
  return {
    lookUs: us(first.hit),
    lookMissUs: us(first.miss),
    swapUs: us(first.swap),
    transferUs: us([...first.pingPong, ...second.pingPong]),
    contendedUs: us([...first.contended, ...second.contended]),
  };
}

/** A sleeper in `Atomics.wait`: what the call that wakes it takes, and how long after that it is awake. */
export async function measureWake(rounds: number): Promise<{ notifyUs: number; wakeUs: number }> {
  const words = new Int32Array(new SharedArrayBuffer(1024));
  const times = new BigInt64Array(new SharedArrayBuffer(16));
  const file = new URL('./wake-worker.mjs', import.meta.url);
  const worker = new Worker(file, { workerData: { words, times }, execArgv: [] });
  await new Promise((resolve) => worker.once('online', resolve));
  const notify: number[] = [];
  const wake: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    await new Promise((resolve) => setTimeout(resolve, 2));
    Atomics.store(words, 0, round);
    const before = process.hrtime.bigint();
    Atomics.notify(words, 0);
    const after = process.hrtime.bigint();
    while (Atomics.load(words, 128) < round);
    notify.push(Number(after - before) / 1000);
    // The sleeper may be awake before the call is over.
    wake.push(Math.max(0, Number(Atomics.load(times, 1) - after) / 1000));
  }
  Atomics.store(words, 0, -1);
  Atomics.notify(words, 0);
  await worker.terminate();
  return { notifyUs: middle(notify), wakeUs: middle(wake) };
}
