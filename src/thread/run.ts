/** One dispatch: a slot that this thread holds runs until its task returns, throws, is stopped or leaves. */
import * as atomics from '../memory/atomics.ts';
import { takeRecordValues } from '../memory/blob.ts';
import { OtherValue } from '../memory/codec.ts';
import { isForkRecord, RECORD, recordWord, SLOT, STAT, slotWord, THREAD, threadWord } from '../memory/layout.ts';
import { isError } from '../memory/probe.ts';
import { epochNow } from '../ring/epoch.ts';
import { isDone, leaveTakenBack, waitForFork, waitForTime } from '../ring/joins.ts';
import { sleepers, unparkOne } from '../ring/park.ts';
import { enterRecord, isCancelled, isFork, isPacket, leaveRecord, startRecord } from '../ring/records.ts';
import { lastOf, publishReady, release, setLast } from '../ring/slots.ts';
import { openContinuation } from './continuation.ts';
import { noteDepth } from './depth.ts';
import { continueEnding, endTask, isEnding, setWaitsFor, waitsFor } from './endings.ts';
import { count, giveRecord, outcomeThrown, takeOutcome } from './fork-outcome.ts';
import { references } from './frame-values.ts';
import {
  closeFrames,
  commitBatch,
  LEAVE,
  lastBatchFrames,
  newestBatchStart,
  noFrames,
  noteSpillFailed,
  resumeTop,
  spillFailed,
  throwAtInput,
  unwind,
} from './frames.ts';
import { giveBack, giveTo } from './give-back.ts';
import { memory, thread } from './here.ts';
import { failPacket, jobBegunMs, jobGave, jobRecord, jobThrew, PACKET_RAN, runPacket } from './jobs.ts';
import { baseToSave, keepForks, latent, SP } from './latent.ts';
import { mailIsLate, threadBuffers } from './mail.ts';
import { finishCancelled, finishWithFailure, finishWithThrown, finishWithValue, outOfMemory } from './outcome.ts';
import { STARTED } from './packets.ts';
import { beginTurn, endTurn, lastPollMs, leaveReason, leftToFork, stackIsEmpty, WHY, waitedFor } from './poll.ts';
import { CLOSED, closeTable, openTable, tableBytes, tableIsLive } from './references.ts';
import { isReady, isStateful, moduleOf } from './registry.ts';
import { saveForks } from './saved-forks.ts';
import { noteLeave, setAffine, turnBy } from './search.ts';
import { linesWritten, traceError, traceJoin, traceLimit } from './trace.ts';
import { armWait, isEarly, noteWait, takeWaited, WAIT, waitedThrew } from './waits.ts';

/** What became of a dispatch. */
export const RAN = {
  /** The thread is free: the task is over, or has left. */
  free: 0,
  /** The task's module is not loaded here. The slot stays this thread's; load it and run the slot again. */
  needsModule: 1,
  /** The scheduler is being destroyed. */
  stop: 2,
  /** Letters have not come that the slot may need. It stays this thread's; wait for them and run it again. */
  needsMail: 3,
} as const;

/** Runs a slot that this thread has taken. */
export function runSlot(slot: number): number {
  if (mailIsLate()) return RAN.needsMail;
  const words = memory.words;
  const base = slotWord(memory.layout, slot);
  const record = words[base + SLOT.record];
  if (isEnding(slot)) return goOnEnding(slot, record);
  if (isPacket(memory, record)) return runPacketSlot(slot, record);
  if (words[base + SLOT.started] === STARTED.no) {
    const at = giftAt(record);
    if (at !== 0 && at !== thread + 1) return sendToGift(slot, record, at);
    words[base + SLOT.started] = STARTED.recordTaken;
    if (!startRecord(memory, record))
      return isFork(memory, record) ? dropTakenBack(slot, record) : stopTask(slot, record);
  }
  if (enterRecord(memory, record, thread)) return stopTask(slot, record);
  if (!isReady(words[recordWord(memory.layout, record) + RECORD.moduleHash])) return RAN.needsModule;
  const awaited = waitsFor(slot);
  // Woken for nothing: back to sleep.
  if (awaited >= 0 ? !isDone(memory, awaited) : isEarly(slot, awaited)) return block(slot, record, awaited);
  const isLive = tableIsLive(slot);
  let table: unknown[];
  try {
    table = openTable(slot);
  } catch (error) {
    if (error instanceof OtherValue && giveBack(slot, record)) return RAN.free;
    countDispatch(slot, base);
    openContinuation(slot, []);
    const why = `The task's values could not be read: ${whyNotRead(error)}.`;
    return end(slot, record, () => finishWithFailure(slot, record, 'MGR_CANNOT_CARRY', why, error));
  }
  countDispatch(slot, base);
  if (!isLive && table.length > 0) count(STAT.decodes, 1);
  words[base + SLOT.version] = (words[base + SLOT.version] + 1) | 0;
  openContinuation(slot, table);
  return runFrames(slot, record, words[base + SLOT.started] === STARTED.running, awaited);
}

