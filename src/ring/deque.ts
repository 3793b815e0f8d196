/**
 * A thread's deque of published forks, for the policy `steal`: the owner pushes and pops at the young end (*bottom*), thieves take at the
 * old end (*top*). After D. Chase and Y. Lev, "Dynamic Circular Work-Stealing Deque" (SPAA 2005) and N. M. Lê, A. Pop, A. Cohen and
 * F. Zappella Nardelli, "Correct and Efficient Work-Stealing for Weak Memory Models" (PPoPP 2013). The buffer does not grow: there is a
 * cell for every fork record of the thread, and a record is in it once at most.
 *
 * Both ends grow by 1 and wrap at 2^32, so only their difference is looked at, never which is larger.
 */
import * as atomics from '../memory/atomics.ts';
import { dequeWord, THREAD, threadWord } from '../memory/layout.ts';
import type { Memory } from '../memory/memory.ts';

/** What {@link popBottom} and {@link stealTop} return where there was nothing. */
export const NONE = -1;
/** What {@link stealTop} returns where somebody else was quicker: there may be more. */
export const RETRY = -2;

/** The owner's handle: where its deque lies. A thief goes by the thread's number. */
export interface OwnDeque {
  readonly words: Int32Array;
  readonly bottomWord: number;
  readonly topWord: number;
  readonly cellsWord: number;
  readonly mask: number;
}

/** The deque of a thread, for that thread. */
export function ownDeque(memory: Memory, thread: number): OwnDeque {
  const base = threadWord(memory.layout, thread);
  return {
    words: memory.words,
    bottomWord: base + THREAD.dequeBottom,
    topWord: base + THREAD.dequeTop,
    cellsWord: dequeWord(memory.layout, thread),
    mask: memory.layout.forks - 1,
  };
}

/** Publishes a record at the young end. */
export function pushBottom({ words, bottomWord, cellsWord, mask }: OwnDeque, record: number): void {
  // Plain: only the owner writes bottom.
  const bottom = words[bottomWord];
  // Atomic: a thief that has lost the race may read it meanwhile; its swap of top fails then, and it throws away what it read.
  atomics.store(words, cellsWord + (bottom & mask), record);
  // Publishes the cell, and all that the owner wrote to the record: pairs with the load of bottom in stealTop.
  atomics.store(words, bottomWord, (bottom + 1) | 0);
}

/** The record that was pushed last and not popped; a thief may have it. */
export function lastPushed({ words, bottomWord, cellsWord, mask }: OwnDeque): number {
  // Plain: only the owner writes bottom and the cells.
  return words[cellsWord + ((words[bottomWord] - 1) & mask)];
}

/** Takes the youngest record back, or {@link NONE} if thieves have all. */
export function popBottom({ words, bottomWord, topWord, cellsWord, mask }: OwnDeque): number {
  // Plain reads of bottom and of cells: only the owner writes them.
  const bottom = (words[bottomWord] - 1) | 0;
  // Claims the cell before it looks at top: pairs with the thief's loads, top first and bottom then.
  atomics.store(words, bottomWord, bottom);
  const top = atomics.load(words, topWord);
  const left = (bottom - top) | 0;
  if (left < 0) {
    atomics.store(words, bottomWord, top);
    return NONE;
  }
  const record = words[cellsWord + (bottom & mask)];
  if (left > 0) return record;
  // The last one: thieves may want it too, so the owner takes it as they do, at the old end.
  const won = atomics.compareAndSwap(words, topWord, top, (top + 1) | 0);
  atomics.store(words, bottomWord, (top + 1) | 0);
  return won ? record : NONE;
}

/** Takes the oldest record; {@link NONE}: there was none, {@link RETRY}: somebody else took it. Any thread. */
export function stealTop(memory: Memory, victim: number): number {
  const words = memory.words;
  const base = threadWord(memory.layout, victim);
  const top = atomics.load(words, base + THREAD.dequeTop);
  const bottom = atomics.load(words, base + THREAD.dequeBottom);
  if (((bottom - top) | 0) <= 0) return NONE;
  const record = atomics.load(words, dequeWord(memory.layout, victim) + (top & (memory.layout.forks - 1)));
  return atomics.compareAndSwap(words, base + THREAD.dequeTop, top, (top + 1) | 0) ? record : RETRY;
}

/** Records in the deque, about: a hint. */
export function dequeSize(memory: Memory, thread: number): number {
  const base = threadWord(memory.layout, thread);
  const top = atomics.load(memory.words, base + THREAD.dequeTop);
  return Math.max(0, (atomics.load(memory.words, base + THREAD.dequeBottom) - top) | 0);
}
