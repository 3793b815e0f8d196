/** 2,000 tasks on 16 slots: does each of them get its turn? */
import { Scheduler } from 'mgr-scheduler';
import { saveJson, setting } from '../lib/results.ts';
import { quantile } from '../lib/statistics.ts';
import { paint, table } from '../lib/table.ts';
import { spin } from './spin.ts';

const THREADS = 2;
const SLOTS = 16;
const QUANTUM_MS = 1;
const TASKS = 2000;

interface Case {
  name: string;
  /** Milliseconds of work of each task, in the order they are given. */
  workMs: number[];
  /** Those whose times are looked at. */
  watched: (index: number) => boolean;
}

interface Finished {
  name: string;
  tasks: number;
  done: number;
  medianMs: number;
  p99Ms: number;
  maxMs: number;
  maxOverMedian: number;
  /** Places between the order given and the order done, at most, over the watched ones. */
  furthestOutOfOrder: number;
  yields: number;
  migrations: number;
}

function cases(): Case[] {
  const equal = Array.from({ length: TASKS }, () => 1.5);
  const uneven = Array.from({ length: TASKS }, (_, i) => (i < 8 ? 500 : 0.2));
  return [
    { name: 'all alike, 1.5 ms of work each', workMs: equal, watched: () => true },
    { name: '1,992 of 0.2 ms behind 8 of 500 ms', workMs: uneven, watched: (index) => index >= 8 },
  ];
}

/** Steps of spin that take a millisecond on a thread of this machine. */
async function stepsAMillisecond(scheduler: Scheduler): Promise<number> {
  const steps = 100_000_000;
  await scheduler.run(spin, [steps / 10]);
  const start = performance.now();
  await scheduler.run(spin, [steps]);
  return steps / (performance.now() - start);
}

async function run(scheduler: Scheduler, { name, workMs, watched }: Case, steps: number): Promise<Finished> {
  const before = scheduler.stats();
  const start = performance.now();
  const finishedMs: number[] = [];
  const order: number[] = [];
  const handles = workMs.map((ms, index) =>
    scheduler.run(spin, [Math.round(ms * steps)]).then(() => {
      if (!watched(index)) return;
      order.push(index);
      finishedMs.push(performance.now() - start);
    }),
  );
  await Promise.all(handles);
  const after = scheduler.stats();
  const first = workMs.findIndex((_, index) => watched(index));
  const median = quantile(finishedMs, 0.5);
  const max = Math.max(...finishedMs);
  return {
    name,
    tasks: workMs.filter((_, index) => watched(index)).length,
    done: finishedMs.length,
    medianMs: median,
    p99Ms: quantile(finishedMs, 0.99),
    maxMs: max,
    maxOverMedian: max / median,
    furthestOutOfOrder: Math.max(...order.map((index, place) => Math.abs(index - first - place))),
    yields: after.yields - before.yields,
    migrations: after.migrations - before.migrations,
  };
}

export async function runMany({ save }: { quick: boolean; save: boolean }): Promise<void> {
  const scheduler = await Scheduler.start({ threads: THREADS, slots: SLOTS, quantum: QUANTUM_MS });
  const steps = await stepsAMillisecond(scheduler);
  const all: Finished[] = [];
  for (const one of cases()) all.push(await run(scheduler, one, steps));
  await scheduler.close();
  console.log(
    `\n${paint('bold', `${TASKS.toLocaleString('en-US')} tasks on ${SLOTS} slots, ${THREADS} threads, quantum ${QUANTUM_MS} ms`)}`,
  );
  console.log(
    paint(
      'dim',
      'milliseconds from the start until a task is done; equal tasks that are served in order have max/median near 2\n',
    ),
  );
  const rows = all.map((one) => [
    one.name,
    `${one.done} of ${one.tasks}`,
    one.medianMs.toFixed(0),
    one.p99Ms.toFixed(0),
    one.maxMs.toFixed(0),
    one.maxOverMedian.toFixed(2),
    String(one.furthestOutOfOrder),
    String(one.yields),
    String(one.migrations),
  ]);
  console.log(table(['', 'done', 'median', '99 %', 'max', 'max/median', 'out of order', 'yields', 'migrations'], rows));
  if (save)
    console.log(
      `\nSaved: ${saveJson('many.json', { setting: setting(), threads: THREADS, slots: SLOTS, quantumMs: QUANTUM_MS, cases: all })}`,
    );
}
