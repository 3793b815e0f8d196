/** MGR beside the pools that people use: what a tiny task costs, what it waits for, and what can be cancelled. */
import { watchOthers } from '../lib/others.ts';
import { saveJson, setting } from '../lib/results.ts';
import { paint, table } from '../lib/table.ts';
import { BATCH, type Figures, IN_FLIGHT, LONG_MS, measure, middle, stepsAMillisecond } from './measure.ts';
import { KINDS, type PeerKind, piscina, THREADS } from './peer.ts';
import { MGR_KINDS, playAll, printArrivals } from './play.ts';

const METHOD = {
  tiny: `tiny tasks a second: Promise.all over batches of ${BATCH}, and ${IN_FLIGHT} in flight, after a quarter as many`,
  roundTrip: 'sequential awaits of a tiny task, warm',
  behindLong: `a tiny task given 0.1 s after each thread got one of ${LONG_MS} ms`,
  cancelled: `one of the two tasks of ${LONG_MS} ms is cancelled after 0.1 s and a tiny one given at once`,
  rounds: 'each round starts every pool afresh, in turn; the median of the rounds',
  arrivals:
    'Poisson from a seed, the same for all; one pool after the other; a slowdown counts from when a task is given',
};

interface Measured {
  name: string;
  version: string;
  how: string;
  figures: Figures;
}

async function measureAll(quick: boolean): Promise<Measured[]> {
  const rounds = quick ? 1 : 5;
  const tasks = quick ? 8000 : 20_000;
  const roundTrips = quick ? 1000 : 4000;
  const steps = stepsAMillisecond();
  const all = new Map<PeerKind, Figures[]>(KINDS.map((kind) => [kind, []]));
  for (let round = 0; round < rounds; round++)
    for (const [kind, figures] of all) figures.push(await measure(() => kind.start(), tasks, roundTrips, steps));
  return [...all].map(([{ name, version, how }, figures]) => ({ name, version, how, figures: middle(figures) }));
}

function print(measured: readonly Measured[], others: number): void {
  console.log(`\n${paint('bold', `MGR beside pools, ${THREADS} threads each`)}`);
  console.log(
    paint('dim', `tiny tasks a second; one round trip; a tiny task, and a cancellation, while both threads are busy\n`),
  );
  const thousands = (value: number): string => Math.round(value).toLocaleString('en-US');
  const rows = measured.map(({ name, version, figures }) => [
    `${name} ${version}`,
    thousands(figures.inBatches),
    thousands(figures.inFlight),
    `${figures.roundTripUs.toFixed(0)} us`,
    `${figures.roundTrip99Us.toFixed(0)} us`,
    `${figures.behindLongMs.toFixed(1)} ms`,
    `${figures.cancelled.settledMs.toFixed(1)} ms`,
    figures.cancelled.settledAs,
    `${figures.cancelled.freeMs.toFixed(1)} ms`,
    String(figures.cancelled.workersLost),
  ]);
  const head = ['', 'batches', `${IN_FLIGHT} in flight`, 'round trip', '99 %', 'behind long'];
  console.log(table([...head, 'cancel settles', 'as', 'thread free', 'workers lost'], rows));
  console.log(paint('dim', `other programs took ${(100 * others).toFixed(0)} % of all cores meanwhile`));
}

export async function runPeers({ quick, save }: { quick: boolean; save: boolean }): Promise<void> {
  const watched = watchOthers();
  const peers = await measureAll(quick);
  const others = watched();
  print(peers, others);
  const arrivals = await playAll([...MGR_KINDS, piscina()], quick);
  printArrivals(arrivals);
  if (!save) return;
  const content = {
    setting: setting(),
    node: process.versions.node,
    threads: THREADS,
    method: METHOD,
    others,
    peers,
    arrivals,
  };
  console.log(`\nSaved: ${saveJson('peers.json', content)}`);
}
