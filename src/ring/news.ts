/**
 * News: what running tasks tell the program before they end (`progress`). A list in shared memory that threads push to and the program empties
 * whole, so there is no ABA; the newest entry is the first. An entry is a chain of pages.
 *
 * A task's entry is pushed before its outcome's record goes to the completion queue, on whichever threads it ran. So the program, which takes the
 * list after it has popped a record, has all news of that run.
 */
import * as atomics from '../memory/atomics.ts';
import { HEADER, PAGE_BIT } from '../memory/layout.ts';
import { type Memory, reachUnit } from '../memory/memory.ts';
import { EXTENT_HEADER_UNITS, freeChain, NO_EXTENT, readChain, writeChain } from '../memory/pages.ts';

/** Words of an entry, before its bytes. */
const ENTRY = { next: 0, run: 1, bytes: 2 } as const;
const ENTRY_BYTES = 16;

/** One entry, as the program takes it. */
export interface News {
  /** Which run it is of; see `rootOf` in records.ts. */
  readonly run: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const entryWord = (address: number): number => ((address & ~PAGE_BIT) + EXTENT_HEADER_UNITS) * 2;

/** Pushes an entry. False: no memory, nothing is kept. `wakeProgram` comes after. */
export function pushNews(memory: Memory, run: number, bytes: Uint8Array): boolean {
  const entry = new Uint8Array(ENTRY_BYTES + bytes.length);
  entry.set(bytes, ENTRY_BYTES);
  const words = new Int32Array(entry.buffer, 0, ENTRY_BYTES / 4);
  words[ENTRY.run] = run;
  words[ENTRY.bytes] = bytes.length;
  const address = writeChain(memory, entry);
  if (address === NO_EXTENT) return false;
  atomics.add(memory.words, HEADER.newsCount, 1);
  for (;;) {
    const first = atomics.load(memory.words, HEADER.news);
    // Plain: the entry is this thread's until the swap publishes it.
    memory.pageWords[entryWord(address) + ENTRY.next] = first;
    if (atomics.compareAndSwap(memory.words, HEADER.news, first, address)) return true;
  }
}

/** Entries that the program has not taken: a hint. */
export function newsCount(memory: Memory): number {
  return atomics.load(memory.words, HEADER.newsCount);
}

/** True if there is an entry. */
export function hasNews(memory: Memory): boolean {
  return atomics.load(memory.words, HEADER.news) !== 0;
}

/** Takes all entries, the oldest first, and gives their pages back. The program only. */
export function takeNews(memory: Memory): News[] {
  const all: News[] = [];
  let address = atomics.exchange(memory.words, HEADER.news, 0);
  while (address !== 0) {
    reachUnit(memory, address & ~PAGE_BIT);
    const word = entryWord(address);
    const next = memory.pageWords[word + ENTRY.next];
    const run = memory.pageWords[word + ENTRY.run];
    const entry = new Uint8Array(ENTRY_BYTES + memory.pageWords[word + ENTRY.bytes]);
    readChain(memory, address, entry);
    freeChain(memory, address);
    all.push({ run, bytes: entry.subarray(ENTRY_BYTES) });
    address = next;
  }
  if (all.length > 0) atomics.add(memory.words, HEADER.newsCount, -all.length);
  return all.reverse();
}
