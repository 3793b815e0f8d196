/**
 * Records: one for each submitted run. Only the program allocates and frees them, so a record needs no generation: from
 * {@link submitRecord} until its index comes back through the completion queue it is the same run.
 */
import * as atomics from '../memory/atomics.ts';
import { isForkRecord, RECORD, recordWord } from '../memory/layout.ts';
import type { Memory } from '../memory/memory.ts';

/** QUEUED -> STARTED (a thread), CANCELLED (the program) or, for a fork, TAKEN_BACK (its parent): one swap decides who has the run. */
export const RECORD_STATE = { free: 0, queued: 1, started: 2, cancelled: 3, takenBack: 4 } as const;

/** The program wants the run to stop. */
export const FLAG_CANCEL = 1;
/** A job that has left its packet: a run of the program's, whatever pool the record is from. Its RECORD.run says which. */
export const FLAG_JOB = 2;
/** The record holds a packet of jobs (memory/packet.ts), not a run of its own. */
export const FLAG_PACKET = 4;

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

/** Makes a filled record ready for the backlog; `flags`: FLAG_PACKET or 0. */
export function submitRecord(memory: Memory, record: number, flags = 0): void {
  const base = recordWord(memory.layout, record);
  atomics.store(memory.words, base + RECORD.flags, flags);
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

/** True if the record holds a packet of jobs. */
export function isPacket(memory: Memory, record: number): boolean {
  return (atomics.load(memory.words, recordWord(memory.layout, record) + RECORD.flags) & FLAG_PACKET) !== 0;
}

/** True if the record is that of a job which has left its packet. */
export function isJob(memory: Memory, record: number): boolean {
  return (atomics.load(memory.words, recordWord(memory.layout, record) + RECORD.flags) & FLAG_JOB) !== 0;
}

/** True if the record is a fork's: not one of the program's, and not a job or a packet to which a thread has given a record of its own. */
export function isFork(memory: Memory, record: number): boolean {
  if (!isForkRecord(memory.layout, record)) return false;
  return (
    (atomics.load(memory.words, recordWord(memory.layout, record) + RECORD.flags) & (FLAG_JOB | FLAG_PACKET)) === 0
  );
}

/** A run of the program that is a job, as {@link rootOf} gives it. */
export function rootOfJob(run: number): number {
  return -run - 1;
}

/** The job's run, or -1: the root is the record of a run. */
export function jobOfRoot(root: number): number {
  return root < 0 ? -root - 1 : -1;
}

/**
 * The run of the program that a record's task is, or is a part of: the index of its record, or, for a job, {@link rootOfJob}. Not for a
 * packet. The reads are plain: the caller runs the record.
 */
export function rootOf(memory: Memory, record: number): number {
  const base = recordWord(memory.layout, record);
  if ((memory.words[base + RECORD.flags] & FLAG_JOB) !== 0) return rootOfJob(memory.words[base + RECORD.run]);
  return isForkRecord(memory.layout, record) ? memory.words[base + RECORD.root] : record;
}

/** A job leaves its packet and has this record from now on, as STARTED, in the caller's slot. The caller owns the record. */
export function openJob(memory: Memory, record: number, run: number, slot: number, thread: number): void {
  const base = recordWord(memory.layout, record);
  // Plain: the record is the caller's until it leaves the slot.
  memory.words[base + RECORD.run] = run;
  atomics.store(memory.words, base + RECORD.slot, slot + 1);
  atomics.store(memory.words, base + RECORD.thread, thread + 1);
  atomics.store(memory.words, base + RECORD.flags, FLAG_JOB);
  atomics.store(memory.words, base + RECORD.state, RECORD_STATE.started);
}
