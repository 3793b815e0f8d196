/** m tasks for n threads: from an eighth to 64 a thread. */
import { POLICIES } from '../../src/policy/index.ts';
import { simulateArrivals, sojourns } from '../engine/simulate.ts';
import { Random } from '../lib/random.ts';
import type { Chart } from '../plot/chart.ts';
import { table } from '../plot/table.ts';
import { type ExperimentOptions, POLICY_ORDER, saveResult, say } from './setup.ts';

const QUANTUM_US = 1000;
const MEAN_US = 20_000;

interface ShareRow {
  policy: string;
  threads: number;
  tasksPerThread: number;
  complete: boolean;
  /** Part of the threads' time that was work; and the most that it could be. */
  utilisation: number;
  ideal: number;
  /** Time of a task that needs little (a tenth of the mean) over the time that it would need alone. */
  shortSlowdown: number;
  leaves: number;
}

function measure(
  policy: (typeof POLICY_ORDER)[number],
  threads: number,
  tasksPerThread: number,
  options: ExperimentOptions,
): ShareRow {
  const { costs, seed } = options;
  const tasks = Math.max(1, Math.round(threads * tasksPerThread));
  const random = new Random(seed, 5);
  // One in ten is short.
  const sizesUs = Float64Array.from(
    { length: tasks },
    (_, i) => (i % 10 === 9 ? 0.1 : 0.6 + 0.8 * random.next()) * MEAN_US,
  );
  const timesUs = Float64Array.from({ length: tasks }, (_, i) => i * 0.5);
  const outcome = simulateArrivals(
    { policy: POLICIES[policy], threads, quantumUs: QUANTUM_US, costs, seed, mostLooks: options.quick ? 2e7 : 2e8 },
    { timesUs, sizesUs },
  );
  const workUs = sizesUs.reduce((a, b) => a + b, 0);
  const bestUs = Math.max(workUs / threads, Math.max(...sizesUs));
  const short = { ...outcome, tasks: outcome.tasks.filter(({ number }) => number % 10 === 9) };
  return {
    policy,
    threads,
    tasksPerThread,
    complete: outcome.complete,
    utilisation: outcome.utilisation,
    ideal: workUs / (bestUs * threads),
    shortSlowdown: sojourns(short.tasks.length > 0 ? short : outcome).slowdown.mean,
    leaves: outcome.counts.leaves,
  };
}

export function runTasksPerThread(options: ExperimentOptions): void {
  const shares = [1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8, 16, 32, 64];
  const sizes = options.quick ? [16] : [2, 16, 256];
  const rows: ShareRow[] = [];
  for (const threads of sizes) {
    say(`tasks per thread: ${threads} threads`);
    for (const policy of POLICY_ORDER) for (const share of shares) rows.push(measure(policy, threads, share, options));
  }
  console.log('\nTasks that are all given at once, 20 ms each, one in ten 2 ms; quantum 1 ms\n');
  console.log(
    table(
      ['', 'threads', 'tasks a thread', 'work', 'at best', 'slowdown of short ones', 'leaves'],
      rows
        .filter((row) => row.threads === 16)
        .map((row) => [
          row.policy,
          String(row.threads),
          String(row.tasksPerThread),
          `${(100 * row.utilisation).toFixed(1)} %`,
          `${(100 * row.ideal).toFixed(1)} %`,
          row.shortSlowdown.toFixed(2),
          String(row.leaves),
        ]),
    ),
  );
  saveResult('tasks-per-thread', options, rows, { 'tasks-per-thread': chart(rows, sizes) });
}

function chart(rows: ShareRow[], sizes: number[]): Chart {
  const x = { label: 'tasks per thread (m / n)', log: true, min: 0.1, max: 100 };
  const panels = sizes.flatMap((threads) => {
    const of = (policy: string) =>
      rows.filter((row) => row.policy === policy && row.threads === threads && row.complete);
    const ideal = {
      name: 'at best',
      dashed: true,
      points: of('fifo').map((row) => [row.tasksPerThread, 100 * row.ideal] as const),
    };
    const series = (value: (row: ShareRow) => number) =>
      POLICY_ORDER.map((policy) => ({
        name: policy,
        points: of(policy).map((row) => [row.tasksPerThread, value(row)] as const),
      }));
    return [
      {
        title: `${threads} threads`,
        x,
        y: { label: "work, % of the threads' time", max: 100 },
        series: [...series((row) => 100 * row.utilisation), ideal],
      },
      {
        title: `${threads} threads, short tasks`,
        x,
        y: { label: 'mean slowdown', log: true, min: 1 },
        series: series((row) => row.shortSlowdown),
      },
    ];
  });
  return { title: 'Tasks over threads (all given at once, quantum 1 ms)', panels };
}
