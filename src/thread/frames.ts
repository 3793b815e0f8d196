/**
 * Frames: a continuation as bytes. A function that leaves writes one frame ({@link spill}), innermost first; the thread
 * re-enters them one by one, innermost first ({@link resumeTop}). This is the hottest code after the tasks themselves.
 *
 * A frame, in units of 8 bytes: a header of three (module hash, point | address below, count | batch start, references),
 * a byte of kind for each value, the values. The frames of one leave are a *batch*; its outermost frame knows where the
 * batch began, and popping that one gives the batch's room back. All is plain memory: the slot is this thread's (RUNNING).
 */
import { PAGE_BIT, SLOT } from '../memory/layout.ts';
import { type Memory, reachUnit } from '../memory/memory.ts';
import { KIND } from '../memory/values.ts';
import {
  addressOf,
  bumpAddress,
  bytes,
  closeChunks,
  dropChunks,
  floats,
  memory,
  NO_UNIT,
  openChunks,
  restoreBump,
  slotBase,
  takeUnits,
  words,
} from './chunks.ts';
import { readOther, references, setReferences, writeOther } from './frame-values.ts';
import { countWidth, type ModuleRecord, moduleOf } from './registry.ts';
import { bringBack, dropSaved, floorOf, openSaved } from './saved-forks.ts';

/** What a function returns that has left. One constant object: the cheapest compare on every engine (facts.md). */
export const LEAVE: object = Object.freeze({ leave: true });

/** Words of a frame's header. */
export const FRAME = { module: 0, point: 1, below: 2, count: 3, batch: 4, references: 5 } as const;
export const FRAME_UNITS = 3;
/** In place of the batch's start. */
export const NOT_OUTERMOST = -1;

/** Units of a frame with so many values. */
export function frameUnits(count: number): number {
  return FRAME_UNITS + ((count + 7) >> 3) + count;
}

// The batch that is being written.
let top = 0;
/** Frames from `top` down. */
let depth = 0;
/** The frame that what is on the JavaScript stack returns to; 0: none. */
let below = 0;
let batchFirst = 0;
let batchStart = 0;
let batchReferences = 0;
let outerWords = words;
let outerWord = 0;
let batchUnits = 0;
let batchFrames = 0;
/** The last leave has written frames. */
let hasCommitted = false;

let dropping = false;
let failed = false;
let lastHash = 0;
let lastModule: ModuleRecord | undefined;
let inputValue: unknown;
/** The input is what a fork threw: the call that gets it throws. */
let inputThrows = false;

/** Opens the continuation of a slot that this thread holds. */
export function openFrames(of: Memory, slotIndex: number, table: unknown[]): void {
  openChunks(of, slotIndex);
  setReferences(table);
  top = of.words[slotBase + SLOT.top];
  depth = of.words[slotBase + SLOT.depth];
  below = 0;
  batchFirst = 0;
  batchUnits = 0;
  dropping = false;
  failed = false;
  inputThrows = false;
  openSaved();
}

/** Writes back what the next holder needs. */
export function closeFrames(): void {
  memory.words[slotBase + SLOT.top] = top;
  memory.words[slotBase + SLOT.depth] = depth;
  closeChunks();
}

/** Gives back all pages of the continuation. */
export function dropFrames(): void {
  dropSaved();
  dropChunks();
  top = below = 0;
  depth = 0;
  batchFirst = 0;
  setReferences([]);
}

/** True if a frame found no room; the continuation is incomplete. */
export function spillFailed(): boolean {
  return failed;
}

/** Something else than a frame found no room. */
export function noteSpillFailed(): void {
  failed = true;
}

/** True if there is no frame left to resume. */
export function noFrames(): boolean {
  return top === 0;
}

/**
 * Writes one frame of the function that is leaving and returns {@link LEAVE}. `fnPoint` is the function's number in its
 * module and the resume point, packed; the values come in the order that the module's table of live values says.
 */
