/**
 * What a policy is: given what a thread sees, who runs next. Pure: no clock, no threads, no random of its own, so that the
 * engine (thread/search.ts) and the simulator run the same files.
 *
 * Slots are indices, an epoch is a signed 32-bit word, `home` and `last` are threads plus 1 (0: none).
 */

/** What a thread sees when it looks for its next task. Every look may be out of date by the time that it is acted upon. */
export interface View {
  readonly thread: number;
  readonly threads: number;
  readonly slots: number;
  /** Slots that a thread sees at a time, for policies that have windows. */
  readonly window: number;
  /** Turns so far. */
  readonly epoch: number;
  /** Tasks that this thread has been given so far. */
  readonly dispatches: number;
  /** The thread's last task left because its quantum was over. */
  readonly justLeft: boolean;
  /** Something waits in the backlog. */
  readonly backlog: boolean;
  /** A task must not go on where it ran last (quantum 0). */
  readonly mustChange: boolean;
  /** Slot of the thread's last task, or -1: what it left in its caches. */
  readonly preferred: number;
  /** A number from 0 up to 2^31, another one at each decision: for policies that draw lots. */
  readonly draw: number;
  /** State of a slot: one of STATE in ring/slots.ts. */
  state(slot: number): number;
  home(slot: number): number;
  last(slot: number): number;
  /** Epoch at which the slot became READY. */
  readyAt(slot: number): number;
  /** Forks that another thread has published (policy `steal`). */
  offers(thread: number): number;
}

/** What a thread is to do. */
export const DO = {
  /** There is nothing for this thread. */
  nothing: 0,
  /** Take the READY slot, after turning the ring. */
  take: 1,
  /** Put the oldest of the backlog into the EMPTY slot and take it, after turning the ring. */
  admit: 2,
  /** Take the oldest fork that `victim` has published, into the EMPTY slot. */
  steal: 3,
} as const;

/** Filled by {@link Policy.decide}; one object, used again and again. */
export interface Decision {
  action: number;
  slot: number;
  /** Turns of the ring that come first. 0: none. */
  turns: number;
  victim: number;
}

/** How forks become visible to other threads. */
export const FORKS = {
  /** Never: every fork runs at its join. */
  inline: 0,
  /** Latent until somebody is hungry; then the oldest is promoted into a slot. */
  promoted: 1,
  /** Each one is published on the thread's deque at once. */
  published: 2,
} as const;

/** Who runs what next. */
export interface Policy {
  readonly name: PolicyName;
  /** A task whose quantum is over leaves when something else could run on its thread, and the ring turns. */
  readonly preempts: boolean;
  /** One of {@link FORKS}. */
  readonly forks: number;
  /** Says in `out` what the thread is to do. */
  decide(view: View, out: Decision): void;
}

export type PolicyName = 'ring' | 'steal' | 'hybrid' | 'fifo';

/** A decision to fill. */
export function newDecision(): Decision {
  return { action: DO.nothing, slot: -1, turns: 0, victim: -1 };
}

/** Fills a decision. */
export function decideTo(out: Decision, action: number, slot: number, turns = 0, victim = -1): void {
  out.action = action;
  out.slot = slot;
  out.turns = turns;
  out.victim = victim;
}
