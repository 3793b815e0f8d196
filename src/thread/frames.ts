/**
 * Frames: a continuation as bytes. A function that leaves writes one frame ({@link spill}), innermost first; the thread
 * re-enters them one by one, innermost first ({@link resumeTop}). This is the hottest code after the tasks themselves.
 *
 * A frame, in units of 8 bytes: a header of three (module hash, point | address below, count | batch start, references),
 * a byte of kind for each value, the values. The frames of one leave are a *batch*; its outermost frame knows where the
 * batch began, and popping that one gives the batch's room back. All is plain memory: the slot is this thread's (RUNNING).
 */
import { ARENA_UNITS, arenaUnit, PAGE_BIT, PAGE_UNITS, SLOT, slotWord } from '../memory/layout.ts';
import { type Memory, reachUnit } from '../memory/memory.ts';
import {
  EXTENT_HEADER_UNITS,
  extentNext,
  extentPages,
  freeExtent,
  NO_EXTENT,
  setExtentNext,
  takeExtent,
} from '../memory/pages.ts';
import { KIND, RAW_STRING_LENGTH } from '../memory/values.ts';
import { countWidth, type ModuleRecord, moduleOf, traceLine } from './registry.ts';

/** What a function returns that has left. One constant object: the cheapest compare on every engine (facts.md). */
export const LEAVE: object = Object.freeze({ leave: true });

const FRAME = { module: 0, point: 1, below: 2, count: 3, batch: 4, references: 5 } as const;
const FRAME_UNITS = 3;
const NOT_OUTERMOST = -1;
const MAX_EXTENT_PAGES = 32;

let memory: Memory;
let slotBase = 0;
let slot = -1;

// Where the next frame goes: views, and units within them.
let words: Int32Array = new Int32Array(0);
let floats: Float64Array = new Float64Array(0);
let longs: BigInt64Array = new BigInt64Array(0);
let bytes: Uint8Array = new Uint8Array(0);
let pageFlag = 0;
let bump = 0;
let chunkStart = 0;
let chunkEnd = 0;
let chunk = 0;

// The batch that is being written.
let top = 0;
let batchFirst = 0;
let batchStart = 0;
let batchReferences = 0;
let outerWords = words;
let outerWord = 0;
let batchUnits = 0;
let batchFrames = 0;

let dropping = false;
let failed = false;
let lastHash = 0;
let lastModule: ModuleRecord | undefined;
let inputValue: unknown;

/** Everything of the current task that is not raw. Index = what a frame says. */
export let references: unknown[] = [];

/** Opens the continuation of a slot that this thread holds. */
export function openFrames(of: Memory, slotIndex: number, table: unknown[]): void {
  memory = of;
  slot = slotIndex;
  slotBase = slotWord(of.layout, slotIndex);
  references = table;
  top = of.words[slotBase + SLOT.top];
  chunk = of.words[slotBase + SLOT.chunk];
  bump = of.words[slotBase + SLOT.bump] & ~PAGE_BIT;
  batchFirst = 0;
  batchUnits = 0;
  dropping = false;
  failed = false;
  viewChunk();
}

/** Writes back what the next holder needs. */
export function closeFrames(): void {
  memory.words[slotBase + SLOT.top] = top;
  memory.words[slotBase + SLOT.bump] = bump | pageFlag;
}

/** Gives back all pages of the continuation. */
export function dropFrames(): void {
  while (chunk !== 0) popChunk();
  top = 0;
  batchFirst = 0;
  references = [];
}

/** True if a frame found no room; the continuation is incomplete. */
export function spillFailed(): boolean {
  return failed;
}

/** True if there is no frame left to resume. */
export function noFrames(): boolean {
  return top === 0;
}

/** The units behind the bump that are still free in the arena, and where they begin; 0 units if the frames have left it. */
export function arenaRest(): { unit: number; units: number } {
  return pageFlag === 0 ? { unit: bump, units: chunkEnd - bump } : { unit: 0, units: 0 };
}

/** Sets the views and bounds to the newest chunk. */
function viewChunk(): void {
  if (chunk === 0) {
    pageFlag = 0;
    words = memory.words;
    floats = memory.floats;
    longs = memory.longs;
    bytes = memory.bytes;
    chunkStart = arenaUnit(memory.layout, slot);
    chunkEnd = chunkStart + ARENA_UNITS;
    return;
  }
  pageFlag = PAGE_BIT;
  const unit = chunk & ~PAGE_BIT;
  const units = extentPages(memory, chunk) * PAGE_UNITS;
  reachUnit(memory, unit + units - 1);
  words = memory.pageWords;
  floats = memory.pageFloats;
  longs = memory.pageLongs;
  bytes = memory.pageBytes;
  chunkStart = unit + EXTENT_HEADER_UNITS;
  chunkEnd = unit + units;
}

/** A new chunk with room for a frame. False: no memory. Each is twice the one before, so deep recursion takes few. */
function pushChunk(units: number): boolean {
  const needed = Math.ceil((units + EXTENT_HEADER_UNITS) / PAGE_UNITS);
  if (needed > MAX_EXTENT_PAGES) return false;
  const wished = chunk === 0 ? 4 : extentPages(memory, chunk) * 2;
  let extent = takeExtent(memory, Math.min(MAX_EXTENT_PAGES, Math.max(needed, wished)));
  if (extent === NO_EXTENT) extent = takeExtent(memory, needed);
  if (extent === NO_EXTENT) return false;
  setExtentNext(memory, extent, chunk);
  chunk = extent;
  // At once, so that the program finds the chain if this thread is lost.
  memory.words[slotBase + SLOT.chunk] = chunk;
  viewChunk();
  bump = chunkStart;
  return true;
}

