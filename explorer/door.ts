/** What a scenario is made of, and what it may say besides calling the shipped code. */
import type { Sizes } from '../src/memory/layout.ts';
import type { Memory } from '../src/memory/memory.ts';

/** What a scenario's functions get. */
export interface World<Local = unknown> {
  readonly memory: Memory;
  /** What {@link Scenario.fresh} made for this run. Threads share it: what one writes and another reads belongs into `ghost`. */
  readonly local: Local;
  /** Numbers that are no part of the memory, for claims that span threads: who holds a slot. 0 at the start. */
  readonly ghost: Int32Array;
}

/** Written as ordinary code; loaded through the transform, so that each access of a thread becomes a step. */
export interface Scenario<Local = unknown> {
  readonly name: string;
  /** The protocol that it is about: a file of src/ring without its extension. */
  readonly about: string;
  readonly what: string;
  readonly sizes: Sizes;
  readonly threads: readonly { readonly name: string; run(world: World<Local>): void }[];
  /** Brings memory to where the scenario begins. Once. */
  setup?(memory: Memory): void;
  /** What the threads hold privately. For each run. */
  fresh?(memory: Memory): Local;
  /** At the end of each run. */
  check?(world: World<Local>): void;
  /** Threads may be asleep at the end, if `check` holds. */
  readonly mayStayAsleep?: boolean;
  /** Sleeps with a limit that may end by the clock, in one run. Default 0: a clock never helps. */
  readonly timeouts?: number;
  /** More steps than this are a livelock. Default 1000. */
  readonly mostSteps?: number;
  /** Too large to be explored whole: random schedules only. */
  readonly onlyRandom?: boolean;
}

export function scenario<Local>(one: Scenario<Local>): Scenario {
  return one as unknown as Scenario;
}

/** The scenario's claim does not hold. */
export class Broken extends Error {}

export function assert(holds: boolean, what: string): void {
  if (!holds) throw new Broken(what);
}

/**
 * The thread goes on when the condition holds (what a real thread would do by waiting for something outside of the protocol).
 * The condition may read memory and changes nothing. Transformed into a step; the body here is never run.
 */
export function until(_condition: () => boolean): void {
  throw new Error('only in transformed code');
}
