/**
 * The policy `ring`, as the seed has it: each thread looks at a window of the ring, a turn moves every window on. Pure: given
 * what a thread sees, it says what to do. All positions are slot indices; an epoch is a signed 32-bit word.
 */

/** Slots that a thread sees if the program does not say: its share of the ring. */
export function defaultWindow(slots: number, threads: number): number {
  return Math.max(1, Math.floor(slots / threads));
}

/**
 * First slot of a thread's window at an epoch.
 *
 * Each thread turns the ring when its own quantum is over, so one quantum brings as many turns as there are threads that are
 * busy. One turn therefore moves the windows by `window / threads`: when every thread has turned once, each task has moved on
 * by one seat, as in the seed's picture. (A whole window a turn would be wrong: with 2 threads in step and 4 slots each, both
 * would see the same half of the ring for ever.)
 */
export function windowStart(thread: number, threads: number, slots: number, window: number, epoch: number): number {
  const moved = ((epoch >>> 0) * window) % (slots * threads);
  return Math.floor((thread * slots + moved) / threads) % slots;
}

/** True if a slot is in the window that starts at `start`. */
export function inWindow(start: number, slot: number, slots: number, window: number): boolean {
  return (slot - start + slots) % slots < window;
}

/** How many turns bring a slot into a thread's window, from an epoch on: 0 if it is there. At most `slots * threads`. */
export function turnsToReach(
  thread: number,
  threads: number,
  slots: number,
  window: number,
  epoch: number,
  slot: number,
): number {
  const start = windowStart(thread, threads, slots, window, epoch);
  const short = ((slot - start + slots) % slots) - window + 1;
  if (short <= 0) return 0;
  // Never more than `window` slots a turn, so the window does not jump over the slot; rounding may cost one turn more.
  let turns = Math.max(1, Math.floor((short * threads) / window) - 1);
  while (!inWindow(windowStart(thread, threads, slots, window, (epoch + turns) | 0), slot, slots, window)) {
    turns++;
    // Only where the epoch wraps at 2^32 the windows jump; the next look will be right.
    if (turns > slots * threads) return 1;
  }
  return turns;
}

/** True if this thread may resume the task. `home` and `last` are threads plus 1, 0: none. */
export function mayResume(thread: number, home: number, last: number, mustChange: boolean): boolean {
  if (home !== 0) return home === thread + 1;
  return !mustChange || last !== thread + 1;
}

/** At every so many dispatches a thread looks further than its window; see the two functions below. */
export const LOOK_EVERY = 8;

/**
 * Whether the backlog comes before the READY slots of the window. It does at every eighth dispatch, so that nothing in it starves
 * while the window has work, and after a task has left because its quantum was over: what waits outside has waited longer
 * than the task that just ran.
 */
export function backlogFirst(dispatches: number, justLeft: boolean): boolean {
  return justLeft || dispatches % LOOK_EVERY === 0;
}

/**
 * Whether the thread brings the task that has waited longest on the whole ring under its window. Every eighth dispatch, between two
 * looks at the backlog. Windows and turns alone are fair only if threads don't turn in step; this bounds the wait: README.md of
 * src/ring, invariant 8.
 */
export function oldestFirst(dispatches: number): boolean {
  return dispatches % LOOK_EVERY === LOOK_EVERY / 2;
}

/** True if something that became ready at epoch `a` has waited longer than at epoch `b`. Safe over the wrap at 2^32. */
export function waitedLonger(a: number, b: number): boolean {
  return ((a - b) | 0) < 0;
}

/**
 * For how many leaves a task is not written again, so that writing takes at most a twentieth of what it runs meanwhile.
 * `writeMs`: what writing it took; `ranMs`: how long it had run.
 */
export function staysForLeaves(writeMs: number, ranMs: number): number {
  if (writeMs * 20 <= ranMs) return 0;
  return Math.min(MOST_STAYS, Math.ceil((writeMs * 20) / Math.max(ranMs, 0.001)));
}

const MOST_STAYS = 1 << 16;
