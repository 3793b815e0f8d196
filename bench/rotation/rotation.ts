/** Throughput over the length of a quantum, and the longest time that a thread was held up by a turn. */
import { Scheduler } from 'mgr-scheduler';
import { kernels } from '../kernels/index.ts';
import mandelbrot from '../kernels/mandelbrot.ts';
import { save as saveFile, saveJson, setting } from '../lib/results.ts';
import { median } from '../lib/statistics.ts';
import { csv, paint, table } from '../lib/table.ts';
import { plot } from './plot.ts';

const THREADS = 2;
const QUANTA_MS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50];
const TASKS = [4, 6, 8];
/** So long that nothing leaves: what the others are compared with. */
const NO_QUANTUM_MS = 10_000;

export interface Turning {
  quantumMs: number;
  tasks: number;
  tasksPerSecond: number;
  /** Of what the same tasks reach when none leaves. */
  throughput: number;
  /** In one sample. */
  rotations: number;
  yields: number;
  migrations: number;
  longestTurnUs: number;
}

const { full } = kernels.find(({ name }) => name === 'mandelbrot') as (typeof kernels)[number];

async function batch(scheduler: Scheduler, tasks: number): Promise<number> {
  const start = performance.now();
  const answers = await scheduler.map(
    mandelbrot,
    Array.from({ length: tasks }, () => full.n),
  );
  const ms = performance.now() - start;
  for (const answer of answers) {
    if (answer !== full.answer) throw new Error(`mandelbrot(${full.n}) gave ${answer}, not ${full.answer}.`);
  }
  return ms;
}

/** Samples with and without a quantum in turn, so that both see the same machine. */
async function measure(still: Scheduler, tasks: number, quantumMs: number, samples: number): Promise<Turning> {
  const turning = await Scheduler.start({ threads: THREADS, quantum: quantumMs });
  await batch(turning, tasks);
  const before = turning.stats();
  const times: number[] = [];
  const ratios: number[] = [];
  for (let sample = 0; sample < samples; sample++) {
    const stillMs = await batch(still, tasks);
    const ms = await batch(turning, tasks);
    times.push(ms);
    ratios.push(stillMs / ms);
  }
  const after = turning.stats();
  await turning.close();
  return {
    quantumMs,
    tasks,
    tasksPerSecond: (1000 * tasks) / median(times),
    throughput: median(ratios),
    rotations: Math.round((after.rotations - before.rotations) / samples),
    yields: Math.round((after.yields - before.yields) / samples),
    migrations: Math.round((after.migrations - before.migrations) / samples),
    longestTurnUs: after.longestTurnUs,
  };
}

function print(all: Turning[]): void {
  console.log(`\n${paint('bold', `Rotation: mandelbrot, m tasks on ${THREADS} threads`)}\n`);
  const head = ['quantum', 'm', 'tasks/s', 'throughput', 'rotations', 'yields', 'migrations', 'longest turn'];
  const rows = all.map((one) => [
    `${one.quantumMs} ms`,
    String(one.tasks),
    one.tasksPerSecond.toFixed(1),
    `${(100 * one.throughput).toFixed(1)} %`,
    String(one.rotations),
    String(one.yields),
    String(one.migrations),
    `${one.longestTurnUs.toFixed(1)} us`,
  ]);
  console.log(table(head, rows));
  console.log(
    paint('dim', 'throughput: of what the same tasks reach when none leaves (quantum 10 s), in turn with it'),
  );
  const longest = all.reduce((a, b) => (b.longestTurnUs > a.longestTurnUs ? b : a));
  console.log(
    `The longest time that a thread was held up by a turn: ${longest.longestTurnUs.toFixed(1)} us (quantum ${longest.quantumMs} ms, ${longest.tasks} tasks)`,
  );
}

export async function runRotation({ quick, save }: { quick: boolean; save: boolean }): Promise<void> {
  const still = await Scheduler.start({ threads: THREADS, quantum: NO_QUANTUM_MS });
  await batch(still, THREADS);
  const all: Turning[] = [];
  for (const tasks of quick ? [4] : TASKS) {
    for (const quantumMs of quick ? [0.1, 1, 10] : QUANTA_MS) {
      all.push(await measure(still, tasks, quantumMs, quick ? 2 : 5));
    }
  }
  await still.close();
  print(all);
  if (!save) return;
  const paths = [
    saveJson('rotation.json', { setting: setting(), threads: THREADS, measurements: all }),
    saveFile('rotation.csv', csv(all.map((one) => ({ ...one })))),
    saveFile('rotation.svg', plot(all)),
  ];
  console.log(`\nSaved: ${paths.join(', ')}`);
}
