/**
 * Packets: many small runs of the program in one record. Each is a *job*; a thread runs a packet's jobs one after another and writes each
 * outcome over its job, so the record goes to the completion queue once with all of them.
 *
 * In units of 8 bytes. A job that has not begun: run | hash, function + count + size | kinds of the arguments, the arguments. One that
 * is done: run | outcome + kind + size, the value. The first `cursor` jobs are done; the one there may have begun. Outcomes that are not raw
 * are bytes of the codec, gathered in one chain of pages; their value is offset | length.
 *
 * All plain memory: a packet is its holder's (the program, a queue's taker, a slot's).
 */
import { VIEW_CLASSES } from './codec-kinds.ts';
import type { SharedBuffers } from './codec-state.ts';
import { PAGE_BIT, PAGE_BYTES, RECORD, RECORD_INLINE_BYTES, recordInlineByte, recordWord } from './layout.ts';
import { type Memory, reachUnit } from './memory.ts';
import { EXTENT_HEADER_UNITS, freeChain, NO_EXTENT, takeExtent } from './pages.ts';
import { isPlainSharedView } from './raw.ts';
import { KIND, RAW_STRING_LENGTH } from './values.ts';

/** Words of a packet's head, at the beginning of what the record holds itself. */
export const PACKET = {
  count: 0,
  /** Jobs that are done. */
  cursor: 1,
  /** Units of those. */
  at: 2,
  /** Units of all jobs. */
  units: 3,
  /** Chain of pages with the outcomes that are not raw, or 0. */
  results: 4,
  resultBytes: 5,
  /** How long the jobs that are done took, in us. */
  tookUs: 6,
} as const;
const HEAD_UNITS = 4;
const INLINE_UNITS = RECORD_INLINE_BYTES / 8 - HEAD_UNITS;

/** Words of a job. After it is done, `info` has what {@link doneInfo} packs, and `shape` and `kinds` have the value. */
export const JOB = { run: 0, info: 1, shape: 2, kinds: 3 } as const;
/** Units before a job's arguments. */
export const JOB_HEAD_UNITS = 2;
/** Most arguments: their kinds are 5 bits each in one word. */
export const MOST_ARGUMENTS = 6;
export const KIND_BITS = 5;
export const KIND_MASK = 31;
/** A function's number in its module takes 16 bits of the shape. */
export const MOST_FUNCTIONS = 1 << 16;

/** Most units of a packet: what one page holds. */
export const PACKET_UNITS = PAGE_BYTES / 8 - EXTENT_HEADER_UNITS;
/** Units of the largest job: all arguments are views. */
export const MOST_JOB_UNITS = JOB_HEAD_UNITS + MOST_ARGUMENTS * 3;

if (MOST_JOB_UNITS > INLINE_UNITS) throw new Error('packet: the largest job must fit in a record without a page');

/** Beside those of ring/records.ts: the outcome found no memory. */
export const NO_ROOM = 5;

/** Views on one buffer. */
export interface Views {
  readonly words: Int32Array;
  readonly floats: Float64Array;
  readonly longs: BigInt64Array;
  readonly bytes: Uint8Array;
}

export function viewsOf(buffer: ArrayBufferLike): Views {
  return {
    words: new Int32Array(buffer),
    floats: new Float64Array(buffer),
    longs: new BigInt64Array(buffer),
    bytes: new Uint8Array(buffer),
  };
}

let pagesSeen: Int32Array | undefined;
let pageViews: Views | undefined;
let mainSeen: Int32Array | undefined;
let mainViews: Views | undefined;

/** The views that a packet's jobs are in. One shape of object for both buffers keeps the code over them fast. */
export function packetViews(memory: Memory, record: number): Views {
  const extent = memory.words[recordWord(memory.layout, record) + RECORD.extent];
  if (extent === 0) {
    if (mainSeen !== memory.words || mainViews === undefined) {
      mainSeen = memory.words;
      mainViews = { words: memory.words, floats: memory.floats, longs: memory.longs, bytes: memory.bytes };
    }
    return mainViews;
  }
  reachUnit(memory, (extent & ~PAGE_BIT) + PAGE_BYTES / 8 - 1);
  if (pagesSeen !== memory.pageWords || pageViews === undefined) {
    pagesSeen = memory.pageWords;
    const { pageWords: words, pageFloats: floats, pageLongs: longs, pageBytes: bytes } = memory;
    pageViews = { words, floats, longs, bytes };
  }
  return pageViews;
}

/** First unit of a packet's jobs, in {@link packetViews}. */
export function packetUnit(memory: Memory, record: number): number {
  const extent = memory.words[recordWord(memory.layout, record) + RECORD.extent];
  if (extent === 0) return recordInlineByte(memory.layout, record) / 8 + HEAD_UNITS;
  return (extent & ~PAGE_BIT) + EXTENT_HEADER_UNITS;
}

/** First word of a packet's head, in main memory. */
export function packetWord(memory: Memory, record: number): number {
  return recordInlineByte(memory.layout, record) >> 2;
}

