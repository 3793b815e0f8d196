/**
 * Embedded mode: what takes the program's place in a thread that has memory of its own. Runs come and outcomes go by messages; between the two
 * the thread lives as any other, with a ring that it has for itself. A task whose thread the program asks for one goes to another thread as bytes
 * (moved.ts).
 */
import { FORMAT, takeRecordBytes, takeRecordValues, writeRecordBytes } from '../memory/blob.ts';
import { encode } from '../memory/codec.ts';
import { HEADER, RECORD, recordWord, SLOT, STAT, slotWord, threadUnit } from '../memory/layout.ts';
import { epochNow } from '../ring/epoch.ts';
import { cancelRun } from '../ring/joins.ts';
import { hasNews, takeNews } from '../ring/news.ts';
import { initQueue, NOTHING, pop, push } from '../ring/queue.ts';
import { cancelQueued, OUTCOME, startRecord, submitRecord } from '../ring/records.ts';
import { askForTasks, noteGiven, othersAskForTasks } from './asked.ts';
import { giftsOf } from './gifts.ts';
import { host, memory, thread } from './here.ts';
import { threadBuffers } from './mail.ts';
import { type MovedTask, movableSlot, PUT, putIn, takeOut } from './moved.ts';
import { lastPollMs } from './poll.ts';
import { takeGift } from './shared-buffers.ts';

/** What the program sends beside mail. Runs have the program's numbers. */
export type Order =
  | {
      readonly kind: 'run';
      readonly run: number;
      readonly moduleHash: number;
      readonly functionIndex: number;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly gifts: readonly (readonly [id: number, buffer: ArrayBuffer])[];
    }
  | { readonly kind: 'cancel'; readonly run: number }
  /** So many tasks are wanted elsewhere; 0: none any more. */
  | { readonly kind: 'give'; readonly count: number }
  | { readonly kind: 'take'; readonly run: number; readonly task: MovedTask }
  | { readonly kind: 'end' };

/** What a thread says. */
export type Word =
  | {
      readonly kind: 'done';
      readonly run: number;
      readonly outcome: number;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly gifts: readonly ArrayBuffer[];
    }
  | { readonly kind: 'told'; readonly run: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'moved'; readonly run: number; readonly task: MovedTask };

/** Words that go in one message, with the thread's figures of then (`STAT`, from its first unit), its turns and its pages in use. */
export interface Report {
  readonly words: readonly Word[];
  readonly figures: Float64Array;
  readonly epoch: number;
  readonly bytes: number;
  readonly pages: number;
}

/** Outcomes are held back for so long at most while the thread has other work. */
const REPORT_AFTER_MS = 1;

const orders: Order[] = [];
let words: Word[] = [];
let lastReport = 0;
const free: number[] = [];
/** Records of runs by the program's numbers, and the other way round. */
const records = new Map<number, number>();
const runs: number[] = [];

/** Once, when the thread starts. */
export function openBridge(): void {
  const { layout } = memory;
  initQueue(memory, layout.backlogByte);
  initQueue(memory, layout.completionByte);
  for (let record = layout.records - 1; record >= 0; record--) free.push(record);
}

/** Keeps orders that have come, for {@link obey}. */
export function keepOrders(more: readonly Order[]): void {
  orders.push(...more);
}

/** True if there is something to obey. */
export function hasOrders(): boolean {
  return orders.length > 0;
}

/** Does what the program wants. Not while a task runs. */
export function obey(): void {
  for (const order of orders.splice(0)) {
    if (order.kind === 'run') {
      for (const [id, buffer] of order.gifts) takeGift(id, buffer);
      begin(order.run, order.moduleHash, order.functionIndex, order.bytes);
    } else if (order.kind === 'take') takeOver(order.run, order.task);
    else if (order.kind === 'cancel') cancel(order.run);
    else if (order.kind === 'give') askForTasks(order.count);
    else memory.words[HEADER.shutdown] = 1;
  }
  while (othersAskForTasks() && records.size > 1 && give());
}

function newRecord(run: number, moduleHash: number, functionIndex: number): number {
  // The program sends no more than there are.
  const record = free.pop() as number;
  const base = recordWord(memory.layout, record);
  memory.words[base + RECORD.moduleHash] = moduleHash;
  memory.words[base + RECORD.functionIndex] = functionIndex;
  memory.words[base + RECORD.outcome] = OUTCOME.none;
  memory.words[base + RECORD.link] = 0;
  records.set(run, record);
  runs[record] = run;
  return record;
}

