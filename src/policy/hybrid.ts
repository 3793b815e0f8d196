/**
 * The policy `hybrid`, the default: latent forks as in a Cilk-style scheduler, the ring for dispersion and fairness. A window that
 * turns says where a thread looks first; within it, and if it is empty anywhere (that is its stealing), a task is preferred on the
 * thread that has its data, unless others have waited too long. Nobody has to turn the ring to take something.
 */
import { firstEmpty, isMine, NO_SLOT, oldestFirst, oldestReady, waitedLonger } from './look.ts';
import { type Decision, DO, decideTo, FORKS, type Policy, type View } from './policy.ts';
import { windowStart } from './ring.ts';

/** How many rounds of turns (a turn of each thread) a task may have to wait because another one is at home here. */
const BIAS_ROUNDS = 2;

function decide(view: View, out: Decision): void {
  const { thread, threads, slots, window, epoch } = view;
  const start = windowStart(thread, threads, slots, window, epoch);
  // From the thread's own window on, so that of equals each thread sees another one first.
  const oldest = oldestReady(view, start, slots);
  // With a turn, so that what becomes READY from here on is younger, whatever else turns the ring.
  if (oldest !== NO_SLOT && oldestFirst(view.dispatches)) return decideTo(out, DO.take, oldest, 1);
  const empty = view.backlog ? firstEmpty(view, view.preferred < 0 ? start : view.preferred, slots) : NO_SLOT;
  if (empty !== NO_SLOT) return decideTo(out, DO.admit, empty);
  if (oldest === NO_SLOT) return decideTo(out, DO.nothing, NO_SLOT);
  // After a leave it is the others' turn: the task that just left would win every time.
  if (!view.justLeft) {
    const own = ownReady(view, view.readyAt(oldest));
    if (own !== NO_SLOT) return decideTo(out, DO.take, own);
  }
  const near = oldestReady(view, start, window);
  decideTo(out, DO.take, near === NO_SLOT ? oldest : near);
}

/** A task whose data this thread has, unless the oldest one has waited for too many turns more. */
function ownReady(view: View, oldestAt: number): number {
  const bias = BIAS_ROUNDS * view.threads;
  const fits = (slot: number): boolean =>
    isMine(view, slot) &&
    view.last(slot) === view.thread + 1 &&
    !waitedLonger((oldestAt + bias) | 0, view.readyAt(slot));
  if (view.preferred >= 0 && fits(view.preferred)) return view.preferred;
  for (let slot = 0; slot < view.slots; slot++) if (fits(slot)) return slot;
  return NO_SLOT;
}

export const hybrid: Policy = { name: 'hybrid', preempts: true, forks: FORKS.promoted, decide };
