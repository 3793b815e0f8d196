/**
 * Forks in the policy `steal`: each one is published on its thread's deque at once, in a record of its own, and taken back from there at
 * its join, unless a thief was quicker.
 */
import { Refusal } from '../memory/codec.ts';
import { dequeSize, lastPushed, type OwnDeque, ownDeque, popBottom, pushBottom, stealTop } from '../ring/deque.ts';
import { sleepers, unparkOne } from '../ring/park.ts';
import {
  fillNumbers,
  fillRecord,
  giveRecord,
  isFilled,
  NO_RECORD,
  renewNumbers,
  takeRecord,
  takeRecordFor,
} from './fork-outcome.ts';
import { memory, thread } from './here.ts';
import { INLINE, keepsForks, type Site, siteOf } from './latent.ts';

let deque: OwnDeque;

/** The deque of this thread. Once, at its start. */
export function openDeque(): void {
  deque = ownDeque(memory, thread);
}

/** Publishes a fork. Returns its record, or {@link INLINE}: it has to run at its join. */
export function publish(site: Site, args: readonly unknown[], next = INLINE): number {
  const record = keepsForks ? NO_RECORD : takeRecord();
  if (record === NO_RECORD) return INLINE;
  if (!canFill(record, site, args, next)) {
    giveRecord(record);
    return INLINE;
  }
  pushBottom(deque, record);
  return record;
}

/** False: there is no memory, or an argument is for this thread only (shared memory that a task has made). */
function canFill(record: number, site: Site, args: readonly unknown[], next: number): boolean {
  try {
    return fillRecord(record, site, args, next);
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** The same for up to four numbers, without a list: the hot way of the policy. */
export function publishNumbers(number: number, x0: number, x1: number, x2: number, x3: number): number {
  const record = keepsForks ? NO_RECORD : takeRecordFor(number);
  if (record === NO_RECORD) return INLINE;
  const site = siteOf(number);
  if (isFilled) renewNumbers(record, site.argc, x0, x1, x2, x3);
  else fillNumbers(record, site, x0, x1, x2, x3);
  pushBottom(deque, record);
  return record;
}

/**
 * Takes a published fork back if it is the youngest on this thread's deque: the usual case, and cheap. False: it is not, or a thief has it;
 * its state tells which (ring/joins.ts).
 */
export function unpublish(record: number): boolean {
  return lastPushed(deque) === record && popBottom(deque) === record;
}

/** Takes the youngest published fork off the deque, whichever it is; negative: there is none. */
export function popPublished(): number {
  return popBottom(deque);
}

/** Forks that a thread has published. */
export function offers(victim: number): number {
  return dequeSize(memory, victim);
}

/** Takes the oldest published fork of a thread, or a negative number. */
export function steal(victim: number): number {
  return stealTop(memory, victim);
}

/** At a poll: wakes somebody where this thread has forks and others sleep. */
export function offerIfSleeping(): void {
  if (sleepers(memory) > 0 && dequeSize(memory, thread) > 0) unparkOne(memory, thread + 1);
}
