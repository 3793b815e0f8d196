/**
 * A task that this thread can't go on with, because it holds values of modules that are not the same here: it goes back to the thread that
 * ran it last, which still has its live table.
 */
import * as atomics from '../memory/atomics.ts';
import { THREAD, threadWord } from '../memory/layout.ts';
import { unpark } from '../ring/park.ts';
import { leaveRecord } from '../ring/records.ts';
import { lastOf, publishReady, readyAt, setHome, slotState, take } from '../ring/slots.ts';
import { memory, thread } from './here.ts';

/** Gives the slot that this thread holds back. False: that thread was lost, and the slot is still this thread's. */
export function giveBack(slot: number, record: number): boolean {
  const last = lastOf(memory, slot);
  return last !== 0 && last !== thread + 1 && giveTo(slot, record, last);
}

/** Gives the slot that this thread holds to another one, by its number plus 1. False: that thread was lost, and the slot is still this thread's. */
export function giveTo(slot: number, record: number, other: number): boolean {
  const { words } = memory;
  const alive = threadWord(memory.layout, other - 1) + THREAD.alive;
  // One that only leaves waits until somebody has gone on with the task (findOwnSlot), so it is there.
  if (atomics.load(words, alive) === 0) return false;
  setHome(memory, slot, other);
  leaveRecord(memory, record);
  const held = threadWord(memory.layout, thread) + THREAD.slot;
  atomics.store(words, held, 0);
  publishReady(memory, slot, readyAt(memory, slot));
  unpark(memory, other - 1);
  if (atomics.load(words, alive) !== 0) return true;
  // It was lost meanwhile. Whoever takes the slot now ends it: the program, if it has not looked at it yet (scheduler/loss.ts), or this thread.
  if (!take(memory, slot, slotState(memory, slot))) return true;
  atomics.store(words, held, slot + 1);
  setHome(memory, slot, 0);
  return false;
}
