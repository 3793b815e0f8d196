/**
 * A task on its way from one thread's own memory to another's, in embedded mode: its frames and its table as bytes. Frames hold addresses only in
 * their headers (the frame below, where the batch began); these are made anew where the task goes on.
 */
import { PAGE_BIT, RECORD, recordWord, SLOT, STAT, slotWord } from '../memory/layout.ts';
import { reachUnit } from '../memory/memory.ts';
import { epochNow } from '../ring/epoch.ts';
import { isCancelled } from '../ring/records.ts';
import { claim, fill, homeOf, publishReady, release, STATE, slotState, stateOf, take } from '../ring/slots.ts';
import { addressOf, bumpAddress, bytes, closeChunks, NO_UNIT, openChunks, takeUnits, words } from './chunks.ts';
import { openContinuation } from './continuation.ts';
import { count } from './fork-outcome.ts';
import { dropFrames, FRAME, frameUnits, NOT_OUTERMOST } from './frames.ts';
import { memory } from './here.ts';
import { STARTED } from './packets.ts';
import { dropWritten, forgetTable, mayComeBack, putTable, writtenTable } from './references.ts';

/** A task that has left, without its record. */
export interface MovedTask {
  readonly moduleHash: number;
  readonly functionIndex: number;
  readonly leaves: number;
  readonly moves: number;
  /** The frames, innermost first. */
  readonly frames: Uint8Array<ArrayBuffer>;
  readonly table: Uint8Array<ArrayBuffer>;
  readonly tableCount: number;
}

/** A slot whose task could go on in another thread's memory, or -1. */
export function movableSlot(): number {
  for (let slot = 0; slot < memory.layout.slots; slot++) {
    const base = slotWord(memory.layout, slot);
    const isMovable =
      stateOf(slotState(memory, slot)) === STATE.ready &&
      homeOf(memory, slot) === 0 &&
      memory.words[base + SLOT.started] === STARTED.running &&
      memory.words[base + SLOT.waits] === 0 &&
      // Forks stay where they were made, and so do values of modules that may not be the same elsewhere.
      memory.words[base + SLOT.forkTop] === 0 &&
      !mayComeBack(slot) &&
      !isCancelled(memory, memory.words[base + SLOT.record]);
    if (isMovable) return slot;
  }
  return -1;
}

/** Takes the task out of a slot of {@link movableSlot}. The slot is EMPTY afterwards; the record is the caller's. */
export function takeOut(slot: number): MovedTask {
  take(memory, slot, slotState(memory, slot));
  const base = slotWord(memory.layout, slot);
  const from = memory.words;
  const record = recordWord(memory.layout, from[base + SLOT.record]);
  const task = {
    moduleHash: from[record + RECORD.moduleHash],
    functionIndex: from[record + RECORD.functionIndex],
    leaves: from[base + SLOT.leaves],
    moves: from[base + SLOT.moves],
    frames: copyFrames(from[base + SLOT.top]),
    table: writtenTable(base, from[base + SLOT.refBytes]),
    tableCount: from[base + SLOT.refCount],
  };
  openContinuation(slot, []);
  dropFrames();
  dropWritten(slot);
  forgetTable(slot);
  release(memory, slot);
  return task;
}

function copyFrames(top: number): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let at = top; at !== 0; ) {
    const unit = at & ~PAGE_BIT;
    const inPages = (at & PAGE_BIT) !== 0;
    if (inPages) reachUnit(memory, unit);
    const header = inPages ? memory.pageWords : memory.words;
    const all = inPages ? memory.pageBytes : memory.bytes;
    const end = (unit + frameUnits(header[unit * 2 + FRAME.count])) * 8;
    parts.push(all.subarray(unit * 8, end));
    size += end - unit * 8;
    at = header[unit * 2 + FRAME.below];
  }
  const frames = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    frames.set(part, at);
    at += part.length;
  }
  return frames;
}

/** What {@link putIn} did. */
export const PUT = { done: 0, noSlot: 1, noMemory: 2 } as const;

/** Puts a task into an EMPTY slot, under a record that has STARTED. */
export function putIn(task: MovedTask, record: number): number {
  let slot = 0;
  while (slot < memory.layout.slots && !claim(memory, slot, slotState(memory, slot))) slot++;
  if (slot === memory.layout.slots) return PUT.noSlot;
  fill(memory, slot, record);
  const base = slotWord(memory.layout, slot);
  openChunks(memory, slot);
  if (!writeFrames(base, task.frames) || !putTableOf(base, task)) {
    openContinuation(slot, []);
    dropFrames();
    dropWritten(slot);
    release(memory, slot);
    return PUT.noMemory;
  }
  closeChunks();
  const to = memory.words;
  to[base + SLOT.started] = STARTED.running;
  to[base + SLOT.leaves] = task.leaves;
  to[base + SLOT.moves] = task.moves + 1;
  count(STAT.migrations, 1);
  publishReady(memory, slot, epochNow(memory));
  return PUT.done;
}

function putTableOf(base: number, task: MovedTask): boolean {
  return task.table.length === 0 || putTable(base, task.table, task.tableCount);
}

/** Writes the frames, the outermost first. */
function writeFrames(base: number, frames: Uint8Array<ArrayBuffer>): boolean {
  const header = new Int32Array(frames.buffer, frames.byteOffset, frames.length / 4);
  const starts: number[] = [];
  for (let word = 0; word < header.length; word += frameUnits(header[word + FRAME.count]) * 2) starts.push(word);
  let below = 0;
  for (const word of starts.reverse()) {
    const units = frameUnits(header[word + FRAME.count]);
    const batch = bumpAddress();
    const unit = takeUnits(units);
    if (unit === NO_UNIT) return false;
    bytes.set(frames.subarray(word * 4, word * 4 + units * 8), unit * 8);
    words[unit * 2 + FRAME.below] = below;
    if (header[word + FRAME.batch] !== NOT_OUTERMOST) words[unit * 2 + FRAME.batch] = batch;
    below = addressOf(unit);
  }
  memory.words[base + SLOT.top] = below;
  memory.words[base + SLOT.depth] = starts.length;
  return true;
}
