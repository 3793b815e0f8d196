/**
 * Values in a record: its arguments on the way in, its outcome on the way out. A short list of plain values is written raw; anything else
 * by the codec, inline if it fits, else in pages.
 */
import { decode, encode, NAMING, type Naming, type SharedBuffers } from './codec.ts';
import { RECORD, RECORD_INLINE_BYTES, recordInlineByte, recordWord } from './layout.ts';
import type { Memory } from './memory.ts';
import { freeChain, NO_EXTENT, readChain, writeChain } from './pages.ts';
import { readRaw, writeRaw, writeRawNumbers } from './raw.ts';

/** How a record's content is written. */
export const FORMAT = { codec: 0, raw: 1 } as const;

/** Names values in a refusal of the codec. */
export type NameOf = (index: number) => string;

/**
 * Writes values to a record that the caller owns. False: no memory left, nothing is kept. Throws `Refusal` for what cannot be carried;
 * `lenientErrors` and `naming` as in the codec.
 */
export function writeRecordValues(
  memory: Memory,
  record: number,
  values: ArrayLike<unknown>,
  shared: SharedBuffers,
  nameOf: NameOf,
  lenientErrors = false,
  naming: Naming = NAMING.none,
): boolean {
  const unit = recordInlineByte(memory.layout, record) / 8;
  if (!writeRaw(memory, unit, RECORD_INLINE_BYTES / 8, values, shared)) {
    return writeRecordBytes(memory, record, encode(values, shared, nameOf, lenientErrors, naming));
  }
  const base = recordWord(memory.layout, record);
  memory.words[base + RECORD.bytes] = values.length;
  memory.words[base + RECORD.extent] = 0;
  memory.words[base + RECORD.format] = FORMAT.raw;
  return true;
}

/** The same for up to four numbers, without a list. Always fits. */
export function writeRecordNumbers(
  memory: Memory,
  record: number,
  count: number,
  x0: number,
  x1: number,
  x2: number,
  x3: number,
): void {
  writeRawNumbers(memory, recordInlineByte(memory.layout, record) / 8, count, x0, x1, x2, x3);
  const base = recordWord(memory.layout, record);
  memory.words[base + RECORD.bytes] = count;
  memory.words[base + RECORD.extent] = 0;
  memory.words[base + RECORD.format] = FORMAT.raw;
}

/** Takes a record's values out and gives its pages back. Throws where they name a buffer that is not known. */
export function takeRecordValues(memory: Memory, record: number, shared: SharedBuffers): unknown[] {
  const base = recordWord(memory.layout, record);
  if (memory.words[base + RECORD.format] === FORMAT.codec) return decode(takeRecordBytes(memory, record), shared);
  return readRaw(memory, recordInlineByte(memory.layout, record) / 8, memory.words[base + RECORD.bytes], shared);
}

/**
 * Writes bytes to a record that the caller owns. False: no memory left, nothing is kept. Plain accesses: the record's next
 * owner gets them by a queue or by a slot's READY.
 */
export function writeRecordBytes(memory: Memory, record: number, bytes: Uint8Array): boolean {
  const base = recordWord(memory.layout, record);
  let extent = 0;
  if (bytes.length <= RECORD_INLINE_BYTES) {
    memory.bytes.set(bytes, recordInlineByte(memory.layout, record));
  } else {
    extent = writeChain(memory, bytes);
    if (extent === NO_EXTENT) return false;
  }
  memory.words[base + RECORD.bytes] = bytes.length;
  memory.words[base + RECORD.format] = FORMAT.codec;
  memory.words[base + RECORD.extent] = extent;
  return true;
}

/** Takes a record's bytes out (a copy that is not shared) and gives their pages back. */
export function takeRecordBytes(memory: Memory, record: number): Uint8Array<ArrayBuffer> {
  const base = recordWord(memory.layout, record);
  const bytes = new Uint8Array(memory.words[base + RECORD.bytes]);
  const extent = memory.words[base + RECORD.extent];
  if (extent === 0) {
    const at = recordInlineByte(memory.layout, record);
    bytes.set(memory.bytes.subarray(at, at + bytes.length));
  } else {
    readChain(memory, extent, bytes);
    dropRecordBytes(memory, record);
  }
  return bytes;
}

/** Gives a record's pages back, unread. */
export function dropRecordBytes(memory: Memory, record: number): void {
  const base = recordWord(memory.layout, record);
  freeChain(memory, memory.words[base + RECORD.extent]);
  memory.words[base + RECORD.extent] = 0;
}
