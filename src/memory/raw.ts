/**
 * Short lists of plain values (a fork's arguments, a number that a run gives back) written without the codec: 16 bytes of kinds, then a
 * unit for each value, three for a view on shared memory. Much cheaper to write and to read than a graph.
 */
import { VIEW_CLASSES } from './codec-kinds.ts';
import type { SharedBuffers } from './codec-state.ts';
import type { Memory } from './memory.ts';
import { SharedBuffer } from './probe.ts';
import { isInt32, KIND, RAW_STRING_LENGTH } from './values.ts';

/** Longest list. */
const MOST_VALUES = 16;
const KIND_UNITS = MOST_VALUES / 8;
const VIEW_UNITS = 3;

const prototypes = VIEW_CLASSES.map((one) => one.prototype);

/**
 * Writes a list at a unit of main memory that the caller owns. Returns false, and leaves garbage, if it does not fit in `units` or holds
 * something else than numbers, booleans, undefined, null, small bigints, short strings and views on shared memory.
 */
export function writeRaw(
  memory: Memory,
  unit: number,
  units: number,
  values: ArrayLike<unknown>,
  shared: SharedBuffers,
): boolean {
  const count = values.length;
  if (count > MOST_VALUES) return false;
  const end = unit + units;
  let at = unit + KIND_UNITS;
  for (let i = 0; i < count; i++) {
    const value = values[i];
    const kindByte = unit * 8 + i;
    if (at >= end) return false;
    if (typeof value === 'number') {
      writeNumber(memory, kindByte, at++, value);
    } else if (typeof value === 'object' && value !== null) {
      if (at + VIEW_UNITS > end || !writeView(memory, at, kindByte, value, shared)) return false;
      at += VIEW_UNITS;
    } else if (!writeSmall(memory, at++, kindByte, value)) return false;
  }
  return true;
}

/** Writes up to four numbers. */
export function writeRawNumbers(
  memory: Memory,
  unit: number,
  count: number,
  x0: number,
  x1: number,
  x2: number,
  x3: number,
): void {
  const kindByte = unit * 8;
  const at = unit + KIND_UNITS;
  writeNumber(memory, kindByte, at, x0);
  if (count > 1) writeNumber(memory, kindByte + 1, at + 1, x1);
  if (count > 2) writeNumber(memory, kindByte + 2, at + 2, x2);
  if (count > 3) writeNumber(memory, kindByte + 3, at + 3, x3);
}

/** Small integers apart, so that they are small integers when they are read. */
function writeNumber(memory: Memory, kindByte: number, unit: number, value: number): void {
  if (isInt32(value)) {
    memory.bytes[kindByte] = KIND.int32;
    memory.words[unit * 2] = value;
  } else {
    memory.bytes[kindByte] = KIND.float64;
    memory.floats[unit] = value;
  }
}

function writeSmall(memory: Memory, unit: number, kindByte: number, value: unknown): boolean {
  if (value === undefined) memory.bytes[kindByte] = KIND.undefined;
  else if (value === null) memory.bytes[kindByte] = KIND.null;
  else if (typeof value === 'boolean') memory.bytes[kindByte] = value ? KIND.true : KIND.false;
  else if (typeof value === 'string') return writeString(memory, unit, kindByte, value);
  else if (typeof value === 'bigint' && BigInt.asIntN(64, value) === value) {
    memory.bytes[kindByte] = KIND.bigint;
    memory.longs[unit] = value;
  } else return false;
  return true;
}

function writeString(memory: Memory, unit: number, kindByte: number, value: string): boolean {
  if (value.length > RAW_STRING_LENGTH) return false;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code > 0xff) return false;
    memory.bytes[unit * 8 + i] = code;
  }
  memory.bytes[kindByte] = KIND.string + value.length;
  return true;
}

/** True for a view on shared memory that a number, a class and two lengths describe. */
export function isPlainSharedView(value: unknown): value is ArrayBufferView {
  if (!ArrayBuffer.isView(value)) return false;
  const { buffer } = value as { buffer: ArrayBufferLike & { growable?: boolean } };
  return buffer instanceof SharedBuffer && buffer.growable !== true;
}

function writeView(memory: Memory, unit: number, kindByte: number, value: object, shared: SharedBuffers): boolean {
  if (!isPlainSharedView(value)) return false;
  const index = prototypes.indexOf(Object.getPrototypeOf(value));
  const id = shared.idOf(value.buffer as SharedArrayBuffer);
  if (index < 0 || id < 0) return false;
  memory.bytes[kindByte] = KIND.view;
  memory.words[unit * 2] = id;
  memory.words[unit * 2 + 1] = index;
  memory.floats[unit + 1] = value.byteOffset;
  memory.floats[unit + 2] = (value as unknown as { length?: number }).length ?? value.byteLength;
  return true;
}

/** Reads a list of `count` values. Throws if it names a shared buffer that this thread does not know. */
export function readRaw(memory: Memory, unit: number, count: number, shared: SharedBuffers): unknown[] {
  const values: unknown[] = new Array(count);
  let at = unit + KIND_UNITS;
  for (let i = 0; i < count; i++) {
    const kind = memory.bytes[unit * 8 + i];
    if (kind === KIND.int32) values[i] = memory.words[at++ * 2];
    else if (kind === KIND.float64) values[i] = memory.floats[at++];
    else if (kind === KIND.view) {
      values[i] = readView(memory, at, shared);
      at += VIEW_UNITS;
    } else values[i] = readSmall(memory, at++, kind);
  }
  return values;
}

function readSmall(memory: Memory, unit: number, kind: number): unknown {
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
      return memory.longs[unit];
    default: {
      let value = '';
      for (let i = 0; i < kind - KIND.string; i++) value += String.fromCharCode(memory.bytes[unit * 8 + i]);
      return value;
    }
  }
}

function readView(memory: Memory, unit: number, shared: SharedBuffers): ArrayBufferView {
  const buffer = shared.byId(memory.words[unit * 2]);
  if (buffer === undefined) throw new Error(`shared buffer ${memory.words[unit * 2]} is not known here`);
  return VIEW_CLASSES[memory.words[unit * 2 + 1]].make(buffer, memory.floats[unit + 1], memory.floats[unit + 2]);
}
