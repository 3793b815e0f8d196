/**
 * How a task ends whose forks are still out: they are stopped, and its outcome is given only when the last of them has ended, so that
 * nothing of a task outlives it. Meanwhile its slot waits (BLOCKED), for this thread only, which knows the outcome.
 */
import { dropRecordBytes } from '../memory/blob.ts';
import { SLOT, slotWord } from '../memory/layout.ts';
import { epochNow } from '../ring/epoch.ts';
import { cancelRun, isDone, leaveTakenBack, takeBack } from '../ring/joins.ts';
import { unpark } from '../ring/park.ts';
import { ask, REASON } from '../ring/poll-word.ts';
import { homeOf } from '../ring/slots.ts';
import { giveRecord, nextOf, takeOutcome } from './fork-outcome.ts';
import { memory, thread } from './here.ts';
import { clearLatent, INLINE } from './latent.ts';
import { recordsOfForks } from './saved-forks.ts';

interface Ending {
  /** Records of forks that have not ended. */
  readonly waitsFor: number[];
  /** Gives the outcome and frees the slot. */
  readonly finish: () => void;
}

const endings = new Map<number, Ending>();

/** The record that a slot's task waits for, or -1. */
export function waitsFor(slot: number): number {
  return memory.words[slotWord(memory.layout, slot) + SLOT.waits] - 1;
}

export function setWaitsFor(slot: number, record: number): void {
  memory.words[slotWord(memory.layout, slot) + SLOT.waits] = record + 1;
}

/**
 * Stops every fork of the task that this thread holds in `slot` (its continuation is open). Returns a record to wait for, or -1: none is
 * left, `finish` has been called.
 */
export function endTask(slot: number, finish: () => void): number {
  const started: number[] = [];
  const awaited = waitsFor(slot);
  if (awaited >= 0) stopFork(awaited, started);
  for (const first of recordsOfForks()) {
    for (let record = first; record !== INLINE; ) {
      const next = nextOf(record);
      stopFork(record, started);
      record = next;
    }
  }
  clearLatent();
  endings.set(slot, { waitsFor: started, finish });
  return continueEnding(slot);
}

/** True if the slot's task has ended here, and only its forks are waited for. */
export function isEnding(slot: number): boolean {
  return endings.has(slot);
}

/** Looks at the forks again. Returns one to wait for, or -1: `finish` has been called. */
export function continueEnding(slot: number): number {
  const { waitsFor: left, finish } = endings.get(slot) as Ending;
  while (left.length > 0) {
    const record = left[left.length - 1];
    if (!isDone(memory, record)) {
      setWaitsFor(slot, record);
      return record;
    }
    takeOutcome(record);
    left.pop();
  }
  setWaitsFor(slot, INLINE);
  endings.delete(slot);
  finish();
  return -1;
}

/** Takes a fork back, or asks it to stop. */
function stopFork(record: number, started: number[]): void {
  if (takeBack(memory, record)) {
    dropRecordBytes(memory, record);
    if (leaveTakenBack(memory, record)) giveRecord(record);
    return;
  }
  started.push(record);
  askToStop(record);
}

/** Asks a fork that has begun to stop. */
export function askToStop(record: number): void {
  if (isDone(memory, record)) return;
  const { thread: runner, woken } = cancelRun(memory, record, epochNow(memory));
  if (runner > 0 && runner !== thread + 1) ask(memory, runner - 1, REASON.cancel);
  const home = woken < 0 ? 0 : homeOf(memory, woken);
  if (home > 0 && home !== thread + 1) unpark(memory, home - 1);
}
