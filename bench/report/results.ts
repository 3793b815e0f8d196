/** What the report is made from: saved results, each of which may be missing. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeepFigures, ForksResult } from '../forks/figures.ts';
import type { Setting } from '../lib/results.ts';
import type { NativeFigure } from '../native/native.ts';
import type { ArrivalsResult } from '../peers/play.ts';
import type { Turning } from '../rotation/rotation.ts';

/** A file of simulator/results/. */
export interface Simulated<Row> {
  setting: { seed: number; quick: boolean };
  rows: Row[];
}

export interface TurningRow {
  name: string;
  threads: number;
  epoch: string;
  looks: string;
  policy: string;
  quantumUs: number;
  work: number;
  turning: number;
  looking: number;
  turnUs: number;
  /** False: tasks were still under way at the simulation's limit; the parts of time are of what was simulated. */
  complete?: boolean;
}

export interface SpeedupRow {
  graph: string;
  variant: string;
  threads: number;
  /** Where `complete` is false: of the part that was simulated. */
  speedup: number;
  complete?: boolean;
}

export interface SlowdownRow {
  sizes: string;
  threads: number;
  load: number;
  policy: string;
  mean: number;
  p99: number;
}

export interface AffinityRow {
  policy: string;
  quantumUs: number;
  handOverUs: number;
  moved: number;
  handOverPart: number;
  meanSlowdown: number;
  mostWaitUs: number;
}

export interface ShareRow {
  policy: string;
  threads: number;
  tasksPerThread: number;
  utilisation: number;
  ideal: number;
  shortSlowdown: number;
}

export interface ManyCase {
  name: string;
  tasks: number;
  done: number;
  medianMs: number;
  maxMs: number;
  maxOverMedian: number;
}

export interface TinyFigure {
  name: string;
  unit: string;
  median: number;
}

export interface Results {
  forks?: ForksResult;
  tiny?: { setting: Setting; figures: TinyFigure[] };
  native?: { setting: Setting; figures: NativeFigure[] };
  arrivals?: ArrivalsResult & { quick?: boolean };
  leave?: { setting: Setting; sameThread: { nanoseconds: number }; otherThread: { nanoseconds: number } };
  rotation?: { setting: Setting; threads: number; measurements: Turning[] };
  many?: { setting: Setting; slots: number; cases: ManyCase[] };
  turning?: Simulated<TurningRow>;
  speedup?: Simulated<SpeedupRow>;
  slowdown?: Simulated<SlowdownRow>;
  affinity?: Simulated<AffinityRow>;
  share?: Simulated<ShareRow>;
  closedForms?: Simulated<{ what: string; error: number; errorToExact: number }>;
  realRuns?: Simulated<{ threads: number; policy: string; meanError: number }>;
  realForks?: Simulated<{ program: string; policy: string; error: number }>;
}

function read<T>(root: string, path: string): T | undefined {
  const file = join(root, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

const simulated = <Row>(root: string, name: string): Simulated<Row> | undefined =>
  read(root, `simulator/results/${name}.json`);

/** Without the runs that were cut off: slow tasks are missing in them. */
function ended<Row>(root: string, name: string): Simulated<Row> | undefined {
  const found = simulated<Row & { complete?: boolean }>(root, name);
  return found && { ...found, rows: found.rows.filter(({ complete }) => complete !== false) };
}

/** The first files had the count and MiB only. */
function deepOf(deep: (Partial<DeepFigures> & { sharedMiB?: number }) | null): DeepFigures | null {
  if (deep?.nodes === undefined) return null;
  const { nodes, wanted = 111_345_631, depth = 17_844, ms = 0, sharedMiB = 0, mostBytes = 64 * 2 ** 20 } = deep;
  return { nodes, wanted, depth, ms, sharedBytes: deep.sharedBytes ?? sharedMiB * 2 ** 20, mostBytes };
}

/** Older files lack what was measured later. */
function readForks(root: string): ForksResult | undefined {
  const found = read<Partial<ForksResult>>(root, 'bench/results/forks.json');
  if (found?.setting === undefined || found.figures === undefined) return undefined;
  const { setting, node = '', quick = false, rounds = 0, engines = [], native = null, deep = null } = found;
  const figures = found.figures.map((one) => ({
    ...one,
    goal: one.goal ?? one.name !== 'fib',
    others: one.others ?? 0,
  }));
  return { setting, node: node.replace(/^v/, ''), quick, rounds, figures, engines, native, deep: deepOf(deep) };
}

/** All results that there are below a folder; a missing one is undefined. */
export function readResults(root: string): Results {
  const bench = <T>(name: string): T | undefined => read<T>(root, `bench/results/${name}.json`);
  return {
    forks: readForks(root),
    tiny: bench('tiny'),
    native: bench('native'),
    arrivals: bench<Results['arrivals']>('arrivals') ?? bench<{ arrivals?: ArrivalsResult }>('peers')?.arrivals,
    leave: bench('leave'),
    rotation: bench('rotation'),
    many: bench('many'),
    turning: simulated(root, 'turning'),
    speedup: simulated(root, 'speedup'),
    slowdown: ended(root, 'slowdown'),
    affinity: simulated(root, 'affinity'),
    share: ended(root, 'tasks-per-thread'),
    closedForms: simulated(root, 'closed-forms'),
    realRuns: simulated(root, 'real-runs'),
    realForks: simulated(root, 'real-forks'),
  };
}

/** What is not there, in the words of the command that makes it. */
export function missing(all: Results): string[] {
  const bench: [keyof Results, string][] = [
    ['forks', 'forks'],
    ['tiny', 'tiny'],
    ['native', 'native'],
    ['arrivals', 'arrivals'],
    ['leave', 'leave'],
    ['rotation', 'rotation'],
    ['many', 'many'],
  ];
  const simulations: [keyof Results, string][] = [
    ['turning', 'turning'],
    ['speedup', 'speedup'],
    ['slowdown', 'slowdown'],
    ['affinity', 'affinity'],
    ['share', 'share'],
    ['closedForms', 'validate'],
  ];
  const absent = (list: [keyof Results, string][]): string[] =>
    list.filter(([key]) => all[key] === undefined).map(([, name]) => name);
  return [
    ...absent(bench).map((name) => `\`npm run bench -- ${name}\``),
    ...absent(simulations).map((name) => `\`npm run simulate -- ${name}\``),
  ];
}
