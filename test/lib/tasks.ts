/** Tasks of a fixture on real threads, in a program of its own, as test/process/fixtures/runs.ts runs them. */
import { join } from 'node:path';
import type { SchedulerOptions } from 'mgr-scheduler';
import { node, register, root } from './process.ts';

/** What became of a run. */
export interface Outcome {
  readonly value?: unknown;
  /** Thrown: the class of the error, or the thrown value itself if it is none. */
  readonly kind?: string;
  readonly code?: string;
  readonly message?: string;
  readonly stack?: string;
  readonly thrown?: unknown;
}

export interface Ran {
  readonly outcomes: Outcome[];
  readonly stats: { pagesInUse: number; depthLeaves: number; yields: number; migrations: number };
}

export interface How {
  readonly options?: SchedulerOptions;
  readonly flags?: readonly string[];
  readonly exe?: string;
}

/** Task and arguments. */
export type Run = readonly [task: string, ...args: unknown[]];

/** This Node, and those of MGR_TEST_NODES (paths, separated as in PATH). */
export const NODES = [process.execPath, ...(process.env.MGR_TEST_NODES ?? '').split(':').filter(Boolean)];

const fixtures = join(root, 'test/process/fixtures');

/** Runs of one list are under way together; the lists come one after another. */
export async function runTasks(file: string, runs: readonly (readonly Run[])[], how: How = {}): Promise<Ran> {
  const { options = {}, flags = [], exe } = how;
  const words = [...flags, '--import', register, join(fixtures, 'runs.ts'), join(fixtures, file)];
  const ended = await node([...words, JSON.stringify({ options, runs })], exe === undefined ? {} : { node: exe });
  if (ended.code !== 0) throw new Error(`ended with ${ended.code}: ${ended.stderr}`);
  return JSON.parse(ended.stdout) as Ran;
}

/** One run. */
export async function runTask(file: string, run: Run, how?: How): Promise<Outcome> {
  const { outcomes } = await runTasks(file, [[run]], how);
  return outcomes[0] as Outcome;
}
