/** Tiny tasks from the program: how many a second, how long one takes there and back, and how long behind long ones. */
import { Scheduler } from 'mgr-scheduler';
import { saveJson, setting } from '../lib/results.ts';
import { quantile } from '../lib/statistics.ts';
import { paint, table } from '../lib/table.ts';
import { spin } from '../many/spin.ts';
import { add } from './add.ts';

const THREADS = 2;
const BATCH = 10_000;
const LONG_MS = 1500;

interface Figure {
  name: string;
  unit: string;
  median: number;
  best: number;
  p99: number;
  samples: number;
  /** What the goal is, and whether less or more is better. */
  goal: string;
}

function figure(name: string, unit: string, samples: number[], more: boolean, goal: string): Figure {
  const best = more ? Math.max(...samples) : Math.min(...samples);
  const worst = quantile(samples, more ? 0.01 : 0.99);
  return { name, unit, median: quantile(samples, 0.5), best, p99: worst, samples: samples.length, goal };
}

/** All of a batch are given, then awaited together. */
async function batches(scheduler: Scheduler, count: number): Promise<number[]> {
  const rates: number[] = [];
  for (let round = 0; round < count; round++) {
    const begun = performance.now();
    const handles: PromiseLike<number>[] = [];
    for (let i = 0; i < BATCH; i++) handles.push(scheduler.run(add, [i, 1]));
    const results = await Promise.all(handles);
    rates.push((BATCH / (performance.now() - begun)) * 1000);
    if (results[BATCH - 1] !== BATCH) throw new Error(`wrong result ${results[BATCH - 1]}`);
  }
  return rates;
}

/** So many callers, each of which gives its next one when it has the result of the one before. */
async function inFlight(scheduler: Scheduler, callers: number, total: number, rounds: number): Promise<number[]> {
  const rates: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    let left = total;
    const caller = async (): Promise<void> => {
      while (left-- > 0) await scheduler.run(add, [left, 1]);
    };
    await Promise.all(Array.from({ length: callers }, caller));
    rates.push((total / (performance.now() - begun)) * 1000);
  }
  return rates;
}

async function roundTrips(scheduler: Scheduler, count: number): Promise<number[]> {
  const us: number[] = [];
  for (let i = 0; i < count; i++) {
    const begun = performance.now();
    await scheduler.run(add, [1, 2]);
    us.push((performance.now() - begun) * 1000);
  }
  return us;
}

/** Tiny ones, now and then, while each thread has a long one. */
async function behindLongOnes(scheduler: Scheduler, rounds: number): Promise<number[]> {
  const begun = performance.now();
  await scheduler.run(spin, [10_000_000]);
  const steps = Math.round((10_000_000 / (performance.now() - begun)) * LONG_MS);
  const ms: number[] = [];
  for (let round = 0; round < rounds; round++) {
    let open = THREADS;
    const long = Array.from({ length: THREADS }, () => scheduler.run(spin, [steps]).then(() => open--));
    await new Promise((resolve) => setTimeout(resolve, 100));
    while (open === THREADS) {
      const given = performance.now();
      await scheduler.run(add, [1, 2]);
      if (open === THREADS) ms.push(performance.now() - given);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await Promise.all(long);
  }
  return ms;
}

export async function runTiny({ quick, save }: { quick: boolean; save: boolean }): Promise<void> {
  const scheduler = await Scheduler.start({ threads: THREADS });
  const scale = quick ? 1 : 5;
  await batches(scheduler, 20 * scale);
  const figures = [
    figure('given 10,000 at a time', 'tasks/s', await batches(scheduler, 40 * scale), true, '1,000,000'),
    figure('1,000 in flight', 'tasks/s', await inFlight(scheduler, 1000, 100_000, 5 * scale), true, ''),
    figure('64 in flight', 'tasks/s', await inFlight(scheduler, 64, 50_000, 5 * scale), true, ''),
    figure('one at a time', 'us', await roundTrips(scheduler, 10_000 * scale), false, '15'),
    figure('one, while two of 1.5 s run', 'ms', await behindLongOnes(scheduler, quick ? 1 : 3), false, '6'),
  ];
  await scheduler.close();
  console.log(`\n${paint('bold', `tiny tasks, ${THREADS} threads`)}`);
  console.log(paint('dim', 'each result is awaited; the 99 % figure is the slow end\n'));
  const shown = (value: number): string =>
    value > 1000 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3);
  const rows = figures.map((one) => [
    one.name,
    one.unit,
    shown(one.median),
    shown(one.best),
    shown(one.p99),
    one.goal,
    String(one.samples),
  ]);
  console.log(table(['', '', 'median', 'best', '99 %', 'goal', 'samples'], rows));
  if (save) console.log(`\nSaved: ${saveJson('tiny.json', { setting: setting(), threads: THREADS, figures })}`);
}
