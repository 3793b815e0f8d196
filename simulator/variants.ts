/**
 * Policies that the runtime does not have: the same but for one thing, to see what that one thing is worth. Pure, as those in src/policy.
 */
import {
  backlogFirst,
  firstEmpty,
  isMine,
  NO_SLOT,
  oldestFirst,
  oldestReady,
  waitedLonger,
} from '../src/policy/look.ts';
import { type Decision, DO, decideTo, FORKS, type Policy, type View } from '../src/policy/policy.ts';
import { turnsToReach, windowStart } from '../src/policy/ring.ts';

const BIAS_ROUNDS = 2;

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

/** `hybrid`, with or without its bias, and looking over the ring from slot 0 or from the thread's own window on. */
function hybridWith(bias: boolean, fromWindow: boolean): Policy {
  const decide = (view: View, out: Decision): void => {
    const { thread, threads, slots, window, epoch } = view;
    const start = windowStart(thread, threads, slots, window, epoch);
    const oldest = oldestReady(view, fromWindow ? start : 0, slots);
    if (oldest !== NO_SLOT && oldestFirst(view.dispatches)) return decideTo(out, DO.take, oldest);
    const empty = view.backlog ? firstEmpty(view, view.preferred < 0 ? start : view.preferred, slots) : NO_SLOT;
    if (empty !== NO_SLOT && (oldest === NO_SLOT || backlogFirst(view.dispatches, view.justLeft))) {
      return decideTo(out, DO.admit, empty);
    }
    if (oldest === NO_SLOT) return decideTo(out, DO.nothing, NO_SLOT);
    if (bias && !view.justLeft) {
      const own = ownReady(view, view.readyAt(oldest));
      if (own !== NO_SLOT) return decideTo(out, DO.take, own);
    }
    const near = oldestReady(view, start, window);
    decideTo(out, DO.take, near === NO_SLOT ? oldest : near);
  };
  return { name: 'hybrid', preempts: true, forks: FORKS.promoted, decide };
}

export const withoutBias = hybridWith(false, false);
/** Of tasks that have waited equally long, each thread sees its own first: they don't all go for the same one. */
export const spreadHybrid = hybridWith(true, true);

/** `ring`, but a thread that finds nothing in its window looks for the next slot beyond it, not for the first of the ring. */
export const spreadRing: Policy = {
  name: 'ring',
  preempts: true,
  forks: FORKS.promoted,
  decide(view, out) {
    const { thread, threads, slots, window, epoch } = view;
    const turnsTo = (slot: number): number => turnsToReach(thread, threads, slots, window, epoch, slot);
    const start = windowStart(thread, threads, slots, window, epoch);
    if (oldestFirst(view.dispatches)) {
      const aged = oldestReady(view, start, slots);
      if (aged !== NO_SLOT) return decideTo(out, DO.take, aged, turnsTo(aged));
    }
    const ready = oldestReady(view, start, window);
    const empty = view.backlog ? firstEmpty(view, start, window) : NO_SLOT;
    if (empty !== NO_SLOT && (ready === NO_SLOT || backlogFirst(view.dispatches, view.justLeft))) {
      return decideTo(out, DO.admit, empty);
    }
    if (ready !== NO_SLOT) return decideTo(out, DO.take, ready);
    decideTo(out, DO.nothing, NO_SLOT);
    for (let i = window; i < slots; i++) {
      const slot = (start + i) % slots;
      if (isMine(view, slot)) return decideTo(out, DO.take, slot, turnsTo(slot));
      if (view.backlog && view.state(slot) === 0) return decideTo(out, DO.admit, slot, turnsTo(slot));
    }
  },
};
