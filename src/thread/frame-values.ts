/** One value of a continuation: a byte of kind and a unit of content, or an entry of the task's reference table. */
import type { Memory } from '../memory/memory.ts';
import { isError } from '../memory/probe.ts';
import { KIND, RAW_STRING_LENGTH } from '../memory/values.ts';
import { bytes, floats, longs, words } from './chunks.ts';

/** Everything of the current task that is not raw. Index = what a frame says. */
export let references: unknown[] = [];

let noteError: (error: Error) => void = () => {};

/** What is to be done with errors that are about to leave the JavaScript stack. */
export function onError(note: (error: Error) => void): void {
  noteError = note;
}

/** The table of the task that this thread has taken. */
export function setReferences(table: unknown[]): void {
  references = table;
}

/** Writes any value to the newest chunk. */
export function writeValue(value: unknown, kindByte: number, valueUnit: number): void {
  if (typeof value === 'number') {
    const integer = value | 0;
    if (integer === value && (value !== 0 || 1 / value > 0)) {
      bytes[kindByte] = KIND.int32;
      words[valueUnit << 1] = integer;
    } else {
      bytes[kindByte] = KIND.float64;
      floats[valueUnit] = value;
    }
  } else {
    writeOther(value, kindByte, valueUnit);
  }
}

/** A value that is no number: raw if it fits in eight bytes, else into the reference table. */
export function writeOther(value: unknown, kindByte: number, valueUnit: number): void {
  if (value === undefined) bytes[kindByte] = KIND.undefined;
  else if (value === null) bytes[kindByte] = KIND.null;
  else if (value === true) bytes[kindByte] = KIND.true;
  else if (value === false) bytes[kindByte] = KIND.false;
  else if (typeof value === 'string' && writeString(value, kindByte, valueUnit)) return;
  else if (typeof value === 'bigint' && BigInt.asIntN(64, value) === value) {
    bytes[kindByte] = KIND.bigint;
    longs[valueUnit] = value;
  } else {
    if (isError(value)) noteError(value);
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

/** Reads a value of a kind that is no number. `inPages`: where the unit lies. */
export function readOther(memory: Memory, kind: number, valueUnit: number, inPages: boolean): unknown {
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