/** Copies jobs into a record that the caller owns. False: no memory. */
export function writePacket(
  memory: Memory,
  record: number,
  from: Int32Array,
  fromUnit: number,
  units: number,
  count: number,
): boolean {
  const base = recordWord(memory.layout, record);
  let extent = 0;
  if (units > INLINE_UNITS) {
    extent = takeExtent(memory, 1);
    if (extent === NO_EXTENT) return false;
  }
  memory.words[base + RECORD.extent] = extent;
  const head = packetWord(memory, record);
  memory.words[head + PACKET.count] = count;
  memory.words[head + PACKET.cursor] = 0;
  memory.words[head + PACKET.at] = 0;
  memory.words[head + PACKET.units] = units;
  memory.words[head + PACKET.results] = 0;
  memory.words[head + PACKET.resultBytes] = 0;
  const to = extent === 0 ? memory.words : memory.pageWords;
  const toWord = packetUnit(memory, record) * 2;
  if (extent === 0) for (let i = 0; i < units * 2; i++) to[toWord + i] = from[fromUnit * 2 + i];
  else to.set(from.subarray(fromUnit * 2, (fromUnit + units) * 2), toWord);
  return true;
}

/** Gives back the pages of a packet. */
export function dropPacket(memory: Memory, record: number): void {
  const base = recordWord(memory.layout, record);
  const head = packetWord(memory, record);
  if (memory.words[base + RECORD.extent] !== 0) freeChain(memory, memory.words[base + RECORD.extent]);
  if (memory.words[head + PACKET.results] !== 0) freeChain(memory, memory.words[head + PACKET.results]);
  memory.words[base + RECORD.extent] = 0;
  memory.words[head + PACKET.results] = 0;
}

/** A job's shape word. */
export function jobShape(functionIndex: number, count: number, units: number): number {
  return functionIndex | (count << 16) | (units << 24);
}

/** Units of a job that has not begun, from its shape word. */
export function jobUnits(shape: number): number {
  return shape >>> 24;
}

/** The info word of a job that is done: `kind` is of its value, `units` its size as before. */
export function doneInfo(outcome: number, kind: number, units: number): number {
  return outcome | (kind << 8) | (units << 16);
}

/** Writes a value that fits in 8 bytes. Returns its kind, or -1: it doesn't. */
export function writeValue(to: Views, unit: number, value: unknown): number {
  if (typeof value === 'number') {
    const integer = value | 0;
    if (integer === value && (integer !== 0 || 1 / value > 0)) {
      to.words[unit * 2] = integer;
      return KIND.int32;
    }
    to.floats[unit] = value;
    return KIND.float64;
  }
  return writeOtherValue(to, unit, value);
}

function writeOtherValue(to: Views, unit: number, value: unknown): number {
  if (value === undefined) return KIND.undefined;
  if (value === null) return KIND.null;
  if (value === true) return KIND.true;
  if (value === false) return KIND.false;
  if (typeof value === 'string') return writeText(to, unit, value);
  if (typeof value !== 'bigint' || BigInt.asIntN(64, value) !== value) return -1;
  to.longs[unit] = value;
  return KIND.bigint;
}

function writeText(to: Views, unit: number, value: string): number {
  if (value.length > RAW_STRING_LENGTH) return -1;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code > 0xff) return -1;
    to.bytes[unit * 8 + i] = code;
  }
  return KIND.string + value.length;
}

/** Reads what {@link writeValue} wrote. */
export function readValue(from: Views, unit: number, kind: number): unknown {
  switch (kind) {
    case KIND.int32:
      return from.words[unit * 2];
    case KIND.float64:
      return from.floats[unit];
    case KIND.undefined:
      return undefined;
    case KIND.null:
      return null;
    case KIND.true:
      return true;
    case KIND.false:
      return false;
    case KIND.bigint:
      return from.longs[unit];
    default: {
      let value = '';
      for (let i = 0; i < kind - KIND.string; i++) value += String.fromCharCode(from.bytes[unit * 8 + i]);
      return value;
    }
  }
}

/** Units of a view among a job's arguments. */
export const VIEW_UNITS = 3;

const prototypes = VIEW_CLASSES.map((one) => one.prototype);

/** Writes a view on shared memory. Returns its kind, or -1: it is something else. */
export function writeSharedView(to: Views, unit: number, value: unknown, shared: SharedBuffers): number {
  if (!isPlainSharedView(value)) return -1;
  const index = prototypes.indexOf(Object.getPrototypeOf(value));
  const id = index < 0 ? -1 : shared.idOf(value.buffer as SharedArrayBuffer);
  if (id < 0) return -1;
  to.words[unit * 2] = id;
  to.words[unit * 2 + 1] = index;
  to.floats[unit + 1] = value.byteOffset;
  to.floats[unit + 2] = (value as unknown as { length?: number }).length ?? value.byteLength;
  return KIND.view;
}

/** Reads what {@link writeSharedView} wrote. Throws if the buffer is not known here. */
export function readSharedView(from: Views, unit: number, shared: SharedBuffers): unknown {
  const buffer = shared.byId(from.words[unit * 2]);
  if (buffer === undefined) throw new Error(`shared buffer ${from.words[unit * 2]} is not known here`);
  return VIEW_CLASSES[from.words[unit * 2 + 1]].make(buffer, from.floats[unit + 1], from.floats[unit + 2]);
}
