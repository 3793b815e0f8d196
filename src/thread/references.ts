/**
 * The reference table of a task: the values that don't fit in a frame. When a task leaves, the table is written as one graph
 * so that any thread can go on. If it cannot be written, the task stays with this thread (*affine*); one that is dear to write stays until a
 * thread has nothing to do, and would take it. The
 * live table is kept as well: if the task comes back and nobody had it in between, nothing is read.
 */
import { decode, encode, NAMING, wroteNames } from '../memory/codec.ts';
import { PAGE_BIT, SLOT, slotWord } from '../memory/layout.ts';
import { hasChanging, writeForTask } from '../memory/module-values.ts';
import { freeChain, NO_EXTENT, readChain, writeChain } from '../memory/pages.ts';
import { staysForLeaves } from '../policy/stay.ts';
import { sleepers } from '../ring/park.ts';
import { homeOf } from '../ring/slots.ts';
import { othersAskForTasks } from './asked.ts';
import { arenaRest } from './chunks.ts';
import { isEmbedded, memory, quantumMs, thread } from './here.ts';
import { threadBuffers } from './mail.ts';

interface LiveTable {
  /** The slot's version while this thread had it. */
  readonly version: number;
  readonly table: unknown[];
  /** Leaves for which the table is not written again, whoever would take it. */
  stays: number;
  /** It was dear to write the last time. */
  isHeavy: boolean;
  /** It was written with names of modules' values: another thread may give the task back. */
  hasNames: boolean;
  /** How often one has done so. */
  returns: number;
}

/** A leave counts as so many where a thread has nothing to do: writing is dear, but a core that waits is dearer. */
const WANTED_COUNTS = 8;

/** A task that was given back stays for twice as many leaves each time, up to 2 to the power of this. */
const MOST_RETURNS = 10;

const live: (LiveTable | undefined)[] = [];

/**
 * The table of a slot that this thread has just taken; reads it if another thread had the task in between. Throws `OtherValue` where the task
 * holds values of modules that are not the same on this thread; nothing has changed then.
 */
export function openTable(slot: number): unknown[] {
  const words = memory.words;
  const base = slotWord(memory.layout, slot);
  const mine = live[slot];
  const bytes = words[base + SLOT.refBytes];
  if (mine !== undefined && bytes > 0 && homeOf(memory, slot) === thread + 1) {
    mine.returns = Math.min(mine.returns + 1, MOST_RETURNS);
    mine.stays = Math.max(mine.stays, 1 << mine.returns);
  }
  const table =
    mine !== undefined && mine.version === words[base + SLOT.version]
      ? mine.table
      : bytes === 0
        ? []
        : readTable(base, bytes);
  dropWritten(slot);
  return table;
}

/** True if the next {@link openTable} of this slot has to decode. */
export function tableIsLive(slot: number): boolean {
  const mine = live[slot];
  return mine !== undefined && mine.version === memory.words[slotWord(memory.layout, slot) + SLOT.version];
}

/** True for a task that this thread has let go, as long as another thread may find that it can't go on with it. */
export function mayComeBack(slot: number): boolean {
  return tableIsLive(slot) && live[slot]?.hasNames === true;
}

function readTable(base: number, byteCount: number): unknown[] {
  return decode(writtenTable(base, byteCount), threadBuffers);
}

/** The written table of the slot at a word, of so many bytes; a copy. */
export function writtenTable(base: number, byteCount: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(byteCount);
  const at = memory.words[base + SLOT.refAt];
  if ((at & PAGE_BIT) !== 0) readChain(memory, at, bytes);
  else bytes.set(memory.bytes.subarray(at * 8, at * 8 + byteCount));
  return bytes;
}

/** Gives back what a written table takes. Values change once the task runs, so it is never read twice. */
export function dropWritten(slot: number): void {
  const words = memory.words;
  const base = slotWord(memory.layout, slot);
  const at = words[base + SLOT.refAt];
  if ((at & PAGE_BIT) !== 0) freeChain(memory, at);
  words[base + SLOT.refAt] = 0;
  words[base + SLOT.refBytes] = 0;
  words[base + SLOT.refCount] = 0;
}

/** What {@link closeTable} did. */
export const CLOSED = { free: 0, affine: 1 } as const;

let writtenBytes = 0;

/** Bytes that the last {@link closeTable} wrote. */
export function tableBytes(): number {
  return writtenBytes;
}

/**
 * The task leaves after running for `ranMs`: writes its table, or says that it is affine. `isStateful`: it may get at what functions change in
 * their modules.
 */
export function closeTable(slot: number, table: unknown[], ranMs: number, isStateful: boolean): number {
  writeForTask(isStateful);
  const words = memory.words;
  const base = slotWord(memory.layout, slot);
  const before = live[slot];
  const version = words[base + SLOT.version];
  writtenBytes = 0;
  if (table.length === 0 && !hasChanging()) {
    live[slot] = undefined;
    return CLOSED.free;
  }
  const known = before !== undefined && before.version === version - 1 ? before : undefined;
  const entry: LiveTable = {
    version,
    table,
    stays: known?.stays ?? 0,
    isHeavy: known?.isHeavy ?? false,
    hasNames: false,
    returns: known?.returns ?? 0,
  };
  live[slot] = entry;
  const isWanted = isEmbedded ? othersAskForTasks() : sleepers(memory) > 0;
  // Nobody could take it: there is nothing to write.
  if (isEmbedded && !isWanted) return CLOSED.affine;
  if (entry.stays > 0) {
    entry.stays = Math.max(0, entry.stays - (isWanted ? WANTED_COUNTS : 1));
    if (entry.stays > 0) return CLOSED.affine;
  }
  if (entry.isHeavy && !isWanted) return CLOSED.affine;
  const begun = performance.now();
  const closed = writeTable(base, table) ? CLOSED.free : CLOSED.affine;
  entry.hasNames = closed === CLOSED.free && wroteNames;
  if (quantumMs > 0) {
    entry.stays = staysForLeaves(performance.now() - begun, ranMs);
    entry.isHeavy = entry.stays > 0;
  }
  return closed;
}

function writeTable(base: number, table: unknown[]): boolean {
  let bytes: Uint8Array;
  try {
    bytes = encode(table, threadBuffers, String, false, NAMING.names);
  } catch {
    // A value that can't leave this thread. The caller keeps the task here; the live table holds it.
    return false;
  }
  if (!putTable(base, bytes, table.length)) return false;
  writtenBytes = bytes.length;
  return true;
}

/** Puts a written table of `count` entries to the slot at a word, above its frames. False: no memory. */
export function putTable(base: number, bytes: Uint8Array, count: number): boolean {
  const words = memory.words;
  const rest = arenaRest();
  if (bytes.length <= rest.units * 8) {
    memory.bytes.set(bytes, rest.unit * 8);
    words[base + SLOT.refAt] = rest.unit;
  } else {
    const extent = writeChain(memory, bytes);
    if (extent === NO_EXTENT) return false;
    words[base + SLOT.refAt] = extent;
  }
  words[base + SLOT.refBytes] = bytes.length;
  words[base + SLOT.refCount] = count;
  return true;
}

/** The task in the slot is over. */
export function forgetTable(slot: number): void {
  live[slot] = undefined;
}

/** Lets go of tables whose task another thread has taken on: they only keep garbage alive. */
export function forgetStaleTables(): void {
  for (let slot = 0; slot < live.length; slot++) {
    if (live[slot] !== undefined && !tableIsLive(slot)) live[slot] = undefined;
  }
}
