/** Encoded values in a record: its arguments on the way in, its outcome on the way out. Inline if they fit, else in pages. */
import { RECORD, RECORD_INLINE_BYTES, recordInlineByte, recordWord } from './layout.ts';
import type { Memory } from './memory.ts';
import { freeChain, NO_EXTENT, readChain, writeChain } from './pages.ts';

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
