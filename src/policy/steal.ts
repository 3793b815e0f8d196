/**
 * The policy `steal`, the control: work stealing as in Cilk (Blumofe and Leiserson 1999, child stealing). Each thread publishes its
 * forks on a deque of its own and takes them back from the young end; who has nothing takes the oldest fork of a random victim.
 * Tasks run until they end or wait for a fork; nothing turns.
 */
import { firstEmpty, isMine, NO_SLOT, oldestReady } from './look.ts';
import { type Decision, DO, decideTo, FORKS, type Policy, type View } from './policy.ts';

function decide(view: View, out: Decision): void {
  const { thread, threads, slots } = view;
  if (view.preferred >= 0 && isMine(view, view.preferred)) return decideTo(out, DO.take, view.preferred);
  const ready = oldestReady(view, 0, slots);
  if (ready !== NO_SLOT) return decideTo(out, DO.take, ready);
  decideTo(out, DO.nothing, NO_SLOT);
  const empty = firstEmpty(view, Math.max(0, view.preferred), slots);
  if (empty === NO_SLOT) return;
  const first = view.draw % threads;
  for (let i = 0; i < threads; i++) {
    const victim = (first + i) % threads;
    if (victim !== thread && view.offers(victim) > 0) return decideTo(out, DO.steal, empty, 0, victim);
  }
  if (view.backlog) decideTo(out, DO.admit, empty);
}

export const steal: Policy = { name: 'steal', preempts: false, forks: FORKS.published, decide };
