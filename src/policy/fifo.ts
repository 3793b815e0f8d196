/**
 * The policy `fifo`, for comparison: what worker pools do. Tasks start in the order in which they were given and run to their end on
 * one thread; forks run at their join.
 */
import { firstEmpty, NO_SLOT, oldestReady } from './look.ts';
import { type Decision, DO, decideTo, FORKS, type Policy, type View } from './policy.ts';

function decide(view: View, out: Decision): void {
  // READY is only what was admitted by a thread that then lost it to another one.
  const ready = oldestReady(view, 0, view.slots);
  if (ready !== NO_SLOT) return decideTo(out, DO.take, ready);
  const empty = view.backlog ? firstEmpty(view, 0, view.slots) : NO_SLOT;
  if (empty !== NO_SLOT) return decideTo(out, DO.admit, empty);
  decideTo(out, DO.nothing, NO_SLOT);
}

export const fifo: Policy = { name: 'fifo', preempts: false, forks: FORKS.inline, decide };
