/** How fast forks spread: speedup of fib and of two unbalanced trees over 1 to 1,024 threads. */

import { POLICIES } from '../../src/policy/index.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { forkCosts } from '../costs.ts';
import type { LookKind } from '../engine/ring-state.ts';
import { simulateGraph } from '../engine/simulate.ts';
import type { Chart } from '../plot/chart.ts';
import { table } from '../plot/table.ts';
import { fibGraph } from '../workloads/fib.ts';
import { byHalves, type Graph, graphOf } from '../workloads/graph.ts';
import { recordUts, UTS_TREES } from '../workloads/uts.ts';
import { type ExperimentOptions, saveResult, say } from './setup.ts';

const QUANTUM_US = 5000;
/** Subtrees with less work than this are one node of a graph. */
const GRAIN_US = 5;

interface SpeedupRow {
  graph: string;
  variant: string;
  threads: number;
  complete: boolean;
  speedup: number;
  utilisation: number;
  promotions: number;
  steals: number;
  blocks: number;
  migrations: number;
  conflicts: number;
  turnsLost: number;
}

interface Variant {
  policy: Policy;
  looks: LookKind;
  lostTurnGoesOn?: boolean;
}

const VARIANTS: Record<string, Variant> = {
  hybrid: { policy: POLICIES.hybrid, looks: 'slots' },
  ring: { policy: POLICIES.ring, looks: 'slots' },
  steal: { policy: POLICIES.steal, looks: 'slots' },
  fifo: { policy: POLICIES.fifo, looks: 'slots' },
  'hybrid, bits': { policy: POLICIES.hybrid, looks: 'bitmap' },
  'ring, bits, lost turns go on': { policy: POLICIES.ring, looks: 'bitmap', lostTurnGoesOn: true },
  'steal, bits': { policy: POLICIES.steal, looks: 'bitmap' },
};

export function graphs({ work, quick }: ExperimentOptions): Graph[] {
  const small = [fibGraph(quick ? 36 : 42, work.fibCallUs, GRAIN_US)];
  if (quick) return small;
  return [
    ...small,
    ...[UTS_TREES.T1, UTS_TREES.T3].map((tree) => graphOf(byHalves(recordUts(tree, work.utsNodeUs)), GRAIN_US)),
  ];
}

function measure(
  graph: Graph,
  variant: string,
  threads: number,
  { costs, seed, quick }: ExperimentOptions,
): SpeedupRow {
  const outcome = simulateGraph(
    {
      ...VARIANTS[variant],
      threads,
      quantumUs: QUANTUM_US,
      costs: { ...costs, ...forkCosts(graph.name.startsWith('fib') ? 'fib' : 'uts') },
      seed,
      mostLooks: quick ? 1e7 : 2.5e7,
    },
    graph,
  );
  const { counts, utilisation, complete } = outcome;
  return {
    graph: graph.name,
    variant,
    threads,
    complete,
    // Of a run that was stopped: what it had done by then.
    speedup: complete ? graph.workUs / outcome.makespanUs : outcome.spentUs.work / outcome.makespanUs,
    utilisation,
    promotions: counts.promotions,
    steals: counts.steals,
    blocks: counts.blocks,
    migrations: counts.migrations,
    conflicts: counts.conflicts,
    turnsLost: counts.turnsLost,
  };
}

export function runSpeedup(options: ExperimentOptions): void {
  const counts = options.quick ? [1, 2, 16, 64] : [1, 2, 4, 8, 16, 32, 64, 128, 256, 1024];
  const rows: SpeedupRow[] = [];
  for (const graph of graphs(options)) {
    for (const variant of Object.keys(VARIANTS)) {
      say(`speedup: ${graph.name}, ${variant}`);
      for (const threads of counts) rows.push(measure(graph, variant, threads, options));
    }
  }
  const shown = rows.filter(({ threads }) => [1, 2, 16, 64, 256, 1024].includes(threads));
  console.log('\nSpeedup over the plain serial program (*: stopped early, what it had done by then)\n');
  console.log(
    table(
      ['', '', 'threads', 'speedup', 'promoted', 'stolen', 'conflicts', 'turns lost'],
      shown.map((row) => [
        row.graph,
        row.variant,
        String(row.threads),
        `${row.speedup.toFixed(2)}${row.complete ? '' : '*'}`,
        ...[row.promotions, row.steals, row.conflicts, row.turnsLost].map(String),
      ]),
    ),
  );
  saveResult('speedup', options, rows, { speedup: chart(rows) });
}

function chart(rows: SpeedupRow[]): Chart {
  const names = Object.keys(VARIANTS);
  const x = { label: 'threads', log: true, min: 1, max: 1024 };
  const y = { label: 'speedup', log: true, min: 0.1, max: 1000 };
  const ideal = {
    name: 'ideal',
    dashed: true,
    points: [
      [1, 1],
      [1000, 1000],
    ] as const,
  };
  const panel = (graph: string, title: string, variants: string[]) => ({
    title: `${graph}: ${title}`,
    x,
    y,
    series: [
      ...variants.map((variant) => ({
        name: variant,
        points: rows
          .filter((row) => row.graph === graph && row.variant === variant)
          .map((row) => [row.threads, row.speedup] as const),
      })),
      ideal,
    ],
  });
  const panels = [...new Set(rows.map(({ graph }) => graph))].flatMap((graph) => [
    panel(graph, 'as it is', names.slice(0, 4)),
    panel(graph, 'a bit for each slot', names.slice(4)),
  ]);
  return { title: 'Forks over threads', panels };
}