function begin(run: number, moduleHash: number, functionIndex: number, bytes: Uint8Array<ArrayBuffer>): void {
  const record = newRecord(run, moduleHash, functionIndex);
  if (!writeRecordBytes(memory, record, bytes)) {
    const message = `No memory left in the thread for ${bytes.length} bytes of arguments. Give Scheduler.start a larger \`memory\`, or carry less.`;
    return fail(record, 'MGR_OUT_OF_MEMORY', message);
  }
  submitRecord(memory, record);
  push(memory, memory.layout.backlogByte, record);
}

function takeOver(run: number, task: MovedTask): void {
  const record = newRecord(run, task.moduleHash, task.functionIndex);
  submitRecord(memory, record);
  startRecord(memory, record);
  const put = putIn(task, record);
  if (put === PUT.done) return;
  if (put === PUT.noMemory) {
    return fail(record, 'MGR_OUT_OF_MEMORY', 'No memory left in the thread for the frames of a task that moved there.');
  }
  // All slots are taken: the program finds another place for it.
  say({ kind: 'moved', run: forget(record), task });
}

function fail(record: number, code: string, message: string): void {
  const bytes = encode([code, message, undefined], threadBuffers, String).slice();
  say({ kind: 'done', run: forget(record), outcome: OUTCOME.failed, bytes, gifts: [] });
}

function forget(record: number): number {
  const run = runs[record];
  records.delete(run);
  free.push(record);
  return run;
}

function cancel(run: number): void {
  const record = records.get(run);
  // It has ended, or moved, meanwhile.
  if (record === undefined) return;
  if (cancelQueued(memory, record)) return;
  cancelRun(memory, record, epochNow(memory));
}

/** Gives one task away. False: none can go now. */
function give(): boolean {
  const slot = movableSlot();
  if (slot < 0) return false;
  const record = memory.words[slotWord(memory.layout, slot) + SLOT.record];
  const task = takeOut(slot);
  noteGiven();
  say({ kind: 'moved', run: forget(record), task });
  return true;
}

/** Collects what has ended and what tasks have told, and reports it, unless it can wait: `now` says that it can't. */
export function report(now: boolean): void {
  if (hasNews(memory)) {
    for (const { run, bytes } of takeNews(memory)) words.push({ kind: 'told', run: runs[run], bytes: bytes.slice() });
  }
  for (;;) {
    const record = pop(memory, memory.layout.completionByte);
    if (record === NOTHING) break;
    const outcome = memory.words[recordWord(memory.layout, record) + RECORD.outcome];
    const bytes = outcome === OUTCOME.cancelled ? new Uint8Array(0) : outcomeBytes(record);
    words.push({ kind: 'done', run: forget(record), outcome, bytes, gifts: giftsOf(record) });
  }
  if (words.length === 0 || !(now || lastPollMs() - lastReport > REPORT_AFTER_MS)) return;
  const unit = threadUnit(memory.layout, thread);
  const said = words;
  words = [];
  lastReport = performance.now();
  const all: Report = {
    words: said,
    figures: memory.floats.slice(unit, unit + STAT.steals + 1),
    epoch: epochNow(memory),
    bytes: memory.main.byteLength + memory.pages.byteLength,
    pages: memory.words[HEADER.pagesUsed],
  };
  host.say(all, said.flatMap(buffersOf));
}

function say(word: Word): void {
  words.push(word);
}

function buffersOf(word: Word): ArrayBuffer[] {
  if (word.kind === 'moved') return [word.task.frames.buffer, word.task.table.buffer];
  return word.kind === 'done' ? [word.bytes.buffer, ...word.gifts] : [word.bytes.buffer];
}

function outcomeBytes(record: number): Uint8Array<ArrayBuffer> {
  const isCodec = memory.words[recordWord(memory.layout, record) + RECORD.format] === FORMAT.codec;
  if (isCodec) return takeRecordBytes(memory, record);
  return encode(takeRecordValues(memory, record, threadBuffers), threadBuffers, String).slice();
}