export function spill(module: ModuleRecord, fnPoint: number, ...values: unknown[]): typeof LEAVE {
  if (dropping) return LEAVE;
  const count = values.length;
  const kindUnits = (count + 7) >> 3;
  const units = FRAME_UNITS + kindUnits + count;
  if (batchFirst === 0) {
    batchFrames = 0;
    batchStart = bumpAddress();
    batchReferences = references.length;
  }
  const unit = takeUnits(units);
  if (unit === NO_UNIT) {
    failed = true;
    dropping = true;
    return LEAVE;
  }
  batchUnits += units;
  batchFrames++;
  const word = unit << 1;
  words[word] = module.hash;
  words[word + FRAME.point] = fnPoint;
  words[word + FRAME.count] = count;
  words[word + FRAME.batch] = NOT_OUTERMOST;
  const kindByte = (unit + FRAME_UNITS) << 3;
  const valueUnit = unit + FRAME_UNITS + kindUnits;
  for (let i = 0; i < count; i++) {
    const value = values[i];
    if (typeof value === 'number') {
      const integer = value | 0;
      if (integer === value && (value !== 0 || 1 / value > 0)) {
        bytes[kindByte + i] = KIND.int32;
        words[(valueUnit + i) << 1] = integer;
      } else {
        bytes[kindByte + i] = KIND.float64;
        floats[valueUnit + i] = value;
      }
    } else {
      writeOther(value, kindByte + i, valueUnit + i);
    }
  }
  const address = addressOf(unit);
  if (batchFirst === 0) batchFirst = address;
  else outerWords[outerWord + FRAME.below] = address;
  outerWords = words;
  outerWord = word;
  return LEAVE;
}

/** The stack is empty again: links the batch to the frames below it. Returns the bytes it takes. */
export function commitBatch(): number {
  hasCommitted = batchFirst !== 0;
  if (!hasCommitted) return 0;
  outerWords[outerWord + FRAME.below] = top;
  outerWords[outerWord + FRAME.batch] = batchStart;
  outerWords[outerWord + FRAME.references] = batchReferences;
  top = batchFirst;
  depth += batchFrames;
  batchFirst = 0;
  const written = batchUnits * 8;
  batchUnits = 0;
  return written;
}

/**
 * Where the newest batch began: what lies above goes when its outermost frame does. (A join in tail position leaves without a frame; then
 * it is the batch before.)
 */
export function newestBatchStart(): number {
  if (hasCommitted) return batchStart;
  for (let at = top; at !== 0; ) {
    const from = (at & PAGE_BIT) !== 0 ? memory.pageWords : memory.words;
    const word = (at & ~PAGE_BIT) << 1;
    if (from[word + FRAME.batch] !== NOT_OUTERMOST) return from[word + FRAME.batch];
    at = from[word + FRAME.below];
  }
  return 0;
}

/** Frames that are written down: the task's depth without what is on the JavaScript stack. */
export function frameCount(): number {
  return depth;
}

/** Frames of the last batch: how deep the stack was. */
export function lastBatchFrames(): number {
  return batchFrames;
}

/** Takes the innermost frame off and re-enters its function. `value` is what the frame above gave. */
export function resumeTop(value: unknown): unknown {
  const inPages = (top & PAGE_BIT) !== 0;
  const unit = top & ~PAGE_BIT;
  if (inPages) reachUnit(memory, unit);
  const from = inPages ? memory.pageWords : memory.words;
  const fromBytes = inPages ? memory.pageBytes : memory.bytes;
  const fromFloats = inPages ? memory.pageFloats : memory.floats;
  const word = unit << 1;
  const hash = from[word];
  const module = hash === lastHash && lastModule !== undefined ? lastModule : findModule(hash);
  const fnPoint = from[word + FRAME.point];
  const functionIndex = fnPoint >>> 16;
  const point = fnPoint & 0xffff;
  const entry = module.functions[functionIndex];
  const places = entry[3][point - 1];
  const count = from[word + FRAME.count];
  const kindByte = (unit + FRAME_UNITS) << 3;
  const valueUnit = unit + FRAME_UNITS + ((count + 7) >> 3);
  const values: unknown[] = new Array(module.widths[functionIndex] || countWidth(module, functionIndex));
  for (let i = 0; i < count; i++) {
    const kind = fromBytes[kindByte + i];
    if (kind === KIND.int32) values[places[i]] = from[(valueUnit + i) << 1];
    else if (kind === KIND.float64) values[places[i]] = fromFloats[valueUnit + i];
    else values[places[i]] = readOther(memory, kind, valueUnit + i, inPages);
  }
  takeOff(from, word, floorOf(entry[5], values));
  inputValue = value;
  const twin = entry[1];
  return twin(point, values);
}

