/**
 * A slot's state word: who may do what with the slot now. See README.md for the states and the invariants.
 *
 *     31                      8 7     4 3     0
 *     |       generation       | flags | state |
 *
 * The generation grows by 1 each time the slot is claimed for another task, so that a name (slot, generation) is never
 * mistaken for a later task's. All functions take the index of the slot.
 */
import * as atomics from '../memory/atomics.ts';
import { arenaUnit, RECORD, recordWord, SLOT, slotWord } from '../memory/layout.ts';
import type { Memory } from '../memory/memory.ts';

export const STATE = { empty: 0, claimed: 1, ready: 2, running: 3, blocked: 4, done: 5 } as const;

const STATE_MASK = 0xf;
const FLAGS_MASK = 0xf0;
const GENERATION_ONE = 1 << 8;

/** The state in a state word. */
export function stateOf(word: number): number {
  return word & STATE_MASK;
}

/** The generation in a state word, 24 bits. */
export function generationOf(word: number): number {
  return word >>> 8;
}

/** The same generation in another state, flags gone. */
function withState(word: number, state: number): number {
  return (word & ~(STATE_MASK | FLAGS_MASK)) | state;
}

/** Reads a slot's state word. Pairs with every store and swap of it. */
export function slotState(memory: Memory, slot: number): number {
  return atomics.load(memory.words, slotWord(memory.layout, slot) + SLOT.state);
}

/** EMPTY -> CLAIMED, under a new generation. True: the slot is the caller's to fill. */
export function claim(memory: Memory, slot: number, seen: number): boolean {
  if (stateOf(seen) !== STATE.empty) return false;
  const word = slotWord(memory.layout, slot) + SLOT.state;
  return atomics.compareAndSwap(memory.words, word, seen, withState(seen + GENERATION_ONE, STATE.claimed) | 0);
}

/** Puts a claimed slot's fields to those of a task that has not begun. The caller publishes it. */
export function fill(memory: Memory, slot: number, record: number): void {
  const words = memory.words;
  const base = slotWord(memory.layout, slot);
  // Plain: CLAIMED is the caller's alone; the store of READY publishes these.
  words[base + SLOT.record] = record;
  // Values that a thread keeps of the slot's last task, which may have been stopped elsewhere, are not this one's.
  words[base + SLOT.version] = (words[base + SLOT.version] + 1) | 0;
  words[base + SLOT.top] = 0;
  words[base + SLOT.bump] = arenaUnit(memory.layout, slot);
  words[base + SLOT.chunk] = 0;
  words[base + SLOT.leaves] = 0;
  words[base + SLOT.moves] = 0;
  words[base + SLOT.refBytes] = 0;
  words[base + SLOT.refAt] = 0;
  words[base + SLOT.refCount] = 0;
  words[base + SLOT.started] = 0;
  words[base + SLOT.forkTop] = 0;
  words[base + SLOT.forkBase] = 0;
  words[base + SLOT.forkBlock] = 0;
  words[base + SLOT.waits] = 0;
  words[base + SLOT.depth] = 0;
  // Atomic: a thread that has seen the slot's last task READY may read these now, to choose by.
  atomics.store(words, base + SLOT.home, 0);
  atomics.store(words, base + SLOT.last, 0);
  // Atomic: who cancels the run looks for its slot here.
  atomics.store(words, recordWord(memory.layout, record) + RECORD.slot, slot + 1);
}

/**
 * CLAIMED or RUNNING -> READY, stamped with the epoch. Publishes everything that the holder wrote: pairs with the swap in
 * {@link take}. After it the caller must not touch the slot any more.
 */
export function publishReady(memory: Memory, slot: number, epoch: number): void {
  const words = memory.words;
  const base = slotWord(memory.layout, slot);
  // Atomic, though the holder's alone: others read it (a hint) while they choose.
  atomics.store(words, base + SLOT.readyAt, epoch);
  const word = atomics.load(words, base + SLOT.state);
  atomics.store(words, base + SLOT.state, withState(word, STATE.ready));
}

/**
 * READY -> RUNNING. True: the caller holds the slot and sees all that was written before its READY.
 *
 * The swap may succeed for a READY that is later than the one that was seen (the generation is the task's, not the
 * dispatch's). That is safe because the caller looks at `home` again afterwards, as the holder: see {@link mayRun}.
 */
export function take(memory: Memory, slot: number, seen: number): boolean {
  if (stateOf(seen) !== STATE.ready) return false;
  const word = slotWord(memory.layout, slot) + SLOT.state;
  return atomics.compareAndSwap(memory.words, word, seen, withState(seen, STATE.running));
}

/** RUNNING -> BLOCKED: the task waits for a fork. Publishes what the holder wrote, as READY does; see joins.ts. */
export function block(memory: Memory, slot: number): void {
  const word = slotWord(memory.layout, slot) + SLOT.state;
  atomics.store(memory.words, word, withState(atomics.load(memory.words, word), STATE.blocked));
}

/** BLOCKED -> READY, stamped. True: by this call. Several may try (the fork's end, a cancel): one wins. */
export function unblock(memory: Memory, slot: number, epoch: number): boolean {
  const base = slotWord(memory.layout, slot);
  const seen = atomics.load(memory.words, base + SLOT.state);
  if (stateOf(seen) !== STATE.blocked) return false;
  // A hint, so two that try may both write it.
  atomics.store(memory.words, base + SLOT.readyAt, epoch);
  return atomics.compareAndSwap(memory.words, base + SLOT.state, seen, withState(seen, STATE.ready));
}

/** RUNNING -> DONE: the outcome is in the record. */
export function markDone(memory: Memory, slot: number): void {
  const word = slotWord(memory.layout, slot) + SLOT.state;
  atomics.store(memory.words, word, withState(atomics.load(memory.words, word), STATE.done));
}

/** CLAIMED or DONE -> EMPTY. The slot's pages must be given back before. */
export function release(memory: Memory, slot: number): void {
  const word = slotWord(memory.layout, slot) + SLOT.state;
  atomics.store(memory.words, word, withState(atomics.load(memory.words, word), STATE.empty));
}

/** Thread that alone may run the slot, plus 1; 0: any. Only a hint unless the caller holds the slot. */
export function homeOf(memory: Memory, slot: number): number {
  return atomics.load(memory.words, slotWord(memory.layout, slot) + SLOT.home);
}

export function setHome(memory: Memory, slot: number, home: number): void {
  atomics.store(memory.words, slotWord(memory.layout, slot) + SLOT.home, home);
}

/** Thread that ran the slot last, plus 1; 0: nobody yet. Only a hint unless the caller holds the slot. */
export function lastOf(memory: Memory, slot: number): number {
  return atomics.load(memory.words, slotWord(memory.layout, slot) + SLOT.last);
}

export function setLast(memory: Memory, slot: number, last: number): void {
  atomics.store(memory.words, slotWord(memory.layout, slot) + SLOT.last, last);
}

/** Epoch at which the slot became READY: a hint. */
export function readyAt(memory: Memory, slot: number): number {
  return atomics.load(memory.words, slotWord(memory.layout, slot) + SLOT.readyAt);
}
