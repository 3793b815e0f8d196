/** What it is worth that a task goes back to the thread that has its data: hybrid with and without its bias. */

import { POLICIES } from '../../src/policy/index.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { simulateArrivals, sojourns } from '../engine/simulate.ts';
import type { Chart } from '../plot/chart.ts';
import { table } from '../plot/table.ts';
import { withoutBias } from '../variants.ts';
import { poissonArrivals, SIZES } from '../workloads/arrivals.ts';
import { type ExperimentOptions, saveResult, say } from './setup.ts';

const THREADS = 16;
const LOAD = 0.8;
const MEAN_US = 10_000;

interface AffinityRow {
  policy: string;
  quantumUs: number;
  handOverUs: number;
  /** Part of the dispatches of tasks that had run before which were on another thread. */
  moved: number;
  handOverPart: number;
  meanSlowdown: number;
  p99Slowdown: number;
  mostWaitUs: number;
}

const SHOWN: Record<string, Policy> = {
  hybrid: POLICIES.hybrid,
  'hybrid without bias': withoutBias,
  ring: POLICIES.ring,
};

function measure(
  name: string,
  quantumUs: number,
  handOverUs: number,
  { costs, seed, quick }: ExperimentOptions,
): AffinityRow {
  const arrivals = poissonArrivals(SIZES.exponential, {
    tasks: quick ? 500 : 6000,
    meanUs: MEAN_US,
    load: LOAD,
    threads: THREADS,
    seed,
  });
  const outcome = simulateArrivals(
    { policy: SHOWN[name], threads: THREADS, quantumUs, costs: { ...costs, handOverUs }, seed },
    arrivals,
  );
  const { slowdown } = sojourns(outcome, 0.1);
  const spentUs = Object.values(outcome.spentUs).reduce((a, b) => a + b, 0);
  return {
    policy: name,
    quantumUs,
    handOverUs,
    moved: outcome.counts.migrations / Math.max(1, outcome.counts.leaves),
    handOverPart: outcome.spentUs.handOver / spentUs,
    meanSlowdown: slowdown.mean,
    p99Slowdown: slowdown.p99,
    mostWaitUs: outcome.waits.mostUs,
  };
}

export function runAffinity(options: ExperimentOptions): void {
  const quanta = [1000, 5000];
  const handOvers = options.quick ? [2, 200] : [1, 2, 5, 10, 20, 50, 100, 200, 500];
  const rows: AffinityRow[] = [];
  say('affinity');
  for (const name of Object.keys(SHOWN)) {
    for (const quantumUs of quanta) {
      for (const handOverUs of handOvers) rows.push(measure(name, quantumUs, handOverUs, options));
    }
  }
  console.log(`\n${THREADS} threads, load ${LOAD}, exponential sizes of ${MEAN_US / 1000} ms\n`);
  console.log(
    table(
      ['', 'quantum', 'hand-over', 'moved', 'time for it', 'mean slowdown', '99 %'],
      rows.map((row) => [
        row.policy,
        `${row.quantumUs / 1000} ms`,
        `${row.handOverUs} us`,
        `${(100 * row.moved).toFixed(0)} %`,
        `${(100 * row.handOverPart).toFixed(2)} %`,
        row.meanSlowdown.toFixed(2),
        row.p99Slowdown.toFixed(2),
      ]),
    ),
  );
  saveResult('affinity', options, rows, { affinity: chart(rows, quanta) });
}

function chart(rows: AffinityRow[], quanta: number[]): Chart {
  const x = { label: 'hand-over to another thread (us)', log: true, min: 1, max: 1000 };
  const panels = quanta.flatMap((quantumUs) => {
    const series = (value: (row: AffinityRow) => number) =>
      Object.keys(SHOWN).map((name) => ({
        name,
        points: rows
          .filter((row) => row.policy === name && row.quantumUs === quantumUs)
          .map((row) => [row.handOverUs, value(row)] as const),
      }));
    const title = `quantum ${quantumUs / 1000} ms`;
    return [
      {
        title: `Time for hand-overs, ${title}`,
        x,
        y: { label: "% of the threads' busy time" },
        series: series((row) => 100 * row.handOverPart),
      },
      { title: `Slowdown, ${title}`, x, y: { label: 'mean slowdown' }, series: series((row) => row.meanSlowdown) },
    ];
  });
  return { title: `What affinity buys (${THREADS} threads, load ${LOAD})`, panels };
}
