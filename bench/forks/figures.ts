/** What `bench forks` saves, and the ratios in it. */
import type { SchedulerOptions } from 'mgr-scheduler';
import { median } from '../lib/statistics.ts';
import type { NativeResult } from '../native/native.ts';

export type Policy = NonNullable<SchedulerOptions['policy']>;

/** Of an average run on two threads. */
export interface Counts {
  promoted: number;
  takenBack: number;
  stolen: number;
  waits: number;
  migrations: number;
}

export interface PolicyFigures extends Counts {
  policy: Policy;
  /** Samples in ms, one a round; and their medians. */
  oneSamples: number[];
  twoSamples: number[];
  oneMs: number;
  twoMs: number;
  /** Medians of the rounds' ratios: one thread over the untouched program; two threads over one, and over the untouched program, as speedups. */
  overhead: number;
  overOne: number;
  overSerial: number;
  /** Shared memory of the scheduler with two threads, in bytes, after all rounds. */
  sharedBytes: number;
}

export interface ProgramFigures {
  name: string;
  goal: boolean;
  forks: string;
  serialSamples: number[];
  serialMs: number;
  policies: PolicyFigures[];
  /** Median of the rounds' ratios on two threads; null where one of the two was not measured. */
  hybridOverSteal: number | null;
  /** Part of all cores that other programs took meanwhile. */
  others: number;
}

/** fib with a fork in every call, one thread over the untouched function. */
export interface EngineFigures {
  engine: string;
  version: string;
  n: number;
  serialMs: number;
  policies: { policy: Policy; ms: number; overhead: number }[];
  /** Why there is nothing. */
  failed?: string;
}

export interface DeepFigures {
  nodes: number;
  wanted: number;
  depth: number;
  ms: number;
  sharedBytes: number;
  mostBytes: number;
}

export interface ForksResult {
  setting: { date: string; cpu: string; cores: number; platform: string };
  node: string;
  quick: boolean;
  rounds: number;
  figures: ProgramFigures[];
  engines: EngineFigures[];
  native: (NativeResult & { n: number }) | null;
  deep: DeepFigures | null;
}

/** Median over the rounds of one time over another. */
export function ratio(above: readonly number[], below: readonly number[]): number {
  return median(above.map((ms, round) => ms / below[round]));
}

export function policyFigures(
  policy: Policy,
  serial: readonly number[],
  one: number[],
  two: number[],
  counts: Counts,
  sharedBytes: number,
): PolicyFigures {
  return {
    policy,
    oneSamples: one,
    twoSamples: two,
    oneMs: median(one),
    twoMs: median(two),
    overhead: ratio(one, serial),
    overOne: ratio(one, two),
    overSerial: ratio(serial, two),
    ...counts,
    sharedBytes,
  };
}

export function hybridOverSteal(policies: readonly PolicyFigures[]): number | null {
  const [hybrid, steal] = ['hybrid', 'steal'].map((name) => policies.find(({ policy }) => policy === name));
  return hybrid && steal ? ratio(hybrid.twoSamples, steal.twoSamples) : null;
}

/** Rows of the CSV file. */
export function rowsOf(figures: readonly ProgramFigures[]): Record<string, number | string>[] {
  return figures.flatMap(({ name, serialMs, policies, others }) =>
    policies.map(({ oneSamples: _, twoSamples: __, policy, ...more }) => ({
      program: name,
      policy,
      serialMs,
      ...more,
      others,
    })),
  );
}
