/**
 * The policy `ring`, as the seed has it: each thread looks at a window of the ring, a turn moves every window on. Pure: given
 * what a thread sees, it says what to do. All positions are slot indices; an epoch is a signed 32-bit word.
 */

/** Slots that a thread sees if the program does not say: its share of the ring. */
export function defaultWindow(slots: number, threads: number): number {
  return Math.max(1, Math.floor(slots / threads));
}

/** First slot of a thread's window at an epoch. */
export function windowStart(thread: number, threads: number, slots: number, window: number, epoch: number): number {
  const seat = Math.floor((thread * slots) / threads);
  return (seat + (((epoch >>> 0) % slots) * window)) % slots;
}

/** How many turns bring a slot under a window that starts at `start` now: 0 if it is there. */
export function turnsToReach(start: number, slot: number, slots: number, window: number): number {
  const distance = (slot - start + slots) % slots;
  return Math.floor(distance / window);
}

/** What a thread knows about a slot when it chooses. */
export const SIGHT = {
  /** Nothing for this thread. */
  nothing: 0,
  /** READY, and this thread may run it. */
  runnable: 1,
  /** EMPTY. */
  empty: 2,
} as const;

/** True if this thread may resume the task. `home` and `last` are threads plus 1, 0: none. */
export function mayResume(thread: number, home: number, last: number, mustChange: boolean): boolean {
  if (home !== 0) return home === thread + 1;
  return !mustChange || last !== thread + 1;
}

/** At every so many dispatches the backlog comes first, so that nothing in it starves while the window has work. */
export const BACKLOG_EVERY = 8;

/**
 * Whether the backlog comes before the READY slots of the window. It does at every eighth dispatch, and after a task has left
 * because its quantum was over: what waits outside has waited longer than the task that just ran.
 */
export function backlogFirst(dispatches: number, justLeft: boolean): boolean {
  return justLeft || dispatches % BACKLOG_EVERY === 0;
}

/** True if something that became ready at epoch `a` has waited longer than at epoch `b`. Safe over the wrap at 2^32. */
export function waitedLonger(a: number, b: number): boolean {
  return ((a - b) | 0) < 0;
}

/**
 * After how many leaves a task that is dear to write is written again: doubles while it stays dear, at most 1,024.
 * Dear: writing took more than a twentieth of what the task had run.
 */
export function staysForLeaves(writeMs: number, ranMs: number, stayedFor: number): number {
  if (writeMs * 20 <= ranMs) return 0;
  return Math.min(1024, Math.max(1, stayedFor * 2));
}