/** The innermost frame is gone. `floor`: the lowest index of a fork that has to be on the latent stack from now on. */
function takeOff(from: Int32Array, word: number, floor: number): void {
  const batch = from[word + FRAME.batch];
  below = from[word + FRAME.below];
  const count = from[word + FRAME.references];
  // Before the batch's room is given back: forks that were written with it are in there.
  bringBack(floor, batch);
  top = below;
  depth--;
  if (batch === NOT_OUTERMOST) return;
  references.length = count;
  restoreBump(batch);
}

function findModule(hash: number): ModuleRecord {
  const module = moduleOf(hash);
  if (module === undefined) throw new Error(`a frame names a module (${hash}) that this thread has not loaded`);
  lastHash = hash;
  lastModule = module;
  return module;
}

/** In a resumed frame, at a call: the value that the call gave. Throws what a fork threw that was waited for. */
export function input(): unknown {
  const value = inputValue;
  inputValue = undefined;
  if (inputThrows) {
    inputThrows = false;
    throw value;
  }
  return value;
}

/** The frame that is resumed next gets its input thrown. */
export function throwAtInput(): void {
  inputThrows = true;
}

/** Takes frames off until one waits for its call in a `try`, for {@link throwAtInput}. False: none does, and none was taken off. */
export function unwind(): boolean {
  let handler = top;
  while (handler !== 0 && !isGuarded(handler)) handler = belowOf(handler);
  if (handler === 0) return false;
  while (top !== handler) takeOff(wordsAt(top), (top & ~PAGE_BIT) << 1, floorOf(undefined, []));
  return true;
}

function isGuarded(address: number): boolean {
  const from = wordsAt(address);
  const word = (address & ~PAGE_BIT) << 1;
  const fnPoint = from[word + FRAME.point];
  const entry = findModule(from[word]).functions[fnPoint >>> 16];
  return entry[6]?.includes(fnPoint & 0xffff) === true;
}

function belowOf(address: number): number {
  return wordsAt(address)[((address & ~PAGE_BIT) << 1) + FRAME.below];
}

function wordsAt(address: number): Int32Array {
  if ((address & PAGE_BIT) === 0) return memory.words;
  reachUnit(memory, address & ~PAGE_BIT);
  return memory.pageWords;
}

/** A frame that is written down. */
export interface WrittenFrame {
  /** Undefined: this thread has not loaded the module. */
  readonly module: ModuleRecord | undefined;
  readonly functionIndex: number;
  readonly point: number;
  readonly units: number;
}

/** The innermost frame that is written down, or 0. */
export function topFrame(): number {
  return top;
}

/** The innermost of those that were written down when what is on the JavaScript stack was entered, or 0. */
export function stackBelow(): number {
  return below;
}

/** Frames that are written down, from `first` or the innermost on; at most `limit`. */
export function innermostFrames(limit: number, first = top): WrittenFrame[] {
  const frames: WrittenFrame[] = [];
  for (let at = first; at !== 0 && frames.length < limit; at = belowOf(at)) {
    const word = (at & ~PAGE_BIT) << 1;
    const from = wordsAt(at);
    const fnPoint = from[word + FRAME.point];
    const count = from[word + FRAME.count];
    frames.push({
      module: moduleOf(from[word]),
      functionIndex: fnPoint >>> 16,
      point: fnPoint & 0xffff,
      units: frameUnits(count),
    });
  }
  return frames;
}
