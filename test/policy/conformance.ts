/**
 * What every policy must do, whatever world it runs in: on real threads, or under the simulator's clock. A world plays a scenario and
 * says what happened; the checks are the same.
 */
import { expect, test } from 'vitest';
import type { PolicyName } from '../../src/policy/policy.ts';

export interface Shape {
  readonly threads: number;
  readonly slots: number;
  readonly window?: number;
  /** In ms. 0: a task leaves at each safepoint. */
  readonly quantum: number;
}

/** A task of the program: work, or a tree of forks. */
export type Job =
  | { readonly kind: 'work'; readonly atMs: number; readonly workMs: number; readonly affine?: boolean }
  /** `fib(n)` with a fork in each call. Its value is the sum of the leaves. */
  | { readonly kind: 'fib'; readonly atMs: number; readonly n: number };

export interface Scenario {
  readonly policy: PolicyName;
  readonly shape: Shape;
  readonly jobs: readonly Job[];
  readonly seed: number;
}

export interface Report {
  /** By job: how often it ended, its value (of a `fib`; undefined if the world has none), and when it began and ended. */
  readonly jobs: readonly { ends: number; value?: number; startMs: number; endMs: number }[];
  /** Forks that were run, at their join or elsewhere, and joins; undefined if the world can't tell. */
  readonly forks?: { readonly run: number; readonly joined: number };
  readonly leaves: number;
  /**
   * The most dispatches that any one thread was given while one READY task that it could have taken waited; undefined if the
   * world does not look.
   */
  readonly mostPassedOver?: number;
}

export interface World {
  readonly name: string;
  /** Must end, whatever the policy does: a world that is stuck throws. */
  play(scenario: Scenario): Promise<Report>;
  /** What the world can't play. */
  readonly without?: { readonly forks?: boolean; readonly affine?: boolean };
  /** Part of the work and of the jobs that are played: real time is dear. Default 1. */
  readonly scale?: number;
}

export const PREEMPTIVE: readonly PolicyName[] = ['hybrid', 'ring'];
export const ALL: readonly PolicyName[] = ['hybrid', 'ring', 'steal', 'fifo'];

/** One thread, one slot, more threads than slots, slots that don't divide, windows that overlap or leave gaps. */
export const SHAPES: readonly Shape[] = [
  { threads: 1, slots: 1, quantum: 1 },
  { threads: 1, slots: 4, quantum: 1 },
  { threads: 2, slots: 1, quantum: 1 },
  { threads: 2, slots: 8, quantum: 1 },
  { threads: 2, slots: 8, window: 8, quantum: 0.5 },
  { threads: 2, slots: 7, window: 1, quantum: 1 },
  { threads: 3, slots: 10, quantum: 1 },
  { threads: 5, slots: 3, quantum: 1 },
  { threads: 4, slots: 16, quantum: 0 },
];

