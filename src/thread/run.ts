/** One dispatch: a slot that this thread holds runs until its task returns, throws, is stopped or leaves. */
import * as atomics from '../memory/atomics.ts';
import { takeRecordBytes } from '../memory/blob.ts';
import { decode } from '../memory/codec.ts';
import { RECORD, recordWord, SLOT, STAT, slotWord, THREAD, threadUnit, threadWord } from '../memory/layout.ts';
import { epochNow } from '../ring/epoch.ts';
import { sleepers, unparkOne } from '../ring/park.ts';
import { enterRecord, leaveRecord, startRecord } from '../ring/records.ts';
import { lastOf, publishReady, setLast } from '../ring/slots.ts';
import {
  closeFrames,
  commitBatch,
  LEAVE,
  lastBatchFrames,
  noFrames,
  openFrames,
  references,
  resumeTop,
  spillFailed,
  traceFrames,
} from './frames.ts';
import { memory, thread } from './here.ts';
import { threadBuffers } from './mail.ts';
import { finishCancelled, finishWithFailure, finishWithThrown, finishWithValue, outOfMemory } from './outcome.ts';
import { beginTurn, endTurn, lastPollMs, leaveReason, noteDepth, stackIsEmpty, WHY } from './poll.ts';
import { CLOSED, closeTable, openTable, tableBytes, tableIsLive } from './references.ts';
import { isReady, moduleOf } from './registry.ts';
import { noteLeave, setAffine, turnBy } from './search.ts';
import { traceError } from './trace.ts';

/** What became of a dispatch. */
export const RAN = {
  /** The thread is free: the task is over, or has left. */
  free: 0,
  /** The task's module is not loaded here. The slot stays this thread's; load it and run the slot again. */
  needsModule: 1,
  /** The scheduler is being destroyed. */
  stop: 2,
} as const;

/** How far a slot's task has come, in its `started`. */
const STARTED = { no: 0, recordTaken: 1, running: 2 } as const;

/** Longest trace of frames that is put on an error. */
const TRACE_LINES = 50;

/** Runs a slot that this thread has taken. */
export function runSlot(slot: number): number {
  const words = memory.words;
  const base = slotWord(memory.layout, slot);
  const record = words[base + SLOT.record];
  if (words[base + SLOT.started] === STARTED.no) {
    words[base + SLOT.started] = STARTED.recordTaken;
    if (!startRecord(memory, record)) return stopTask(slot, record);
  }
  if (enterRecord(memory, record, thread)) return stopTask(slot, record);
  if (!isReady(words[recordWord(memory.layout, record) + RECORD.moduleHash])) return RAN.needsModule;
  countDispatch(slot, base);
  const isLive = tableIsLive(slot);
  let table: unknown[];
  try {
    table = openTable(slot);
  } catch (error) {
    openFrames(memory, slot, []);
    finishWithFailure(
      slot,
      record,
      'MGR_CANNOT_CARRY',
      `The task's values could not be read: ${String(error)}.`,
      error,
    );
    return RAN.free;
  }
  if (!isLive && table.length > 0) count(STAT.decodes, 1);
  words[base + SLOT.version] = (words[base + SLOT.version] + 1) | 0;
  openFrames(memory, slot, table);
  return runFrames(slot, record, words[base + SLOT.started] === STARTED.running);
}

/** The task is to stop: nothing of it runs any more. */
function stopTask(slot: number, record: number): number {
  openFrames(memory, slot, []);
  finishCancelled(slot, record);
  return RAN.free;
}

/** Drops a task whose module could not be loaded, with the reason. */
export function failSlot(slot: number, code: string, message: string, cause: unknown): void {
  openFrames(memory, slot, []);
  finishWithFailure(slot, memory.words[slotWord(memory.layout, slot) + SLOT.record], code, message, cause);
}

function count(stat: number, by: number): void {
  memory.floats[threadUnit(memory.layout, thread) + stat] += by;
}