/** The thread, plus 1, that has what a run was given; 0: it was given nothing. */
function giftAt(record: number): number {
  return isForkRecord(memory.layout, record) ? 0 : memory.words[recordWord(memory.layout, record) + RECORD.link];
}

/** The run goes to the thread that has what it was given. */
function sendToGift(slot: number, record: number, at: number): number {
  if (giveTo(slot, record, at)) return RAN.free;
  openContinuation(slot, []);
  const why = 'The thread that had the buffers that were transferred has ended.';
  return end(slot, record, () => finishWithFailure(slot, record, 'MGR_THREAD_LOST', why));
}

function whyNotRead(error: unknown): string {
  if (!(error instanceof OtherValue)) return String(error);
  return `${error.message}, and that thread has ended. Keep what changes in arguments and locals, not in the module`;
}

/** The jobs of a packet; one that leaves goes on here as a task of its own. */
function runPacketSlot(slot: number, record: number): number {
  switch (runPacket(slot, record)) {
    case PACKET_RAN.needsModule:
      return RAN.needsModule;
    case PACKET_RAN.stop:
      return RAN.stop;
    case PACKET_RAN.left:
      return goOn(slot, jobRecord, LEAVE, jobBegunMs);
    case PACKET_RAN.threw:
      return threw(slot, jobRecord, jobThrew);
    case PACKET_RAN.gave:
      endTurn();
      return endDispatch(slot, jobRecord, jobGave, 0);
    default:
      return RAN.free;
  }
}

/** The task is to stop: nothing of it runs any more. */
function stopTask(slot: number, record: number): number {
  openContinuation(slot, []);
  return end(slot, record, () => finishCancelled(slot, record));
}

/** A fork that its parent has taken back: the slot was all that it had. */
function dropTakenBack(slot: number, record: number): number {
  release(memory, slot);
  atomics.store(memory.words, threadWord(memory.layout, thread) + THREAD.slot, 0);
  if (leaveTakenBack(memory, record)) giveRecord(record);
  return RAN.free;
}

/** Drops a task whose module could not be loaded, with the reason. */
export function failSlot(slot: number, code: string, message: string, cause: unknown): void {
  const record = memory.words[slotWord(memory.layout, slot) + SLOT.record];
  if (isPacket(memory, record)) return failPacket(slot, record, code, message, cause);
  openContinuation(slot, []);
  end(slot, record, () => finishWithFailure(slot, record, code, message, cause));
}

/** The task is over, however: gives its outcome when none of its forks is left. */
function end(slot: number, record: number, finish: () => void): number {
  const fork = endTask(slot, finish);
  return fork < 0 ? RAN.free : waitForEnd(slot, record, fork);
}

function goOnEnding(slot: number, record: number): number {
  // What is freed at the end is this slot's.
  openContinuation(slot, []);
  const fork = continueEnding(slot);
  return fork < 0 ? RAN.free : waitForEnd(slot, record, fork);
}

/** Only this thread knows how the task has ended. */
function waitForEnd(slot: number, record: number, fork: number): number {
  setAffine(slot, true);
  return block(slot, record, fork);
}