export function fib(n: number): number {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

function forksOf(n: number): number {
  return n < 2 ? 0 : 1 + forksOf(n - 1) + forksOf(n - 2);
}

function shapeName({ threads, slots, window, quantum }: Shape): string {
  return `${threads} threads, ${slots} slots${window === undefined ? '' : `, window ${window}`}, quantum ${quantum} ms`;
}

/** Jobs that come in bursts: long ones first, then short ones behind them. */
export function burst(count: number, longs: number, longMs: number, shortMs: number): Job[] {
  return Array.from({ length: count }, (_, i) => ({
    kind: 'work',
    atMs: 0.01 * i,
    workMs: i < longs ? longMs : shortMs,
  }));
}

function checkEnds(report: Report, jobs: readonly Job[]): void {
  expect(report.jobs.map(({ ends }) => ends)).toEqual(jobs.map(() => 1));
}

/** Declares the tests of one world. */
export function conformance(world: World): void {
  const scaled = (count: number): number => Math.max(2, Math.round(count * (world.scale ?? 1)));
  for (const policy of ALL) {
    declareEnds(world, policy, scaled);
    if (world.without?.forks !== true) declareForks(world, policy);
  }
  for (const policy of PREEMPTIVE) declareFairness(world, policy, scaled);
}

function declareEnds(world: World, policy: PolicyName, scaled: (count: number) => number): void {
  for (const shape of SHAPES) {
    test(`${world.name}: ${policy}: every task ends once, ${shapeName(shape)}`, async () => {
      const jobs = burst(scaled(200), 2 * shape.threads, 5, 0.3);
      checkEnds(await world.play({ policy, shape, jobs, seed: 1 }), jobs);
    });
  }
  test(`${world.name}: ${policy}: no wake-up is lost between tasks that come one by one`, async () => {
    const shape = { threads: 2, slots: 4, quantum: 1 };
    const jobs = Array.from({ length: scaled(100) }, (_, i): Job => ({ kind: 'work', atMs: 0.37 * i, workMs: 0.2 }));
    const report = await world.play({ policy, shape, jobs, seed: 2 });
    checkEnds(report, jobs);
    // A task that nobody was woken for would wait for the next one.
    for (const { startMs, endMs } of report.jobs) expect(endMs).toBeGreaterThanOrEqual(startMs);
  });
  if (world.without?.affine === true) return;
  test(`${world.name}: ${policy}: tasks that can't leave their thread end too`, async () => {
    const jobs = burst(scaled(60), 60, 3, 3).map((job): Job => ({ ...job, affine: true }) as Job);
    for (const shape of [SHAPES[3], SHAPES[8]]) checkEnds(await world.play({ policy, shape, jobs, seed: 3 }), jobs);
  });
}

function declareForks(world: World, policy: PolicyName): void {
  for (const shape of SHAPES) {
    test(`${world.name}: ${policy}: forks are joined once, with their values, ${shapeName(shape)}`, async () => {
      const jobs: Job[] = [14, 16, 12, 15].map((n, i) => ({ kind: 'fib', atMs: 0.05 * i, n }));
      const report = await world.play({ policy, shape, jobs, seed: 4 });
      checkEnds(report, jobs);
      for (const [i, { value }] of report.jobs.entries()) {
        if (value !== undefined) expect(value).toBe(fib([14, 16, 12, 15][i]));
      }
      const forks = forksOf(14) + forksOf(16) + forksOf(12) + forksOf(15);
      if (report.forks !== undefined) expect(report.forks).toEqual({ run: forks, joined: forks });
    });
  }
}

function declareFairness(world: World, policy: PolicyName, scaled: (count: number) => number): void {
  test(`${world.name}: ${policy}: short tasks don't wait for long ones to end`, async () => {
    const shape = { threads: 2, slots: 8, quantum: 1 };
    const jobs = burst(scaled(40), 4, 200, 0.2);
    const report = await world.play({ policy, shape, jobs, seed: 5 });
    checkEnds(report, jobs);
    const longs = report.jobs.slice(0, 4);
    const firstLong = Math.min(...longs.map(({ endMs }) => endMs));
    for (const { endMs } of report.jobs.slice(4)) expect(endMs).toBeLessThan(firstLong);
    expect(report.leaves).toBeGreaterThan(0);
  });
  for (const shape of SHAPES) {
    if (shape.quantum === 0) continue;
    test(`${world.name}: ${policy}: nobody is passed over for ever (invariant 8), ${shapeName(shape)}`, async () => {
      const jobs = burst(scaled(400), 3 * shape.slots, 20, 0.4);
      const { mostPassedOver } = await world.play({ policy, shape, jobs, seed: 6 });
      // 8 S dispatches (README.md of src/ring), and those that had been decided before the task was READY.
      if (mostPassedOver !== undefined) expect(mostPassedOver).toBeLessThanOrEqual(8 * shape.slots + 8);
    });
  }
}
