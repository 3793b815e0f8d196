/**
 * Joining a fork that another thread may have: its record's `join` word and `state`, and the slot of the task that waits.
 * Protocol and proof: JOIN.md.
 */
import * as atomics from '../memory/atomics.ts';
import { RECORD, recordWord } from '../memory/layout.ts';
import type { Memory } from '../memory/memory.ts';
import { FLAG_CANCEL, RECORD_STATE } from './records.ts';
import { block, STATE, slotState, stateOf, unblock } from './slots.ts';

/** In `join`: the outcome is in the record. */
const DONE = -1;
/** In `join` of a fork that was taken back: one of the two that knew the record does no more. */
const LEFT = -2;

/**
 * Makes a filled fork record ready to be found. What publishes it (a slot's READY, a deque's bottom) comes after. A word that has its value
 * already, as those of a record that its parent took from the deque again, is not written: an atomic store costs as much as a fork.
 */
export function openFork(memory: Memory, record: number): void {
  const base = recordWord(memory.layout, record);
  setIfNot(memory, base + RECORD.flags, 0);
  setIfNot(memory, base + RECORD.thread, 0);
  setIfNot(memory, base + RECORD.slot, 0);
  setIfNot(memory, base + RECORD.join, 0);
  setIfNot(memory, base + RECORD.state, RECORD_STATE.queued);
}

/** The read is plain: the record is the caller's. The store is atomic: who waited for the record's former run may still look at it. */
function setIfNot(memory: Memory, word: number, value: number): void {
  if (memory.words[word] !== value) atomics.store(memory.words, word, value);
}

/** The parent takes a fork back that nobody has begun. True: it is the parent's to run; who finds the record later leaves it: {@link leaveTakenBack}. */
export function takeBack(memory: Memory, record: number): boolean {
  const word = recordWord(memory.layout, record) + RECORD.state;
  return atomics.compareAndSwap(memory.words, word, RECORD_STATE.queued, RECORD_STATE.takenBack);
}

/** True if the outcome is there. Pairs with the exchange in {@link finishFork}: what the child wrote is visible then. */
export function isDone(memory: Memory, record: number): boolean {
  return atomics.load(memory.words, recordWord(memory.layout, record) + RECORD.join) === DONE;
}

/**
 * The child has ended and its outcome is written. Returns the slot that waits for it, or -1. The record may be gone at once afterwards: it
 * is its parent's.
 */
export function finishFork(memory: Memory, record: number): number {
  // Publishes the outcome, and takes the waiter: pairs with the swap in waitForFork.
  return atomics.exchange(memory.words, recordWord(memory.layout, record) + RECORD.join, DONE) - 1;
}

/**
 * The task in `slot`, which this thread holds (RUNNING) and has written down, waits for the fork. True: it is BLOCKED, or somebody else has
 * woken it; in any case no longer this thread's. False: the fork had ended, or the task is cancelled; the slot is READY, for anybody.
 */
export function waitForFork(
  memory: Memory,
  slot: number,
  record: number,
  cancelled: () => boolean,
  epoch: number,
): boolean {
  const word = recordWord(memory.layout, record) + RECORD.join;
  // Announced while the slot is this thread's: once it is BLOCKED another thread may resume the task, end it and use the record again. It
  // fails if the fork has ended, and if an earlier wait that was woken for nothing has announced the slot.
  atomics.compareAndSwap(memory.words, word, 0, slot + 1);
  block(memory, slot);
  // Who took the waiter before BLOCKED has found a slot that it couldn't wake, and so has a cancel (Dekker with finishFork and cancelRun:
  // state then join and flag here, join or flag then state there). If the task has been resumed meanwhile, what is read here may be of
  // another fork: then a slot is woken for nothing at worst.
  if (!isDone(memory, record) && !cancelled()) return true;
  return !unblock(memory, slot, epoch);
}

/**
 * The task in `slot`, which this thread holds (RUNNING) and has written down, waits for something that only this thread wakes it for, later. It is
 * BLOCKED, unless it is cancelled: READY then, for anybody. In any case it is no longer this thread's.
 */
export function waitForTime(memory: Memory, slot: number, cancelled: () => boolean, epoch: number): void {
  block(memory, slot);
  // Dekker with cancelRun: state then flag here, flag then state there.
  if (cancelled()) unblock(memory, slot, epoch);
}

/** Wakes a slot that waits, if it still does. True: this call made it READY. A wake-up that nobody needed is harmless: the task looks again. */
export function wake(memory: Memory, slot: number, epoch: number): boolean {
  return stateOf(slotState(memory, slot)) === STATE.blocked && unblock(memory, slot, epoch);
}

/**
 * Asks a run that has begun, a fork or one of the program, to stop: the flag first, then where it is. Wakes it if it waits. Returns the
 * thread that runs it plus 1, for the caller to ask it to look (0: none), and the slot that it woke or -1.
 */
export function cancelRun(memory: Memory, record: number, epoch: number): { thread: number; woken: number } {
  const words = memory.words;
  const base = recordWord(memory.layout, record);
  atomics.or(words, base + RECORD.flags, FLAG_CANCEL);
  const thread = atomics.load(words, base + RECORD.thread);
  const slot = atomics.load(words, base + RECORD.slot) - 1;
  return { thread, woken: slot >= 0 && wake(memory, slot, epoch) ? slot : -1 };
}

/**
 * A fork that was taken back has two that still know its record: the parent, and the slot or deque that it was in. Each calls this once when
 * it is done with it. True: the other one is too, so the caller gives the record back.
 */
export function leaveTakenBack(memory: Memory, record: number): boolean {
  const word = recordWord(memory.layout, record) + RECORD.join;
  return atomics.exchange(memory.words, word, LEFT) === LEFT;
}
