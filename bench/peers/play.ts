/** Plays arrivals to a pool and looks at how long each one took over what it is. */
import { setTimeout as sleep } from 'node:timers/promises';
import { watchOthers } from '../lib/others.ts';
import { saveJson, setting } from '../lib/results.ts';
import { quantile } from '../lib/statistics.ts';
import { paint, table } from '../lib/table.ts';
import { type Arrival, arrivalsOf, offeredLoad, type Traffic } from './arrivals.ts';
import { idealFifo, idealSharing } from './ideal.ts';
import { stepsAMillisecond } from './measure.ts';
import { mgr, type Peer, type PeerKind, THREADS } from './peer.ts';

/** Their seeds are those whose chance makes the load that was asked for, within 1 %. */
const FULL = { seed: 40, durationMs: 60_000 };
const QUICK = { seed: 6, durationMs: 12_000 };

const POLICIES = ['fifo', 'hybrid', 'ring'] as const;
export const MGR_KINDS: readonly PeerKind[] = POLICIES.map((policy) => mgr({ policy }));

/** Time from being given to being done, over the time that the task takes alone. */
export interface Slowdown {
  p50: number;
  p99: number;
  p999: number;
  max: number;
}

export interface Slowdowns {
  all: Slowdown;
  short: Slowdown;
  long: Slowdown;
}

export interface Played extends Slowdowns {
  name: string;
  /** From the first arrival to the last end. */
  totalMs: number;
  /** How late arrivals were given, because a timer is coarse or the program had no core: median and 99 %. */
  lateMs: number;
  late99Ms: number;
  /** Part of all cores that other programs took meanwhile: above a few hundredths the figures are theirs. */
  others: number;
}

export interface ArrivalsResult {
  traffic: Traffic;
  arrivals: number;
  long: number;
  offeredLoad: number;
  stepsAMillisecond: number;
  /** What the same arrivals meet on threads that cost nothing. */
  ideal: { fifo: Slowdowns; sharing: Slowdowns };
  played: Played[];
}

function slowdown(values: readonly number[]): Slowdown {
  const at = (part: number): number => quantile(values, part);
  return { p50: at(0.5), p99: at(0.99), p999: at(0.999), max: at(1) };
}

function slowdownsOf(values: readonly number[], arrivals: readonly Arrival[]): Slowdowns {
  return {
    all: slowdown(values),
    short: slowdown(values.filter((_, i) => !arrivals[i].long)),
    long: slowdown(values.filter((_, i) => arrivals[i].long)),
  };
}

async function warmUp(peer: Peer, shortSteps: number): Promise<void> {
  for (let i = 0; i < 200; i++)
    await Promise.all(Array.from({ length: 4 * THREADS }, () => peer.run('spin', shortSteps)));
}

async function play(kind: PeerKind, arrivals: readonly Arrival[], steps: number, shortMs: number): Promise<Played> {
  const peer = await kind.start();
  await warmUp(peer, Math.round(shortMs * steps));
  const slowdowns: number[] = [];
  const late: number[] = [];
  const running: PromiseLike<void>[] = [];
  const others = watchOthers();
  const start = performance.now();
  for (let next = 0; next < arrivals.length; ) {
    const waitMs = arrivals[next].atMs - (performance.now() - start);
    if (waitMs > 0) await sleep(waitMs);
    for (; next < arrivals.length && arrivals[next].atMs <= performance.now() - start; next++) {
      const index = next;
      const { atMs, serviceMs } = arrivals[index];
      const given = performance.now();
      late.push(given - start - atMs);
      running.push(
        peer.run('spin', Math.round(serviceMs * steps)).then(() => {
          slowdowns[index] = (performance.now() - given) / serviceMs;
        }),
      );
    }
  }
  await Promise.all(running);
  const totalMs = performance.now() - start;
  const othersPart = others();
  await peer.close();
  return {
    name: kind.name,
    ...slowdownsOf(slowdowns, arrivals),
    totalMs,
    lateMs: quantile(late, 0.5),
    late99Ms: quantile(late, 0.99),
    others: othersPart,
  };
}

/** Each of the pools gets the same arrivals, one pool after the other. */
export async function playAll(kinds: readonly PeerKind[], quick: boolean): Promise<ArrivalsResult> {
  const traffic: Traffic = {
    ...(quick ? QUICK : FULL),
    threads: THREADS,
    load: 0.7,
    shortMs: 0.5,
    longTimes: 1000,
    longPart: 0.005,
  };
  const arrivals = arrivalsOf(traffic);
  const steps = stepsAMillisecond();
  const played: Played[] = [];
  for (const kind of kinds) played.push(await play(kind, arrivals, steps, traffic.shortMs));
  return {
    traffic,
    arrivals: arrivals.length,
    long: arrivals.filter(({ long }) => long).length,
    offeredLoad: offeredLoad(arrivals, traffic),
    stepsAMillisecond: steps,
    ideal: {
      fifo: slowdownsOf(idealFifo(arrivals, THREADS), arrivals),
      sharing: slowdownsOf(idealSharing(arrivals, THREADS), arrivals),
    },
    played,
  };
}

export function printArrivals({ traffic, arrivals, long, offeredLoad: load, ideal, played }: ArrivalsResult): void {
  const { longTimes, shortMs, durationMs, threads } = traffic;
  const title = `${arrivals.toLocaleString('en-US')} arrivals in ${durationMs / 1000} s, ${long} of them ${longTimes} times longer`;
  console.log(`\n${paint('bold', title)}`);
  console.log(
    paint(
      'dim',
      `slowdown: from given to done, over the task's own time (${shortMs} or ${shortMs * longTimes} ms); ${threads} threads, load ${load.toFixed(3)}\n`,
    ),
  );
  const figure = (value: number): string =>
    value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en-US');
  const figures = ({ all, short, long }: Slowdowns): string[] =>
    [all.p50, all.p99, all.p999, short.p99, short.p999, long.p50, long.p99].map(figure);
  const rows = [
    ['in order, no cost', ...figures(ideal.fifo)],
    ['shared, no cost', ...figures(ideal.sharing)],
    ...played.map((one) => [
      one.name,
      ...figures(one),
      `${one.late99Ms.toFixed(1)} ms`,
      `${(100 * one.others).toFixed(0)} %`,
    ]),
  ];
  const head = [
    '',
    'p50',
    'p99',
    'p99.9',
    'short p99',
    'p99.9',
    'long p50',
    'p99',
    'given late, p99',
    'other programs',
  ];
  console.log(table(head, rows));
}

/** Arrivals alone, with MGR's policies. */
export async function runArrivals({ quick, save }: { quick: boolean; save: boolean }): Promise<void> {
  const result = await playAll(MGR_KINDS, quick);
  printArrivals(result);
  if (save)
    console.log(
      `\nSaved: ${saveJson('arrivals.json', { setting: setting(), node: process.versions.node, quick, ...result })}`,
    );
}