function popChunk(): void {
  const below = extentNext(memory, chunk);
  freeExtent(memory, chunk);
  chunk = below;
  memory.words[slotBase + SLOT.chunk] = chunk;
  viewChunk();
}

/** Gives back everything above an address. */
function restoreBump(address: number): void {
  const unit = address & ~PAGE_BIT;
  const flag = address & PAGE_BIT;
  while (flag !== pageFlag || unit < chunkStart || unit > chunkEnd) {
    if (chunk === 0) throw new Error(`frame address ${address} lies in no chunk of slot ${slot}`);
    popChunk();
  }
  bump = unit;
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
    batchStart = bump | pageFlag;
    batchReferences = references.length;
  }
  if (bump + units > chunkEnd && !pushChunk(units)) {
    failed = true;
    dropping = true;
    return LEAVE;
  }
  const unit = bump;
  bump = unit + units;
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
  if (batchFirst === 0) batchFirst = unit | pageFlag;
  else outerWords[outerWord + FRAME.below] = unit | pageFlag;
  outerWords = words;
  outerWord = word;
  return LEAVE;
}

/** A value that is no number: raw if it fits in eight bytes, else into the reference table. */
function writeOther(value: unknown, kindByte: number, valueUnit: number): void {
  if (value === undefined) bytes[kindByte] = KIND.undefined;
  else if (value === null) bytes[kindByte] = KIND.null;
  else if (value === true) bytes[kindByte] = KIND.true;
  else if (value === false) bytes[kindByte] = KIND.false;
  else if (typeof value === 'string' && writeString(value, kindByte, valueUnit)) return;
  else if (typeof value === 'bigint' && BigInt.asIntN(64, value) === value) {
    bytes[kindByte] = KIND.bigint;
    longs[valueUnit] = value;
  } else {
    bytes[kindByte] = KIND.reference;
    words[valueUnit << 1] = references.length;
    references.push(value);
  }
}

function writeString(value: string, kindByte: number, valueUnit: number): boolean {
  const length = value.length;
  if (length > RAW_STRING_LENGTH) return false;
  const at = valueUnit << 3;
  for (let i = 0; i < length; i++) {
    const code = value.charCodeAt(i);
    if (code > 0xff) return false;
    bytes[at + i] = code;
  }
  bytes[kindByte] = KIND.string + length;
  return true;
}

/** The stack is empty again: links the batch to the frames below it. Returns the bytes it takes. */
export function commitBatch(): number {
  if (batchFirst === 0) return 0;
  outerWords[outerWord + FRAME.below] = top;
  outerWords[outerWord + FRAME.batch] = batchStart;
  outerWords[outerWord + FRAME.references] = batchReferences;
  top = batchFirst;
  batchFirst = 0;
  const written = batchUnits * 8;
  batchUnits = 0;
  return written;
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
    else values[places[i]] = readOther(kind, valueUnit + i, inPages);
  }
  const batch = from[word + FRAME.batch];
  top = from[word + FRAME.below];
  if (batch !== NOT_OUTERMOST) {
    references.length = from[word + FRAME.references];
    restoreBump(batch);
  }
  inputValue = value;
  const twin = entry[1];
  return twin(point, values);
}

function readOther(kind: number, valueUnit: number, inPages: boolean): unknown {
  switch (kind) {
    case KIND.undefined:
      return undefined;
    case KIND.null:
      return null;
    case KIND.true:
      return true;
    case KIND.false:
      return false;
    case KIND.bigint:
      return (inPages ? memory.pageLongs : memory.longs)[valueUnit];
    case KIND.reference:
      return takeReference((inPages ? memory.pageWords : memory.words)[valueUnit << 1]);
    default:
      return readString(inPages ? memory.pageBytes : memory.bytes, valueUnit << 3, kind - KIND.string);
  }
}

/** An entry belongs to one value of one frame, so it is dead once read; it must not be written at the next leave. */
function takeReference(index: number): unknown {
  const value = references[index];
  references[index] = undefined;
  return value;
}

function readString(from: Uint8Array, at: number, length: number): string {
  let value = '';
  for (let i = 0; i < length; i++) value += String.fromCharCode(from[at + i]);
  return value;
}

function findModule(hash: number): ModuleRecord {
  const module = moduleOf(hash);
  if (module === undefined) throw new Error(`a frame names a module (${hash}) that this thread has not loaded`);
  lastHash = hash;
  lastModule = module;
  return module;
}

/** In a resumed frame, at a call: the value that the call gave. */
export function input(): unknown {
  const value = inputValue;
  inputValue = undefined;
  return value;
}

/** The frames that are left, innermost first, as lines of a stack trace; at most `limit`. */
export function traceFrames(limit: number): string[] {
  const lines: string[] = [];
  let at = top;
  let more = 0;
  while (at !== 0) {
    const inPages = (at & PAGE_BIT) !== 0;
    const word = (at & ~PAGE_BIT) << 1;
    if (inPages) reachUnit(memory, at & ~PAGE_BIT);
    const from = inPages ? memory.pageWords : memory.words;
    if (lines.length < limit) {
      const fnPoint = from[word + FRAME.point];
      const module = moduleOf(from[word]);
      if (module !== undefined) lines.push(traceLine(module, fnPoint >>> 16, fnPoint & 0xffff));
    } else {
      more++;
    }
    at = from[word + FRAME.below];
  }
  if (more > 0) lines.push(`    at ... ${more} more frames`);
  return lines;
}
