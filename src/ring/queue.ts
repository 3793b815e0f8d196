/**
 * Bounded queue of record indices, many producers and many consumers, after Dmitry Vyukov (1024cores.net). Two stand in
 * shared memory: the *backlog* (program to threads) and the *completion* queue (threads to program). Each has a cell for
 * every record, and a record is in one queue at most, so a push never finds it full. Proof: QUEUE.md.
 *
 * A cell's sequence number is `position + 1` once the value of that position is in it; anything earlier means not yet. Unlike
 * Vyukov's, a consumer gives no cell back: it reads the value before it takes the position, so a cell is free as soon as the head
 * has passed it, however slow that consumer is. Positions wrap at 2^32; only differences are compared.
 */
import * as atomics from '../memory/atomics.ts';
import { QUEUE, queueCellsWord } from '../memory/layout.ts';
import type { Memory } from '../memory/memory.ts';

/** What {@link pop} returns when there is nothing to take. */
export const NOTHING = -1;

/** Numbers the cells. Once, before any thread starts. */
export function initQueue(memory: Memory, queueByte: number): void {
  const cells = queueCellsWord(queueByte);
  for (let i = 0; i < memory.layout.queueCells; i++) atomics.store(memory.words, cells + i * 2, i);
}

/** Appends a value. False: full, which means that a record was pushed twice. */
export function push(memory: Memory, queueByte: number, value: number): boolean {
  const words = memory.words;
  const { queueCells } = memory.layout;
  const tailWord = (queueByte >> 2) + QUEUE.tail;
  const headWord = (queueByte >> 2) + QUEUE.head;
  const cells = queueCellsWord(queueByte);
  for (;;) {
    const position = atomics.load(words, tailWord);
    // Pairs with the swap of pop: once the head has passed the position one lap before, its consumer has read the cell.
    if (((position - atomics.load(words, headWord)) | 0) >= queueCells) return false;
    if (!atomics.compareAndSwap(words, tailWord, position, (position + 1) | 0)) continue;
    const cell = cells + (position & (queueCells - 1)) * 2;
    // Atomic: a consumer that is about to lose the position one lap before may still read it.
    atomics.store(words, cell + 1, value);
    // Publishes the value and what the producer wrote to its record: pairs with the load in pop.
    atomics.store(words, cell, (position + 1) | 0);
    return true;
  }
}

/** Takes the oldest value, or {@link NOTHING}. */
export function pop(memory: Memory, queueByte: number): number {
  const words = memory.words;
  const mask = memory.layout.queueCells - 1;
  const headWord = (queueByte >> 2) + QUEUE.head;
  const cells = queueCellsWord(queueByte);
  for (;;) {
    const position = atomics.load(words, headWord);
    const cell = cells + (position & mask) * 2;
    const lag = (atomics.load(words, cell) - (position + 1)) | 0;
    if (lag < 0) return NOTHING;
    // lag > 0: another consumer has taken this position already; look again.
    if (lag > 0) continue;
    // Before the swap: after it the cell is free for the next lap. If the swap succeeds, nobody has written the cell meanwhile.
    const value = atomics.load(words, cell + 1);
    if (atomics.compareAndSwap(words, headWord, position, (position + 1) | 0)) return value;
  }
}

/**
 * True if a pop would find something. Looks at the head's cell, not at the tail: a push that is only half done counts as
 * not there, so nobody spins on it (its producer wakes a thread when it is done).
 */
export function hasItems(memory: Memory, queueByte: number): boolean {
  const words = memory.words;
  const position = atomics.load(words, (queueByte >> 2) + QUEUE.head);
  const cell = queueCellsWord(queueByte) + (position & (memory.layout.queueCells - 1)) * 2;
  return ((atomics.load(words, cell) - (position + 1)) | 0) >= 0;
}
