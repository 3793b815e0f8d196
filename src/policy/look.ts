/** Looks over the ring that several policies make. All return a slot, or {@link NO_SLOT}. */
import { STATE } from '../ring/slots.ts';
import type { View } from './policy.ts';

/** No slot. */
export const NO_SLOT = -1;

/** True if this thread may resume the task. `home` and `last` are threads plus 1, 0: none. */
export function mayResume(thread: number, home: number, last: number, mustChange: boolean): boolean {
  if (home !== 0) return home === thread + 1;
  return !mustChange || last !== thread + 1;
}

/** True for a READY slot that this thread may run. */
export function isMine(view: View, slot: number): boolean {
  return view.state(slot) === STATE.ready && mayResume(view.thread, view.home(slot), view.last(slot), view.mustChange);
}

/** True if something that became ready at epoch `a` has waited longer than at epoch `b`. Safe over the wrap at 2^32. */
export function waitedLonger(a: number, b: number): boolean {
  return ((a - b) | 0) < 0;
}

/** The READY slot that has waited longest among `count` from `start` on that this thread may run. */
export function oldestReady(view: View, start: number, count: number): number {
  let oldest = NO_SLOT;
  let oldestAt = 0;
  for (let i = 0; i < count; i++) {
    const slot = (start + i) % view.slots;
    if (!isMine(view, slot)) continue;
    const at = view.readyAt(slot);
    if (oldest === NO_SLOT || waitedLonger(at, oldestAt)) {
      oldest = slot;
      oldestAt = at;
    }
  }
  return oldest;
}

/** The first EMPTY slot among `count` from `start` on. */
export function firstEmpty(view: View, start: number, count: number): number {
  for (let i = 0; i < count; i++) {
    const slot = (start + i) % view.slots;
    if (view.state(slot) === STATE.empty) return slot;
  }
  return NO_SLOT;
}

/** At every so many dispatches a thread takes the task that has waited longest. */
export const LOOK_EVERY = 8;

/**
 * Whether the thread takes the task that has waited longest on the whole ring. Every eighth dispatch; all others look at the backlog
 * first. So what has not begun, which is short more often than not, does not wait for tasks that have had their turns, and still the wait
 * of every READY task is bounded (README.md of src/ring, invariant 8). With the backlog first at every eighth dispatch only, short tasks
 * queue up behind a few long ones as in order of arrival (bench/peers, arrivals).
 */
export function oldestFirst(dispatches: number): boolean {
  return dispatches % LOOK_EVERY === LOOK_EVERY / 2;
}
