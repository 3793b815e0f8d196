/**
 * The policy `ring`, as the seed has it: each thread looks at a window of the ring, a turn moves every window on, and the epoch
 * alone decides who sees what. Pure: see policy.ts.
 */
import { STATE } from '../ring/slots.ts';
import { firstEmpty, isMine, NO_SLOT, oldestFirst, oldestReady } from './look.ts';
import { type Decision, DO, decideTo, FORKS, type Policy, type View } from './policy.ts';

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

/**
 * The window first; if there is something for the thread beyond it, the ring turns until that is under it. Every eighth dispatch it
 * is the task that has waited longest anywhere, so nothing waits for ever.
 */
function decide(view: View, out: Decision): void {
  const { thread, threads, slots, window, epoch } = view;
  const start = windowStart(thread, threads, slots, window, epoch);
  if (oldestFirst(view.dispatches)) {
    const aged = oldestReady(view, start, slots);
    // One turn at least, so that what becomes READY from here on is younger.
    if (aged !== NO_SLOT) return decideTo(out, DO.take, aged, Math.max(1, turnsTo(view, aged)));
  }
  const empty = view.backlog ? firstEmpty(view, start, window) : NO_SLOT;
  if (empty !== NO_SLOT) return decideTo(out, DO.admit, empty);
  const ready = oldestReady(view, start, window);
  if (ready !== NO_SLOT) return decideTo(out, DO.take, ready);
  decideTo(out, DO.nothing, NO_SLOT);
  for (let i = window; i < slots; i++) {
    const slot = (start + i) % slots;
    if (isMine(view, slot)) return decideTo(out, DO.take, slot, turnsTo(view, slot));
    if (view.backlog && view.state(slot) === STATE.empty) return decideTo(out, DO.admit, slot, turnsTo(view, slot));
  }
}

function turnsTo(view: View, slot: number): number {
  return turnsToReach(view.thread, view.threads, view.slots, view.window, view.epoch, slot);
}

export const ring: Policy = { name: 'ring', preempts: true, forks: FORKS.promoted, decide };
