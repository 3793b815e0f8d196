/** What a turn of the ring costs, and what looking for the next task does, as threads become more: twice as many tasks as threads, none of them ever done. */
import { POLICIES } from '../../src/policy/index.ts';
import type { EpochKind } from '../engine/epoch.ts';
import type { LookKind } from '../engine/ring-state.ts';
import { type Arrivals, simulateArrivals } from '../engine/simulate.ts';
import { Random } from '../lib/random.ts';
import type { Chart } from '../plot/chart.ts';
import { table } from '../plot/table.ts';
import { type ExperimentOptions, saveResult, say } from './setup.ts';

interface TurningRow {
  threads: number;
  quantumUs: number;
  epoch: EpochKind;
  looks: LookKind;
  policy: 'hybrid' | 'ring';
  /** How many times longer than measured a line takes from core to core. */
  transferTimes: number;
  complete: boolean;
  /** Parts of the threads' time. */
  work: number;
  turning: number;
  looking: number;
  /** One access to the epoch that had to wait for the line, and one leave's turn. */
  turnUs: number;
  turnsLost: number;
  conflicts: number;
}

/** Two tasks a thread, each for about so many quanta. */
function tasksFor(threads: number, quantumUs: number, quanta: number, seed: number): Arrivals {
  const random = new Random(seed, 3);
  const count = 2 * threads;
  const timesUs = Float64Array.from({ length: count }, () => quantumUs * random.next()).sort();
  return { timesUs, sizesUs: new Float64Array(count).map(() => quantumUs * quanta * (0.75 + random.next() / 2)) };
}

type Variant = Pick<TurningRow, 'quantumUs' | 'epoch' | 'looks' | 'policy' | 'transferTimes'>;

function measure(variant: Variant, threads: number, options: ExperimentOptions): TurningRow {
  const { costs, seed, quick } = options;
  const { policy, quantumUs, epoch, looks, transferTimes } = variant;
  const { spentUs, counts, complete } = simulateArrivals(
    {
      policy: POLICIES[policy],
      threads,
      quantumUs,
      costs: { ...costs, transferUs: transferTimes * costs.transferUs },
      seed,
      epoch,
      looks,
      mostLooks: quick ? 1e7 : 8e7,
    },
    tasksFor(threads, quantumUs, 10, seed),
  );
  const all = Object.values(spentUs).reduce((a, b) => a + b, 0);
  return {
    threads,
    ...variant,
    complete,
    work: spentUs.work / all,
    turning: spentUs.turn / all,
    looking: (spentUs.look + spentUs.scan) / all,
    turnUs: spentUs.turn / Math.max(1, counts.leaves),
    turnsLost: counts.turnsLost,
    conflicts: counts.conflicts,
  };
}

const now = { epoch: 'shared', looks: 'slots', policy: 'hybrid', transferTimes: 1, quantumUs: 1000 } as const;
const VARIANTS: Record<string, Variant> = {
  'hybrid, quantum 5 ms': { ...now, quantumUs: 5000 },
  'hybrid, quantum 1 ms': now,
  'hybrid, quantum 0.2 ms': { ...now, quantumUs: 200 },
  'ring, quantum 1 ms': { ...now, policy: 'ring' },
  'shared epoch': { ...now, looks: 'bitmap' },
  'shared, lines 5x as slow': { ...now, looks: 'bitmap', transferTimes: 5 },
  'leader, once a quantum': { ...now, looks: 'bitmap', epoch: 'leader' },
  "each thread's clock": { ...now, looks: 'bitmap', epoch: 'clock' },
};

export function runTurning(options: ExperimentOptions): void {
  const counts = options.quick ? [1, 16, 256] : [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];
  const rows: (TurningRow & { name: string })[] = [];
  for (const [name, variant] of Object.entries(VARIANTS)) {
    say(`turning: ${name}`);
    for (const threads of counts) rows.push({ name, ...measure(variant, threads, options) });
  }
  const shown = rows.filter(({ threads }) => [1, 16, 256, 1024].includes(threads));
  console.log("\nParts of the threads' time, two tasks a thread\n");
  console.log(
    table(
      ['', 'threads', 'work', 'turning', 'looking', 'us a turn'],
      shown.map((row) => [
        row.name,
        String(row.threads),
        `${(100 * row.work).toFixed(1)} %`,
        `${(100 * row.turning).toFixed(2)} %`,
        `${(100 * row.looking).toFixed(2)} %`,
        row.turnUs.toFixed(2),
      ]),
    ),
  );
  saveResult('turning', options, rows, { turning: chart(rows) });
}

function chart(rows: (TurningRow & { name: string })[]): Chart {
  const line = (name: string, value: (row: TurningRow) => number) => ({
    name,
    points: rows.filter((row) => row.name === name).map((row) => [row.threads, value(row)] as const),
  });
  const names = Object.keys(VARIANTS);
  const x = { label: 'threads', log: true, min: 1, max: 1024 };
  const percent = { label: "% of the threads' time", log: true, min: 0.001, max: 100 };
  return {
    title: 'What turning and looking cost',
    panels: [
      {
        title: 'Lost to turning: one shared epoch',
        x,
        y: percent,
        series: names.slice(0, 4).map((name) => line(name, (row) => 100 * row.turning)),
      },
      {
        title: 'Lost to looking: every slot',
        x,
        y: percent,
        series: names.slice(0, 4).map((name) => line(name, (row) => 100 * row.looking)),
      },
      {
        title: 'Lost to turning, by what the epoch is (1 ms)',
        x,
        y: percent,
        series: names.slice(4).map((name) => line(name, (row) => 100 * row.turning)),
      },
      {
        title: 'Lost to looking: a bit for each slot (1 ms)',
        x,
        y: percent,
        series: names.slice(4).map((name) => line(name, (row) => 100 * row.looking)),
      },
    ],
  };
}
