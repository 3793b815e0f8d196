/**
 * Records: one for each submitted run. Only the program allocates and frees them, so a record needs no generation: from
 * {@link submitRecord} until its index comes back through the completion queue it is the same run.
 */
import * as atomics from '../memory/atomics.ts';
import { RECORD, recordWord } from '../memory/layout.ts';
import type { Memory } from '../memory/memory.ts';

/** QUEUED -> STARTED (a thread), CANCELLED (the program) or, for a fork, TAKEN_BACK (its parent): one swap decides who has the run. */
export const RECORD_STATE = { free: 0, queued: 1, started: 2, cancelled: 3, takenBack: 4 } as const;

/** The program wants the run to stop. */
export const FLAG_CANCEL = 1;

/** What came out. */
export const OUTCOME = {
  none: 0,
  /** One value. */
  value: 1,
  /** The value that the task threw. */
  thrown: 2,
  /** The runtime could not go on: code, message, cause. */
  failed: 3,
  /** Dropped because of FLAG_CANCEL. */
  cancelled: 4,
} as const;

/** Makes a filled record ready for the backlog. */
export function submitRecord(memory: Memory, record: number): void {
  const base = recordWord(memory.layout, record);
  atomics.store(memory.words, base + RECORD.flags, 0);
  atomics.store(memory.words, base + RECORD.thread, 0);
  atomics.store(memory.words, base + RECORD.slot, 0);
  atomics.store(memory.words, base + RECORD.state, RECORD_STATE.queued);
}

/** A thread begins the run. False: the program has cancelled it before. */
export function startRecord(memory: Memory, record: number): boolean {
  const word = recordWord(memory.layout, record) + RECORD.state;
  return atomics.compareAndSwap(memory.words, word, RECORD_STATE.queued, RECORD_STATE.started);
}

/** The program cancels a run that has not begun. False: it has. */
export function cancelQueued(memory: Memory, record: number): boolean {
  const word = recordWord(memory.layout, record) + RECORD.state;
  return atomics.compareAndSwap(memory.words, word, RECORD_STATE.queued, RECORD_STATE.cancelled);
}

/** A thread says that it runs the record now. True: the run is to stop. */
export function enterRecord(memory: Memory, record: number, thread: number): boolean {
  // Dekker with cancelRun: thread then flag here, flag then thread there; one of the two sees the other.
  atomics.store(memory.words, recordWord(memory.layout, record) + RECORD.thread, thread + 1);
  return isCancelled(memory, record);
}

/** The thread lets go. Before the slot is published, or the next thread's entry would be overwritten. */
export function leaveRecord(memory: Memory, record: number): void {
  atomics.store(memory.words, recordWord(memory.layout, record) + RECORD.thread, 0);
}

export function isCancelled(memory: Memory, record: number): boolean {
  return (atomics.load(memory.words, recordWord(memory.layout, record) + RECORD.flags) & FLAG_CANCEL) !== 0;
}
