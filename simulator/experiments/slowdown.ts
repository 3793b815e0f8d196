/** How long tasks take that come at random: slowdown by policy and load, four distributions of sizes, 2 to 256 threads. */
import { POLICIES } from '../../src/policy/index.ts';
import { shortestRemainingSojourns } from '../bounds/srpt.ts';
import { simulateArrivals, sojourns } from '../engine/simulate.ts';
import type { Chart } from '../plot/chart.ts';
import { table } from '../plot/table.ts';
import { poissonArrivals, SIZE_NAMES, SIZES, type SizeName } from '../workloads/arrivals.ts';
import { type ExperimentOptions, POLICY_ORDER, saveResult, say } from './setup.ts';

const QUANTUM_US = 1000;
const SKIP = 0.1;
const BOUND = 'shortest remaining first';

/** Means such that the short ones of the first two take 1 ms. */
const MEAN_US: Record<SizeName, number> = { rare: 5995, half: 50_500, exponential: 5000, equal: 5000 };

interface SlowdownRow {
  sizes: SizeName;
  threads: number;
  load: number;
  policy: string;
  complete: boolean;
  mean: number;
  p50: number;
  p99: number;
  p999: number;
  max: number;
  meanSojournUs: number;
}

function tasksFor(sizes: SizeName, quick: boolean): number {
  const full = { rare: 20_000, half: 4000, exponential: 15_000, equal: 15_000 }[sizes];
  return quick ? full / 8 : full;
}

function measure(
  sizes: SizeName,
  threads: number,
  load: number,
  { costs, seed, quick }: ExperimentOptions,
): SlowdownRow[] {
  const arrivals = poissonArrivals(SIZES[sizes], {
    tasks: tasksFor(sizes, quick),
    meanUs: MEAN_US[sizes],
    load,
    threads,
    seed,
  });
  const rows = POLICY_ORDER.map((policy): SlowdownRow => {
    const outcome = simulateArrivals(
      { policy: POLICIES[policy], threads, quantumUs: QUANTUM_US, costs, seed, mostLooks: quick ? 3e7 : 4e8 },
      arrivals,
    );
    const ended = { ...outcome, tasks: outcome.tasks.filter(({ endedUs }) => endedUs >= 0) };
    const { slowdown, sojournUs } = sojourns(ended, SKIP);
    return { sizes, threads, load, policy, complete: outcome.complete, ...slowdown, meanSojournUs: sojournUs.mean };
  });
  const bound = shortestRemainingSojourns(arrivals, threads, SKIP);
  rows.push({
    sizes,
    threads,
    load,
    policy: BOUND,
    complete: true,
    ...bound.slowdown,
    meanSojournUs: bound.sojournUs.mean,
  });
  return rows;
}

export function runSlowdown(options: ExperimentOptions): void {
  const loads = options.quick ? [0.5, 0.8] : [0.3, 0.5, 0.7, 0.8, 0.9, 0.95];
  const sizes = options.quick ? [2, 16] : [2, 16, 256];
  const rows: SlowdownRow[] = [];
  for (const threads of sizes) {
    for (const name of SIZE_NAMES) {
      say(`slowdown: ${threads} threads, ${SIZES[name].name}`);
      for (const load of loads) rows.push(...measure(name, threads, load, options));
    }
  }
  const shown = rows.filter((row) => row.load === 0.8);
  console.log('\nSlowdown (time in the system over size) at load 0.8, quantum 1 ms\n');
  console.log(
    table(
      ['', 'threads', 'policy', 'mean', '50 %', '99 %', '99.9 %', 'max'],
      shown.map((row) => [
        SIZES[row.sizes].name,
        String(row.threads),
        row.policy,
        ...[row.mean, row.p50, row.p99, row.p999, row.max].map((value) => value.toFixed(2)),
      ]),
    ),
  );
  const charts = Object.fromEntries(sizes.map((threads) => [`slowdown-${threads}`, chart(rows, threads)]));
  saveResult('slowdown', options, rows, charts);
}

function chart(rows: SlowdownRow[], threads: number): Chart {
  const panels = SIZE_NAMES.flatMap((sizes) =>
    (['p50', 'p99'] as const).map((quantile) => ({
      title: `${SIZES[sizes].name}: ${quantile === 'p50' ? 'median' : '99 %'}`,
      x: { label: "load (part of all threads' time)", min: 0.2, max: 1 },
      y: { label: 'slowdown', log: true, min: 1 },
      series: [...POLICY_ORDER, BOUND].map((policy) => ({
        name: policy,
        dashed: policy === BOUND,
        points: rows
          .filter((row) => row.sizes === sizes && row.threads === threads && row.policy === policy && row.complete)
          .map((row) => [row.load, row[quantile]] as const),
      })),
    })),
  );
  return { title: `Slowdown of tasks that come at random, ${threads} threads, quantum 1 ms`, panels, panelHeight: 260 };
}
