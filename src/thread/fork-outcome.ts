/** Fork records as this thread uses them: made for a fork that others may run, read and given back by who joins it. */
import { takeRecordValues, writeRecordNumbers, writeRecordValues } from '../memory/blob.ts';
import { NAMING } from '../memory/codec.ts';
import { MgrError } from '../memory/error.ts';
import { RECORD, recordWord, threadUnit } from '../memory/layout.ts';
import {
  type ForkPool,
  forkPool,
  giveForkRecord,
  leaveForkPool,
  NO_RECORD,
  takeForkRecord,
} from '../ring/fork-records.ts';
import { openFork } from '../ring/joins.ts';
import { OUTCOME } from '../ring/records.ts';
import { currentRun } from './current-run.ts';
import { memory, thread } from './here.ts';
import { INLINE, type Site } from './latent.ts';
import { threadBuffers } from './mail.ts';

let pool: ForkPool | undefined;
/** Site for which a free record of this thread is filled but for its numbers: it was taken back, and nobody else has had it. 0: none. */
let filledFor = new Int32Array(0);

/** The pool of this thread. Once, at its start. */
export function openPool(): void {
  pool = forkPool(memory, thread);
  filledFor = new Int32Array(memory.layout.forks);
}

/** Leaves the pool to the next thread of this number. */
export function closePool(): void {
  leaveForkPool(memory, pool as ForkPool);
}

/** Takes a free record, or {@link NO_RECORD}. */
export function takeRecord(): number {
  return takeRecordFor(0);
}

/** True if the record that {@link takeRecordFor} took last is filled but for its numbers. */
export let isFilled = false;

/** The same, for a fork of the site with this number that takes numbers only. */
export function takeRecordFor(number: number): number {
  const own = pool as ForkPool;
  const record = takeForkRecord(memory, own);
  if (record === NO_RECORD) return record;
  isFilled = filledFor[record - own.first] === number;
  // Whoever fills it with what else must not leave the mark behind.
  filledFor[record - own.first] = 0;
  return record;
}

/** Gives a record of this thread back as it is. `number`: the site whose numbers it holds; 0: it may hold anything. */
export function giveFilled(record: number, number: number): void {
  filledFor[record - (pool as ForkPool).first] = number;
  giveRecord(record);
}

/** Gives a record back that nobody else knows any more. */
export function giveRecord(record: number): void {
  giveForkRecord(memory, pool, record);
}

export { NO_RECORD };

/** Counts one of this thread's figures. */
export function count(stat: number, by: number): void {
  memory.floats[threadUnit(memory.layout, thread) + stat] += by;
}

/**
 * Fills a record of this thread's with a function and its arguments, as QUEUED. False: no memory for them. Throws `Refusal` for arguments
 * that cannot be carried. `next`: the record that it is linked to, or -1.
 */
export function fillRecord(record: number, site: Site, args: readonly unknown[], next: number): boolean {
  const nameOf = (i: number) => `argument ${i + 1} of the fork`;
  if (!writeRecordValues(memory, record, args, threadBuffers, nameOf, false, NAMING.twins)) return false;
  nameFunction(record, site, next);
  return true;
}

/** The same for up to four numbers. */
export function fillNumbers(record: number, site: Site, x0: number, x1: number, x2: number, x3: number): void {
  writeRecordNumbers(memory, record, site.argc, x0, x1, x2, x3);
  nameFunction(record, site, INLINE);
}

/** Gives a filled record other numbers. */
export function renewNumbers(record: number, argc: number, x0: number, x1: number, x2: number, x3: number): void {
  writeRecordNumbers(memory, record, argc, x0, x1, x2, x3);
  memory.words[recordWord(memory.layout, record) + RECORD.root] = currentRun;
}

function nameFunction(record: number, site: Site, next: number): void {
  const words = memory.words;
  const base = recordWord(memory.layout, record);
  // Plain: the record is this thread's until it is published (a slot's READY, the deque's bottom).
  words[base + RECORD.moduleHash] = site.hash;
  words[base + RECORD.functionIndex] = site.functionIndex;
  words[base + RECORD.outcome] = OUTCOME.none;
  words[base + RECORD.link] = next + 1;
  words[base + RECORD.root] = currentRun;
  openFork(memory, record);
}

/** The record that a record is linked to, or -1. */
export function nextOf(record: number): number {
  return memory.words[recordWord(memory.layout, record) + RECORD.link] - 1;
}

/** The arguments of a fork that was taken back. Gives their pages back, not the record. */
export function argumentsInRecord(record: number): unknown[] {
  return takeRecordValues(memory, record, threadBuffers);
}

/** True if the outcome that {@link takeOutcome} returned last was thrown. */
export let outcomeThrown = false;

/** The outcome of a fork that is done: what it returned, or ({@link outcomeThrown}) what its join has to throw. Gives the record back. */
export function takeOutcome(record: number): unknown {
  const kind = memory.words[recordWord(memory.layout, record) + RECORD.outcome];
  let values: unknown[];
  try {
    values = kind === OUTCOME.cancelled ? [] : takeRecordValues(memory, record, threadBuffers);
  } catch (error) {
    giveRecord(record);
    outcomeThrown = true;
    return new MgrError('MGR_CANNOT_CARRY', `The outcome of a fork could not be read: ${String(error)}.`, error);
  }
  giveRecord(record);
  outcomeThrown = kind !== OUTCOME.value;
  if (kind === OUTCOME.failed) return new MgrError(values[0] as string, values[1] as string, values[2]);
  if (kind === OUTCOME.cancelled) return new MgrError('MGR_CANCELLED', 'The fork was stopped.');
  return values[0];
}