function countDispatch(slot: number, base: number): void {
  const last = lastOf(memory, slot);
  count(STAT.dispatches, 1);
  if (last !== 0 && last !== thread + 1) {
    count(STAT.migrations, 1);
    memory.words[base + SLOT.moves]++;
  }
  setLast(memory, slot, thread + 1);
}

function runFrames(slot: number, record: number, resumed: boolean): number {
  const begun = performance.now();
  beginTurn(record, begun);
  let result: unknown;
  try {
    result = resumed ? resumeTop(undefined) : startTask(slot, record);
    // Each round begins with an empty stack: a leave that stays here, or a frame that gives its result to the one below.
    for (;;) {
      if (result === LEAVE) {
        if (leaveReason() !== WHY.depth) break;
        count(STAT.bytesSpilled, commitBatch());
        count(STAT.depthLeaves, 1);
        if (spillFailed()) break;
        noteDepth(lastBatchFrames());
        stackIsEmpty();
        result = resumeTop(undefined);
      } else {
        if (noFrames()) break;
        stackIsEmpty();
        result = resumeTop(result);
      }
    }
  } catch (error) {
    endTurn();
    traceError(error, traceFrames(TRACE_LINES));
    count(STAT.tasks, 1);
    finishWithThrown(slot, record, error);
    return RAN.free;
  }
  endTurn();
  const ended = result === LEAVE ? lastPollMs() : performance.now();
  return endDispatch(slot, record, result, ended - begun);
}

function endDispatch(slot: number, record: number, result: unknown, ranMs: number): number {
  if (result !== LEAVE) {
    count(STAT.tasks, 1);
    finishWithValue(slot, record, result);
    return RAN.free;
  }
  const why = leaveReason();
  if (why === WHY.shutdown) return RAN.stop;
  if (why === WHY.cancel) {
    finishCancelled(slot, record);
    return RAN.free;
  }
  const written = commitBatch();
  if (spillFailed()) {
    finishWithFailure(slot, record, 'MGR_OUT_OF_MEMORY', outOfMemory('the frames of the task'));
    return RAN.free;
  }
  leaveSlot(slot, record, written, ranMs);
  return RAN.free;
}

/** First entry: the natural form, with the arguments of the record. */
function startTask(slot: number, record: number): unknown {
  const words = memory.words;
  const base = recordWord(memory.layout, record);
  const module = moduleOf(words[base + RECORD.moduleHash]);
  const entry = module?.functions[words[base + RECORD.functionIndex]];
  if (entry === undefined) throw new Error(`the module has no function ${words[base + RECORD.functionIndex]}`);
  words[slotWord(memory.layout, slot) + SLOT.started] = STARTED.running;
  const args = decode(takeRecordBytes(memory, record), threadBuffers);
  return Reflect.apply(entry[0] as (...values: unknown[]) => unknown, undefined, args);
}

/** The quantum is over: the continuation stays in the slot, the ring turns, the thread goes. */
function leaveSlot(slot: number, record: number, written: number, ranMs: number): void {
  const words = memory.words;
  const base = slotWord(memory.layout, slot);
  const affine = closeTable(slot, references, ranMs) === CLOSED.affine;
  closeFrames();
  setAffine(slot, affine);
  words[base + SLOT.leaves]++;
  count(STAT.yields, 1);
  count(STAT.bytesSpilled, written + tableBytes());
  if (affine) count(STAT.affineLeaves, 1);
  leaveRecord(memory, record);
  atomics.store(words, threadWord(memory.layout, thread) + THREAD.slot, 0);
  const epoch = epochNow(memory);
  publishReady(memory, slot, epoch);
  // From here on the slot is no longer this thread's.
  noteLeave();
  turnBy(epoch, 1);
  if (!affine && sleepers(memory) > 0) unparkOne(memory, thread + 1);
}
