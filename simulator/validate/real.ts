/** The simulator against real threads: the same tasks, given at the same times, on 1 and 2 threads. */
import { Scheduler } from 'mgr-scheduler';
import { POLICIES } from '../../src/policy/index.ts';
import type { PolicyName } from '../../src/policy/policy.ts';
import type { Costs } from '../costs.ts';
import { type Arrivals, simulateArrivals } from '../engine/simulate.ts';
import { type Spread, spread } from '../lib/statistics.ts';
import { poissonArrivals, SIZES, type SizeName } from '../workloads/arrivals.ts';
import { spinAndStamp } from './tasks.ts';

const QUANTUM_MS = 1;
const MEAN_US: Record<SizeName, number> = { rare: 3000, half: 5000, exponential: 2000, equal: 2000 };
const LOAD = 0.6;

export interface RealRow {
  threads: number;
  policy: PolicyName;
  sizes: SizeName;
  tasks: number;
  measuredMean: number;
  simulatedMean: number;
  meanError: number;
  measuredP99: number;
  simulatedP99: number;
  p99Error: number;
}

/** Steps a microsecond, measured on a thread: the fastest of some runs is the one nobody disturbed. */
async function speed(scheduler: Scheduler, times: Float64Array): Promise<number> {
  const steps = 4_000_000;
  let best = 0;
  for (let round = 0; round < 12; round++) {
    const start = performance.timeOrigin + performance.now();
    await scheduler.run(spinAndStamp, [steps, times, 0]);
    if (round > 3) best = Math.max(best, steps / (1000 * (times[0] - start)));
  }
  return best;
}

/** Gives the tasks at their times, as well as timers can. Returns when each was really given, and when it was done, in us. */
async function play(
  scheduler: Scheduler,
  arrivals: Arrivals,
  stepsAUs: number,
): Promise<{ givenUs: Float64Array; doneUs: Float64Array }> {
  const count = arrivals.timesUs.length;
  const times = new Float64Array(new SharedArrayBuffer(8 * count));
  const givenUs = new Float64Array(count);
  const handles: PromiseLike<unknown>[] = [];
  const start = performance.timeOrigin + performance.now() + 5;
  for (let i = 0; i < count; i++) {
    const dueMs = start + arrivals.timesUs[i] / 1000;
    for (
      let now = performance.timeOrigin + performance.now();
      now < dueMs;
      now = performance.timeOrigin + performance.now()
    ) {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueMs - now)));
    }
    givenUs[i] = 1000 * (performance.timeOrigin + performance.now() - start);
    handles.push(scheduler.run(spinAndStamp, [Math.round(arrivals.sizesUs[i] * stepsAUs), times, i]));
  }
  await Promise.all(handles);
  return { givenUs, doneUs: Float64Array.from(times, (ms) => 1000 * (ms - start)) };
}

function slowdown(fromUs: Float64Array, toUs: ArrayLike<number>, sizesUs: Float64Array): Spread {
  return spread(Array.from(fromUs, (us, i) => (toUs[i] - us) / sizesUs[i]));
}

async function compare(
  threads: number,
  policy: PolicyName,
  sizes: SizeName,
  costs: Costs,
  seed: number,
  tasks: number,
): Promise<RealRow> {
  const scheduler = await Scheduler.start({ threads, policy, quantum: QUANTUM_MS });
  const stepsAUs = await speed(scheduler, new Float64Array(new SharedArrayBuffer(8)));
  const arrivals = poissonArrivals(SIZES[sizes], { tasks, meanUs: MEAN_US[sizes], load: LOAD, threads, seed });
  const { givenUs, doneUs } = await play(scheduler, arrivals, stepsAUs);
  await scheduler.close();
  const given: Arrivals = { timesUs: givenUs, sizesUs: arrivals.sizesUs };
  const outcome = simulateArrivals(
    { policy: POLICIES[policy], threads, quantumUs: 1000 * QUANTUM_MS, costs, seed },
    given,
  );
  const measured = slowdown(givenUs, doneUs, arrivals.sizesUs);
  const simulated = slowdown(
    givenUs,
    outcome.tasks.map(({ endedUs }) => endedUs),
    arrivals.sizesUs,
  );
  return {
    threads,
    policy,
    sizes,
    tasks,
    measuredMean: measured.mean,
    simulatedMean: simulated.mean,
    meanError: simulated.mean / measured.mean - 1,
    measuredP99: measured.p99,
    simulatedP99: simulated.p99,
    p99Error: simulated.p99 / measured.p99 - 1,
  };
}

export async function checkRealRuns(costs: Costs, seed: number, quick: boolean): Promise<RealRow[]> {
  const rows: RealRow[] = [];
  for (const threads of [1, 2]) {
    for (const policy of ['hybrid', 'ring', 'fifo'] as const) {
      for (const sizes of quick ? (['half'] as const) : (['half', 'exponential', 'equal'] as const)) {
        rows.push(await compare(threads, policy, sizes, costs, seed, quick ? 150 : 500 * threads));
      }
    }
  }
  return rows;
}
