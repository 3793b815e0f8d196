/** The plots of measured figures; those of simulated ones are copied from where `npm run simulate` left them. */
import { chartSvg } from '../../simulator/plot/chart.ts';
import type { Policy } from '../forks/figures.ts';
import type { Turning } from '../rotation/rotation.ts';
import { dotSvg } from './dots.ts';
import { ofPolicy, tailsOf } from './fork-figures.ts';
import { OVER_SERIAL_GOAL, STEAL_GOAL } from './goals.ts';
import type { Results } from './results.ts';

const POLICIES: readonly Policy[] = ['hybrid', 'ring', 'steal', 'fifo'];

/** File names without `.svg`, and documents. */
export function plots(all: Results): Map<string, string> {
  const made: [string, string][] = [
    ['forks-speedup', speedups(all)],
    ['forks-policies', policies(all)],
    ['rotation', rotation(all)],
    ['arrivals', arrivals(all)],
  ];
  return new Map(made.filter(([, svg]) => svg !== ''));
}

/** Simulated ones, by the results that they show. */
export const SIMULATED: readonly [keyof Results, string[]][] = [
  ['turning', ['turning']],
  ['speedup', ['speedup']],
  ['slowdown', ['slowdown-2', 'slowdown-16', 'slowdown-256']],
  ['affinity', ['affinity']],
  ['share', ['tasks-per-thread']],
];

function speedups({ forks }: Results): string {
  const programs = forks?.figures ?? [];
  return dotSvg({
    title: 'Two threads over the untouched program',
    label: 'speedup (time of the untouched program over time on two threads)',
    rows: programs.map(({ name }) => name),
    series: POLICIES.map((policy) => ({
      name: policy,
      values: programs.map((one) => ofPolicy(one, policy)?.overSerial),
    })),
    marks: [{ value: OVER_SERIAL_GOAL, name: `goal ${OVER_SERIAL_GOAL}` }],
  });
}

function policies({ forks }: Results): string {
  const programs = forks?.figures ?? [];
  const over = (policy: Policy) => (one: (typeof programs)[number]) => {
    const [hybrid, other] = [ofPolicy(one, 'hybrid'), ofPolicy(one, policy)];
    if (!hybrid || !other) return undefined;
    return policy === 'steal' && one.hybridOverSteal !== null ? one.hybridOverSteal : hybrid.twoMs / other.twoMs;
  };
  return dotSvg({
    title: 'Time of hybrid on two threads, over other policies',
    label: 'time of hybrid over time of the other policy: left of 1 hybrid is quicker',
    rows: programs.map(({ name }) => name),
    series: (['steal', 'ring'] as const).map((policy) => ({
      name: policy === 'steal' ? 'over steal (Cilk-style)' : 'over ring',
      values: programs.map(over(policy)),
    })),
    log: true,
    marks: [{ value: STEAL_GOAL, name: `goal ${STEAL_GOAL}` }],
  });
}

function rotation({ rotation: data }: Results): string {
  if (!data) return '';
  const counts = [...new Set(data.measurements.map(({ tasks }) => tasks))];
  const x = { label: 'quantum (ms)', log: true, min: 0.1, max: 100 };
  const series = (value: (one: Turning) => number) =>
    counts.map((tasks) => ({
      name: `${tasks} tasks`,
      points: data.measurements.filter((one) => one.tasks === tasks).map((one) => [one.quantumMs, value(one)] as const),
    }));
  return chartSvg({
    title: `How often may the ring turn? (measured, ${data.threads} threads)`,
    panels: [
      {
        title: 'Throughput',
        x,
        y: {
          label: '% of no leaving',
          min: Math.min(80, ...data.measurements.map(({ throughput }) => Math.floor(20 * throughput) * 5)),
        },
        series: series((one) => 100 * one.throughput),
      },
      {
        title: 'Longest that a turn held a thread up',
        x,
        y: { label: 'us', log: true },
        series: series((one) => Math.max(0.1, one.longestTurnUs)),
      },
    ],
  });
}

function arrivals(all: Results): string {
  const tails = tailsOf(all);
  if (!all.arrivals || tails.length === 0) return '';
  const { fifo, sharing } = all.arrivals.ideal;
  const rows = [{ name: 'in order, no cost', ...fifo.all }, { name: 'shared, no cost', ...sharing.all }, ...tails];
  return dotSvg({
    title: 'Slowdown of tasks that come at random times',
    label: 'slowdown',
    rows: rows.map(({ name }) => name),
    series: (['p50', 'p99', 'p999'] as const).map((key) => ({
      name: { p50: 'median', p99: '99 %', p999: '99.9 %' }[key],
      values: rows.map((row) => row[key]),
    })),
    log: true,
  });
}
