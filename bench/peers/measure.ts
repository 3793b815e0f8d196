/** What is measured of each pool, one at a time. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { median, quantile } from '../lib/statistics.ts';
import { type Peer, THREADS } from './peer.ts';
import { spin } from './work.ts';

/** A long task is this long. */
export const LONG_MS = 1500;
/** From giving the long ones to what is measured: they have begun by then. */
const BEGUN_MS = 100;
export const BATCH = 1000;
export const IN_FLIGHT = 64;

export interface Figures {
  /** Tiny tasks a second, awaited by Promise.all in batches of {@link BATCH}. */
  inBatches: number;
  /** The same with {@link IN_FLIGHT} on their way at any time. */
  inFlight: number;
  roundTripUs: number;
  roundTrip99Us: number;
  /** A tiny task, given while every thread has a long one that takes {@link LONG_MS}. */
  behindLongMs: number;
  cancelled: Cancelled;
}

/** Every thread has a long task; one of them is cancelled, and a tiny one given at once. */
export interface Cancelled {
  /** Until the cancelled one's promise is settled. */
  settledMs: number;
  settledAs: string;
  /** Until the tiny one is done: a thread is free again. */
  freeMs: number;
  workersLost: number;
}

/** Steps of spin that take a millisecond on this machine, as plain JavaScript. */
export function stepsAMillisecond(): number {
  const steps = 20_000_000;
  const rates: number[] = [];
  for (let round = 0; round < 12; round++) {
    const start = performance.now();
    spin(steps);
    rates.push(steps / (performance.now() - start));
  }
  return median(rates.slice(3));
}

async function runTiny(peer: Peer, n: number): Promise<void> {
  const answer = await peer.run('tiny', n);
  if (answer !== n + 1) throw new Error(`tiny(${n}) gave ${answer}.`);
}

async function inBatches(peer: Peer, tasks: number): Promise<number> {
  const start = performance.now();
  for (let first = 0; first < tasks; first += BATCH)
    await Promise.all(Array.from({ length: BATCH }, (_, i) => runTiny(peer, first + i)));
  return (1000 * tasks) / (performance.now() - start);
}

async function inFlight(peer: Peer, tasks: number): Promise<number> {
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < tasks) await runTiny(peer, next++);
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: IN_FLIGHT }, one));
  return (1000 * tasks) / (performance.now() - start);
}

async function roundTripsUs(peer: Peer, tasks: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < tasks; i++) {
    const start = performance.now();
    await runTiny(peer, i);
    times.push(1000 * (performance.now() - start));
  }
  return times;
}

async function behindLongMs(peer: Peer, steps: number): Promise<number> {
  const long = Array.from({ length: THREADS }, () => peer.run('spin', Math.round(LONG_MS * steps)));
  await sleep(BEGUN_MS);
  const start = performance.now();
  await runTiny(peer, 1);
  const ms = performance.now() - start;
  await Promise.all(long);
  return ms;
}

/** Counts the workers of this process that end until `stop` is called. */
function watchWorkers(workers: ReadonlySet<Worker>): { lost(): number; stop(): void } {
  let lost = 0;
  const count = (): void => {
    lost++;
  };
  for (const worker of workers) worker.once('exit', count);
  return {
    lost: () => lost,
    stop: () => {
      for (const worker of workers) worker.off('exit', count);
    },
  };
}

async function cancelled(peer: Peer, steps: number, workers: ReadonlySet<Worker>): Promise<Cancelled> {
  const n = Math.round(LONG_MS * steps);
  const { done, cancel } = peer.cancellable('spin', n);
  const others = Array.from({ length: THREADS - 1 }, () => peer.run('spin', n));
  let settledAs = '';
  let settledMs = 0;
  let start = 0;
  const settled = Promise.resolve(done)
    .then(
      () => 'its result',
      (error: unknown) => (error instanceof Error ? error.name : String(error)),
    )
    .then((as) => {
      settledAs = as;
      settledMs = performance.now() - start;
    });
  await sleep(BEGUN_MS);
  const watch = watchWorkers(workers);
  start = performance.now();
  cancel();
  await runTiny(peer, 1);
  const freeMs = performance.now() - start;
  await Promise.all([settled, ...others]);
  await sleep(BEGUN_MS); // a worker that was ended says so by now
  watch.stop();
  return { settledMs, settledAs, freeMs, workersLost: watch.lost() };
}

/** All figures of a pool that has just been started. */
export async function measure(
  start: () => Promise<Peer>,
  tasks: number,
  roundTrips: number,
  steps: number,
): Promise<Figures> {
  const workers = new Set<Worker>();
  const note = (worker: Worker): void => void workers.add(worker);
  process.on('worker', note);
  const peer = await start();
  try {
    await inFlight(peer, tasks / 4);
    const batches = await inBatches(peer, tasks);
    const flight = await inFlight(peer, tasks);
    await roundTripsUs(peer, roundTrips / 4);
    const trips = await roundTripsUs(peer, roundTrips);
    await Promise.all(Array.from({ length: 2 * THREADS }, () => peer.run('spin', Math.round(50 * steps))));
    return {
      inBatches: batches,
      inFlight: flight,
      roundTripUs: median(trips),
      roundTrip99Us: quantile(trips, 0.99),
      behindLongMs: await behindLongMs(peer, steps),
      cancelled: await cancelled(peer, steps, workers),
    };
  } finally {
    process.off('worker', note);
    await peer.close();
  }
}

/** The median of each figure over several rounds; of a cancellation, the round in the middle. */
export function middle(rounds: readonly Figures[]): Figures {
  const of = (figure: (one: Figures) => number): number => median(rounds.map(figure));
  const byFree = rounds.map((one) => one.cancelled).sort((a, b) => a.freeMs - b.freeMs);
  return {
    inBatches: of((one) => one.inBatches),
    inFlight: of((one) => one.inFlight),
    roundTripUs: of((one) => one.roundTripUs),
    roundTrip99Us: of((one) => one.roundTrip99Us),
    behindLongMs: of((one) => one.behindLongMs),
    cancelled: byFree[Math.floor(byFree.length / 2)],
  };
}
