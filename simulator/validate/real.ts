/** The simulator against real threads: the same tasks, given at the same times, on 1 and 2 threads. */
import { Scheduler } from 'mgr-scheduler';
import { POLICIES } from '../../src/policy/index.ts';
import type { PolicyName } from '../../src/policy/policy.ts';
import type { Costs } from '../costs.ts';
import { type Arrivals, type Outcome, simulateArrivals } from '../engine/simulate.ts';
import { quantileOfSorted, type Spread, spread } from '../lib/statistics.ts';
import { poissonArrivals, SIZES, type SizeName } from '../workloads/arrivals.ts';
import { spinAndStamp } from './tasks.ts';

const QUANTUM_MS = 1;
const MEAN_US: Record<SizeName, number> = { rare: 3000, half: 5000, exponential: 2000, equal: 2000 };
const LOAD = 0.6;

/** One comparison: medians over some streams of tasks. */
export interface RealRow {
  threads: number;
  policy: PolicyName;
  sizes: SizeName;
  tasks: number;
  /** Time that the threads were busy for a unit of work. 1: as fast as the fastest calibration; more: others used the cores too. */
  busy: number;
  measuredMean: number;
  simulatedMean: number;
  meanError: number;
  measuredP99: number;
  simulatedP99: number;
  p99Error: number;
}

interface Played {
  /** When each task was really given, and when it was done, in us. */
  givenUs: Float64Array;
  doneUs: Float64Array;
  busyUs: number;
}

/** Steps a microsecond, measured on a thread: the fastest of some runs is the one nobody disturbed. */
async function speed(scheduler: Scheduler): Promise<number> {
  const times = new Float64Array(new SharedArrayBuffer(8));
  const steps = 4_000_000;
  let best = 0;
  for (let round = 0; round < 12; round++) {
    const start = performance.timeOrigin + performance.now();
    await scheduler.run(spinAndStamp, [steps, times, 0]);
    if (round > 3) best = Math.max(best, steps / (1000 * (times[0] - start)));
  }
  return best;
}

function busyMs(scheduler: Scheduler): number {
  return scheduler.stats().perThread.reduce((sum, { runMs }) => sum + runMs, 0);
}

/** Gives the tasks at their times, as well as timers can. */
async function play(scheduler: Scheduler, arrivals: Arrivals, stepsAUs: number): Promise<Played> {
  const count = arrivals.timesUs.length;
  const times = new Float64Array(new SharedArrayBuffer(8 * count));
  const givenUs = new Float64Array(count);
  const handles: PromiseLike<unknown>[] = [];
  const before = busyMs(scheduler);
  const clock = (): number => performance.timeOrigin + performance.now();
  const start = clock() + 5;
  for (let i = 0; i < count; i++) {
    const dueMs = start + arrivals.timesUs[i] / 1000;
    for (let now = clock(); now < dueMs; now = clock()) {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueMs - now)));
    }
    givenUs[i] = 1000 * (clock() - start);
    const steps = Math.round(arrivals.sizesUs[i] * stepsAUs);
    // Small tasks share records; one with a signal has its own, as in the simulator.
    handles.push(scheduler.run(spinAndStamp, [steps, times, i], { signal: new AbortController().signal }));
  }
  await Promise.all(handles);
  // Threads note the time when they change between work and idleness.
  await new Promise((resolve) => setTimeout(resolve, 20));
  return {
    givenUs,
    doneUs: Float64Array.from(times, (ms) => 1000 * (ms - start)),
    busyUs: 1000 * (busyMs(scheduler) - before),
  };
}

function slowdown(fromUs: Float64Array, toUs: ArrayLike<number>, sizesUs: Float64Array): Spread {
  return spread(Array.from(fromUs, (us, i) => (toUs[i] - us) / sizesUs[i]));
}

function sum(values: Iterable<number>): number {
  let all = 0;
  for (const value of values) all += value;
  return all;
}

/**
 * The simulator is told when the tasks came, and how fast the machine was in that run (how long the threads were busy): others use the cores too.
 */
function simulated(policy: PolicyName, threads: number, sizesUs: Float64Array, played: Played, costs: Costs): Outcome {
  const run = (factor: number): Outcome =>
    simulateArrivals(
      { policy: POLICIES[policy], threads, quantumUs: 1000 * QUANTUM_MS, costs, seed: 1 },
      { timesUs: played.givenUs, sizesUs: sizesUs.map((us) => us * factor) },
    );
  const plain = run(1);
  return run(played.busyUs / sum(Object.values(plain.spentUs)));
}

function middle(values: number[]): number {
  return quantileOfSorted(
    values.sort((a, b) => a - b),
    0.5,
  );
}

interface Compared {
  busy: number;
  measured: Spread;
  simulated: Spread;
}

async function compare(
  threads: number,
  policy: PolicyName,
  sizes: SizeName,
  costs: Costs,
  seeds: number[],
): Promise<RealRow> {
  const tasks = 150 * threads;
  const all: Compared[] = [];
  const scheduler = await Scheduler.start({ threads, policy, quantum: QUANTUM_MS });
  const stepsAUs = await speed(scheduler);
  for (const seed of seeds) {
    const { timesUs, sizesUs } = poissonArrivals(SIZES[sizes], {
      tasks,
      meanUs: MEAN_US[sizes],
      load: LOAD,
      threads,
      seed,
    });
    const played = await play(scheduler, { timesUs, sizesUs }, stepsAUs);
    const ends = simulated(policy, threads, sizesUs, played, costs).tasks.map(({ endedUs }) => endedUs);
    all.push({
      busy: played.busyUs / sum(sizesUs),
      measured: slowdown(played.givenUs, played.doneUs, sizesUs),
      simulated: slowdown(played.givenUs, ends, sizesUs),
    });
  }
  await scheduler.close();
  const of = (value: (one: Compared) => number): number => middle(all.map(value));
  return {
    threads,
    policy,
    sizes,
    tasks: tasks * seeds.length,
    busy: of((one) => one.busy),
    measuredMean: of((one) => one.measured.mean),
    simulatedMean: of((one) => one.simulated.mean),
    meanError: of((one) => one.simulated.mean / one.measured.mean - 1),
    measuredP99: of((one) => one.measured.p99),
    simulatedP99: of((one) => one.simulated.p99),
    p99Error: of((one) => one.simulated.p99 / one.measured.p99 - 1),
  };
}

export async function checkRealRuns(costs: Costs, seed: number, quick: boolean): Promise<RealRow[]> {
  const rows: RealRow[] = [];
  const seeds = quick ? [seed] : [seed, seed + 1, seed + 2];
  for (const threads of [1, 2]) {
    for (const policy of ['hybrid', 'ring', 'fifo'] as const) {
      for (const sizes of quick ? (['half'] as const) : (['half', 'exponential', 'equal'] as const)) {
        rows.push(await compare(threads, policy, sizes, costs, seeds));
      }
    }
  }
  return rows;
}