/** The slot waits, for a fork or one of WAIT (waits.ts); all that is to be known of its task is written down. */
function block(slot: number, record: number, awaited: number): number {
  leaveRecord(memory, record);
  atomics.store(memory.words, threadWord(memory.layout, thread) + THREAD.slot, 0);
  // A task that is ending anyway waits, cancelled or not.
  const cancelled = isEnding(slot) ? () => false : () => isCancelled(memory, record);
  if (awaited >= 0) waitForFork(memory, slot, awaited, cancelled, epochNow(memory));
  else {
    armWait(slot, awaited);
    waitForTime(memory, slot, cancelled, epochNow(memory));
  }
  return RAN.free;
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

/** Forks are parts of tasks. */
function countTask(record: number): void {
  if (!isFork(memory, record)) count(STAT.tasks, 1);
}

function runFrames(slot: number, record: number, resumed: boolean, awaited: number): number {
  const begun = performance.now();
  beginTurn(record, begun);
  keepForks(isStatefulTask(record));
  let result: unknown;
  try {
    result = resumed ? resume(slot, awaited) : startTask(slot, record);
  } catch (error) {
    return goOn(slot, record, error, begun, true);
  }
  return goOn(slot, record, result, begun);
}

/** Goes on with a task whose innermost frame has given `first`, or has thrown it. */
function goOn(slot: number, record: number, first: unknown, begun: number, isThrown = false): number {
  let result = first;
  for (let thrown = isThrown; ; thrown = true) {
    if (thrown) {
      traceError(result);
      if (!unwind()) {
        endTurn();
        return threw(slot, record, result);
      }
      throwAtInput();
    }
    try {
      result = enterFrames(thrown ? resumeInput(result) : result);
      break;
    } catch (error) {
      result = error;
    }
  }
  endTurn();
  const ended = result === LEAVE ? lastPollMs() : performance.now();
  return endDispatch(slot, record, result, ended - begun);
}

/** Each round begins with an empty stack: a leave that stays here, or a frame that gives its result to the one below. */
function enterFrames(first: unknown): unknown {
  let result = first;
  for (;;) {
    if (result === LEAVE) {
      const why = leaveReason();
      if ((why !== WHY.depth && why !== WHY.forks) || !emptyStack(why)) return result;
      result = resumeTop(undefined);
    } else {
      // An error that is returned as it is: where it was made is known only as long as this frame is.
      if (isError(result)) traceError(result);
      if (noFrames()) return result;
      result = resumeInput(result);
    }
  }
}

function resumeInput(value: unknown): unknown {
  stackIsEmpty();
  return resumeTop(value);
}

function threw(slot: number, record: number, error: unknown): number {
  endTurn();
  countTask(record);
  return end(slot, record, () => finishWithThrown(slot, record, error));
}

/** Goes on with a task; where it has waited, with what that gave. What was thrown there is thrown where the task waits. */
function resume(slot: number, awaited: number): unknown {
  if (awaited === WAIT.nothing) return resumeTop(undefined);
  setWaitsFor(slot, WAIT.nothing);
  const value = awaited >= 0 ? takeOutcome(awaited) : takeWaited(slot);
  const threw = awaited >= 0 ? outcomeThrown : waitedThrew;
  if (threw) traceJoin(value, linesWritten(traceLimit()));
  // A wait in tail position has no frame; the task's own has none below it.
  if (noFrames()) {
    if (threw) throw value;
    return value;
  }
  if (threw) throwAtInput();
  return resumeTop(value);
}

/** Recursion has gone deep, or is to fork: its frames are written down, the task goes on. False: no memory. */
function emptyStack(why: number): boolean {
  count(STAT.bytesSpilled, commitBatch());
  if (why === WHY.depth) count(STAT.depthLeaves, 1);
  if (spillFailed() || !saveForks(newestBatchStart())) {
    noteSpillFailed();
    return false;
  }
  if (why === WHY.depth) noteDepth(lastBatchFrames());
  else leftToFork();
  stackIsEmpty();
  return true;
}

function endDispatch(slot: number, record: number, result: unknown, ranMs: number): number {
  if (result !== LEAVE) {
    countTask(record);
    finishWithValue(slot, record, result);
    return RAN.free;
  }
  const why = leaveReason();
  if (why === WHY.shutdown) return RAN.stop;
  const written = commitBatch();
  const awaited = why === WHY.wait ? waitedFor() : WAIT.nothing;
  if (awaited !== WAIT.nothing) noteWait(slot, awaited);
  if (why === WHY.cancel) return end(slot, record, () => finishCancelled(slot, record));
  if (spillFailed() || !saveForks(newestBatchStart())) {
    return end(slot, record, () =>
      finishWithFailure(slot, record, 'MGR_OUT_OF_MEMORY', outOfMemory('the frames of the task')),
    );
  }
  leaveSlot(slot, record, written, ranMs, awaited);
  return RAN.free;
}

function isStatefulTask(record: number): boolean {
  const { words, layout } = memory;
  const base = recordWord(layout, record);
  return isStateful(words[base + RECORD.moduleHash], words[base + RECORD.functionIndex]);
}

/** First entry: the natural form, with the arguments of the record. */
function startTask(slot: number, record: number): unknown {
  const words = memory.words;
  const base = recordWord(memory.layout, record);
  const module = moduleOf(words[base + RECORD.moduleHash]);
  const entry = module?.functions[words[base + RECORD.functionIndex]];
  if (entry === undefined) throw new Error(`the module has no function ${words[base + RECORD.functionIndex]}`);
  words[slotWord(memory.layout, slot) + SLOT.started] = STARTED.running;
  const args = takeRecordValues(memory, record, threadBuffers);
  return Reflect.apply(entry[0] as (...values: unknown[]) => unknown, undefined, args);
}

/**
 * The continuation stays in the slot and the thread goes: because the quantum is over, then the ring turns; or because the task waits for what
 * is `awaited`.
 */
function leaveSlot(slot: number, record: number, written: number, ranMs: number, awaited: number): void {
  const words = memory.words;
  const base = slotWord(memory.layout, slot);
  const affine = closeTable(slot, references, ranMs, isStatefulTask(record)) === CLOSED.affine;
  closeFrames();
  words[base + SLOT.forkTop] = latent[SP];
  words[base + SLOT.forkBase] = baseToSave();
  setAffine(slot, affine || awaited === WAIT.promise);
  words[base + SLOT.leaves]++;
  count(STAT.bytesSpilled, written + tableBytes());
  if (affine) count(STAT.affineLeaves, 1);
  if (awaited !== WAIT.nothing) {
    if (awaited >= 0) count(STAT.blocks, 1);
    block(slot, record, awaited);
    return;
  }
  count(STAT.yields, 1);
  leaveRecord(memory, record);
  atomics.store(words, threadWord(memory.layout, thread) + THREAD.slot, 0);
  const epoch = epochNow(memory);
  publishReady(memory, slot, epoch);
  // From here on the slot is no longer this thread's.
  noteLeave();
  turnBy(epoch, 1);
  if (!affine && sleepers(memory) > 0) unparkOne(memory, thread + 1);
}
