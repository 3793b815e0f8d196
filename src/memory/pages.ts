/**
 * Pages: what outgrows an arena or a record. One bit a page in a shared map; taking is a compare-and-swap on a word of the
 * map, giving back an atomic `and`. There is no free list, so there is no ABA: the word that is compared *is* the state.
 *
 * An *extent* is a run of 1 to 32 neighbouring pages with a header of two units. Extents are chained by address.
 */
import * as atomics from './atomics.ts';
import { HEADER, MAX_RUN_PAGES, PAGE_BIT, PAGE_BYTES, PAGE_UNITS } from './layout.ts';
import { growPages, type Memory, reachUnit } from './memory.ts';

/** Words of an extent's header. */
const EXTENT = { next: 0, pages: 1, bytes: 2 } as const;
/** Units that the header takes. */
export const EXTENT_HEADER_UNITS = 2;
const EXTENT_HEADER_BYTES = EXTENT_HEADER_UNITS * 8;

/** No memory left. */
export const NO_EXTENT = 0;

/**
 * Takes a run of `pageCount` pages (1 to 32). Returns its address, or {@link NO_EXTENT} when the limit is reached or the
 * run is not to be had; ask for less then.
 */
export function takeExtent(memory: Memory, pageCount: number): number {
  let page = takeRun(memory, pageCount);
  if (page < 0) return NO_EXTENT;
  const unit = page * PAGE_UNITS;
  reachUnit(memory, unit + pageCount * PAGE_UNITS - 1);
  page = unit * 2;
  // Plain: the pages are this thread's alone until an atomic store publishes what holds their address.
  memory.pageWords[page + EXTENT.next] = 0;
  memory.pageWords[page + EXTENT.pages] = pageCount;
  memory.pageWords[page + EXTENT.bytes] = 0;
  return unit | PAGE_BIT;
}

function takeRun(memory: Memory, pageCount: number): number {
  const words = memory.words;
  let existing = memory.pages.byteLength / PAGE_BYTES;
  for (;;) {
    const found = findRun(memory, pageCount, existing);
    if (found >= 0) {
      atomics.add(words, HEADER.pagesUsed, pageCount);
      return found;
    }
    if (existing >= memory.layout.pages) return -1;
    const grown = growPages(memory, existing + 32);
    if (grown <= existing) return -1;
    existing = grown;
  }
}

/** Looks once through the map of the pages that exist, from the hint on. */
function findRun(memory: Memory, pageCount: number, existing: number): number {
  const words = memory.words;
  const mapWord = memory.layout.mapByte >> 2;
  const mapWords = Math.ceil(existing / 32);
  if (mapWords === 0) return -1;
  const hint = atomics.load(words, HEADER.pageHint) % mapWords;
  for (let step = 0; step < mapWords; step++) {
    const index = (hint + step) % mapWords;
    const pagesHere = Math.min(32, existing - index * 32);
    for (;;) {
      const taken = atomics.load(words, mapWord + index);
      const bit = freeRun(taken, pageCount, pagesHere);
      if (bit < 0) break;
      if (atomics.compareAndSwap(words, mapWord + index, taken, taken | (runMask(pageCount) << bit))) {
        if (step > 0) atomics.store(words, HEADER.pageHint, index);
        return index * 32 + bit;
      }
    }
  }
  return -1;
}

function runMask(pageCount: number): number {
  return pageCount === 32 ? -1 : (1 << pageCount) - 1;
}

/** First bit of `count` free ones among the lowest `limit` bits of a map word, or -1. */
function freeRun(taken: number, count: number, limit: number): number {
  if (taken === -1) return -1;
  const mask = runMask(count);
  for (let bit = 0; bit + count <= limit; bit++) {
    if ((taken & (mask << bit)) === 0) return bit;
  }
  return -1;
}

/** Gives an extent back. Its bytes must not be touched afterwards. */
export function freeExtent(memory: Memory, address: number): void {
  const page = (address & ~PAGE_BIT) / PAGE_UNITS;
  reachUnit(memory, address & ~PAGE_BIT);
  const pageCount = memory.pageWords[page * PAGE_UNITS * 2 + EXTENT.pages];
  const word = (memory.layout.mapByte >> 2) + (page >>> 5);
  atomics.and(memory.words, word, ~(runMask(pageCount) << (page & 31)));
  atomics.add(memory.words, HEADER.pagesUsed, -pageCount);
}

/** Gives a whole chain back. */
export function freeChain(memory: Memory, address: number): void {
  let extent = address;
  while (extent !== 0) {
    const next = extentNext(memory, extent);
    freeExtent(memory, extent);
    extent = next;
  }
}

/** The extent that this one is chained to, or 0. */
export function extentNext(memory: Memory, address: number): number {
  reachUnit(memory, address & ~PAGE_BIT);
  return memory.pageWords[(address & ~PAGE_BIT) * 2 + EXTENT.next];
}

export function setExtentNext(memory: Memory, address: number, next: number): void {
  memory.pageWords[(address & ~PAGE_BIT) * 2 + EXTENT.next] = next;
}

/** Pages of an extent. */
export function extentPages(memory: Memory, address: number): number {
  reachUnit(memory, address & ~PAGE_BIT);
  return memory.pageWords[(address & ~PAGE_BIT) * 2 + EXTENT.pages];
}

/**
 * Writes bytes into a new chain of extents. Returns the address of the first one, or {@link NO_EXTENT} when memory ran
 * out (nothing is kept then). `source` must not be shared.
 */
export function writeChain(memory: Memory, source: Uint8Array): number {
  let first = NO_EXTENT;
  let last = NO_EXTENT;
  let at = 0;
  while (at < source.length || first === NO_EXTENT) {
    const extent = takeForBytes(memory, source.length - at);
    if (extent === NO_EXTENT) {
      freeChain(memory, first);
      return NO_EXTENT;
    }
    const room = extentPages(memory, extent) * PAGE_BYTES - EXTENT_HEADER_BYTES;
    const part = Math.min(room, source.length - at);
    const unit = extent & ~PAGE_BIT;
    memory.pageBytes.set(source.subarray(at, at + part), unit * 8 + EXTENT_HEADER_BYTES);
    memory.pageWords[unit * 2 + EXTENT.bytes] = part;
    if (last === NO_EXTENT) first = extent;
    else setExtentNext(memory, last, extent);
    last = extent;
    at += part;
  }
  return first;
}

/** The largest run up to what is needed: a full map may still have single pages. */
function takeForBytes(memory: Memory, bytes: number): number {
  let pageCount = Math.min(MAX_RUN_PAGES, Math.max(1, Math.ceil((bytes + EXTENT_HEADER_BYTES) / PAGE_BYTES)));
  for (;;) {
    const extent = takeExtent(memory, pageCount);
    if (extent !== NO_EXTENT || pageCount === 1) return extent;
    pageCount >>= 1;
  }
}

/** Copies a chain's bytes to `target`, which must have room for them. Returns the bytes copied. */
export function readChain(memory: Memory, address: number, target: Uint8Array): number {
  let extent = address;
  let at = 0;
  while (extent !== 0) {
    const unit = extent & ~PAGE_BIT;
    reachUnit(memory, unit + extentPages(memory, extent) * PAGE_UNITS - 1);
    const part = memory.pageWords[unit * 2 + EXTENT.bytes];
    const start = unit * 8 + EXTENT_HEADER_BYTES;
    target.set(memory.pageBytes.subarray(start, start + part), at);
    at += part;
    extent = memory.pageWords[unit * 2 + EXTENT.next];
  }
  return at;
}
