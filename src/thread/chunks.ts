/**
 * The memory of a task's continuation, for the slot that this thread holds: first the slot's arena, then extents of pages, each twice as
 * large as the one before. It is a stack: the next free unit is the *bump*; what is given back is always the newest.
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

const MAX_EXTENT_PAGES = 32;
/** No room. */
export const NO_UNIT = -1;

export let memory: Memory;
export let slotBase = 0;
let slot = -1;

// Views on the newest chunk. A unit of it is an index of 8 bytes in all of them.
export let words: Int32Array = new Int32Array(0);
export let floats: Float64Array = new Float64Array(0);
export let longs: BigInt64Array = new BigInt64Array(0);
export let bytes: Uint8Array = new Uint8Array(0);
let pageFlag = 0;
let bump = 0;
let chunkStart = 0;
let chunkEnd = 0;
let chunk = 0;

/** Opens the memory of a slot that this thread holds. */
export function openChunks(of: Memory, slotIndex: number): void {
  memory = of;
  slot = slotIndex;
  slotBase = slotWord(of.layout, slotIndex);
  chunk = of.words[slotBase + SLOT.chunk];
  bump = of.words[slotBase + SLOT.bump] & ~PAGE_BIT;
  viewChunk();
}

/** Writes back what the next holder needs. */
export function closeChunks(): void {
  memory.words[slotBase + SLOT.bump] = bump | pageFlag;
}

/** Gives back all pages. */
export function dropChunks(): void {
  while (chunk !== 0) popChunk();
}

/** Room for `count` units: its first one, in the views of now. {@link NO_UNIT}: no memory. */
export function takeUnits(count: number): number {
  if (bump + count > chunkEnd && !pushChunk(count)) return NO_UNIT;
  const unit = bump;
  bump = unit + count;
  return unit;
}

/** Where the next unit will be, as an address. */
export function bumpAddress(): number {
  return bump | pageFlag;
}

/** A unit of the newest chunk as an address. */
export function addressOf(unit: number): number {
  return unit | pageFlag;
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

/** A new chunk with room for so many units. False: no memory. */
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
export function restoreBump(address: number): void {
  const unit = address & ~PAGE_BIT;
  const flag = address & PAGE_BIT;
  while (flag !== pageFlag || unit < chunkStart || unit > chunkEnd) {
    if (chunk === 0) throw new Error(`address ${address} lies in no chunk of slot ${slot}`);
    popChunk();
  }
  bump = unit;
}
