/**
 * Policies that the runtime does not have: the same but for one thing, to see what that one thing is worth. Pure, as those in src/policy.
 */
import { firstEmpty, NO_SLOT, oldestFirst, oldestReady } from '../src/policy/look.ts';
import { type Decision, DO, decideTo, FORKS, type Policy, type View } from '../src/policy/policy.ts';
import { windowStart } from '../src/policy/ring.ts';

/** `hybrid` without its bias. */
function unbiased(): Policy {
  const decide = (view: View, out: Decision): void => {
    const { thread, threads, slots, window, epoch } = view;
    const start = windowStart(thread, threads, slots, window, epoch);
    const oldest = oldestReady(view, start, slots);
    if (oldest !== NO_SLOT && oldestFirst(view.dispatches)) return decideTo(out, DO.take, oldest);
    const empty = view.backlog ? firstEmpty(view, view.preferred < 0 ? start : view.preferred, slots) : NO_SLOT;
    if (empty !== NO_SLOT) return decideTo(out, DO.admit, empty);
    if (oldest === NO_SLOT) return decideTo(out, DO.nothing, NO_SLOT);
    const near = oldestReady(view, start, window);
    decideTo(out, DO.take, near === NO_SLOT ? oldest : near);
  };
  return { name: 'hybrid', preempts: true, forks: FORKS.promoted, decide };
}

export const withoutBias = unbiased();
