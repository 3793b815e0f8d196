/** How a run ends: its outcome into its record, the record to the program, the slot free. */
import * as atomics from '../memory/atomics.ts';
import { dropRecordBytes, writeRecordBytes, writeRecordValues } from '../memory/blob.ts';
import { encode, NAMING, Refusal } from '../memory/codec.ts';
import { RECORD, recordWord, SLOT, slotWord, THREAD, threadWord } from '../memory/layout.ts';
import { epochNow } from '../ring/epoch.ts';
import { finishFork, wake } from '../ring/joins.ts';
import { unpark, wakeProgram } from '../ring/park.ts';
import { push } from '../ring/queue.ts';
import { isFork, leaveRecord, OUTCOME } from '../ring/records.ts';
import { homeOf, markDone, release } from '../ring/slots.ts';
import { dropFrames } from './frames.ts';
import { beginGifts, givingBuffers, sendGifts } from './gifts.ts';
import { memory, thread } from './here.ts';
import { threadBuffers } from './mail.ts';
import { dropWritten, forgetTable } from './references.ts';
import { taskText } from './registry.ts';
import { forgetWait } from './waits.ts';

/** The task returned. */
export function finishWithValue(slot: number, record: number, value: unknown): void {
  try {
    write(record, OUTCOME.value, value, 'result', false);
  } catch (error) {
    writeFailure(
      record,
      'MGR_CANNOT_CARRY',
      cannotCarry(`${textOf(record)} ran to its end, but its result cannot leave its thread`, error),
    );
  }
  finish(slot, record);
}

/** The task threw. */
export function finishWithThrown(slot: number, record: number, thrown: unknown): void {
  try {
    write(record, OUTCOME.thrown, thrown, 'thrown', true);
  } catch (error) {
    const why = cannotCarry(`${textOf(record)} threw a value that cannot leave its thread`, error);
    writeFailure(record, 'MGR_CANNOT_CARRY', why, likeness(thrown));
  }
  finish(slot, record);
}

/** What can be told of an error that cannot be carried (a DOMException): its name, message and stack. */
export function likeness(thrown: unknown): Error | undefined {
  try {
    if (!(thrown instanceof Error)) return undefined;
    const { name, message, stack } = thrown;
    return Object.assign(new Error(String(message)), { name: String(name), stack: String(stack) });
  } catch {
    return undefined;
  }
}

/** The runtime could not go on with the task. */
export function finishWithFailure(slot: number, record: number, code: string, message: string, cause?: unknown): void {
  writeFailure(record, code, message, cause);
  finish(slot, record);
}

/** The task was stopped. */
export function finishCancelled(slot: number, record: number): void {
  beginGifts();
  dropRecordBytes(memory, record);
  memory.words[recordWord(memory.layout, record) + RECORD.bytes] = 0;
  memory.words[recordWord(memory.layout, record) + RECORD.outcome] = OUTCOME.cancelled;
  finish(slot, record);
}

function textOf(record: number): string {
  const base = recordWord(memory.layout, record);
  return taskText(memory.words[base + RECORD.moduleHash], memory.words[base + RECORD.functionIndex]);
}

/** Why a value stays where it is, and what to return instead. */
export function cannotCarry(what: string, error: unknown): string {
  const why = error instanceof Refusal ? `${error.path} is ${error.reason}` : String(error);
  return `${what}: ${why}. Return plain data, typed arrays or views on shared memory.`;
}

function write(record: number, outcome: number, value: unknown, name: string, lenientErrors: boolean): void {
  dropRecordBytes(memory, record);
  // Who joins a fork has the modules too; the program gets copies.
  const ofFork = isFork(memory, record);
  const naming = ofFork ? NAMING.twins : NAMING.none;
  const buffers = ofFork ? threadBuffers : givingBuffers;
  beginGifts();
  if (writeRecordValues(memory, record, [value], buffers, () => name, lenientErrors, naming)) {
    memory.words[recordWord(memory.layout, record) + RECORD.outcome] = outcome;
  } else {
    writeFailure(record, 'MGR_OUT_OF_MEMORY', outOfMemory('the outcome of the task'));
  }
}

/** The text of MGR_OUT_OF_MEMORY. */
export function outOfMemory(what: string): string {
  const mib = (memory.layout.pages * 4) / 1024;
  return `No shared memory left for ${what} (limit ${mib} MiB). Give Scheduler.start a larger \`memory\`, or carry less.`;
}

/** Messages are cut so that this never needs a page: it must work when there is none. */
function writeFailure(record: number, code: string, message: string, cause?: unknown): void {
  const words = memory.words;
  const base = recordWord(memory.layout, record);
  dropRecordBytes(memory, record);
  words[base + RECORD.outcome] = OUTCOME.failed;
  beginGifts();
  try {
    if (writeRecordBytes(memory, record, encode([code, message, cause], threadBuffers, String, true))) return;
  } catch {
    // The cause cannot be carried: without it.
  }
  if (writeRecordBytes(memory, record, encode([code, message, undefined], threadBuffers, String))) return;
  writeRecordBytes(
    memory,
    record,
    encode([code, message.slice(0, 80), undefined], threadBuffers, String).subarray(0, 192),
  );
}

function finish(slot: number, record: number): void {
  const words = memory.words;
  const base = slotWord(memory.layout, slot);
  const recordAt = recordWord(memory.layout, record);
  words[recordAt + RECORD.leaves] = words[base + SLOT.leaves];
  words[recordAt + RECORD.moves] = words[base + SLOT.moves];
  dropFrames();
  dropWritten(slot);
  forgetTable(slot);
  forgetWait(slot);
  leaveRecord(memory, record);
  if (isFork(memory, record)) return finishChild(slot, record);
  sendGifts(record);
  markDone(memory, slot);
  if (!push(memory, memory.layout.completionByte, record)) throw new Error(`record ${record} completed twice`);
  release(memory, slot);
  atomics.store(words, threadWord(memory.layout, thread) + THREAD.slot, 0);
  wakeProgram(memory);
}

/** The outcome of a fork is there: its parent, if it waits, can go on. This thread looks for its next task right afterwards. */
function finishChild(slot: number, record: number): void {
  markDone(memory, slot);
  release(memory, slot);
  atomics.store(memory.words, threadWord(memory.layout, thread) + THREAD.slot, 0);
  wakeParent(finishFork(memory, record));
}

/** Makes a waiting task READY; if only one thread may run it, that one is woken. */
export function wakeParent(slot: number): void {
  if (slot < 0 || !wake(memory, slot, epochNow(memory))) return;
  const home = homeOf(memory, slot);
  if (home !== 0 && home !== thread + 1) unpark(memory, home - 1);
}
