/** What the tour needs to know of a program. */
import type { Scheduler, Task } from 'mgr-scheduler';

export interface Program<Item, Result> {
  title: string;
  /** What it computes, in a line. */
  about: string;
  /** The module that the task is in. */
  module: URL;
  /** Its name there. */
  name: string;
  task: Task<[Item], Result>;
  /** What {@link Outcome.answer} has to be. */
  known: string;
  /** Reads what is needed and lays out the shared arrays; everything that no time is measured for. */
  prepare(scheduler: Scheduler): Promise<Job<Item, Result>>;
}

export interface Job<Item, Result> {
  items: Item[];
  /** Forgets what the last run wrote to shared arrays. */
  clear(): void;
  /** Sums up the items' results (in the items' order) and what is in the shared arrays. */
  sum(results: Result[]): Outcome;
  /** Called once after the last run; a line that says what was written where. */
  save?(): Promise<string>;
}

export interface Outcome {
  /** The whole answer in a line, to be compared. */
  answer: string;
  /** What a person would like to see of it. */
  lines: string[];
}
