/**
 * A thread is gone. Its host says so after it has really ended, so nothing it holds moves any more: the program takes its slot
 * and the slots that only it could resume, and fails their runs. The other threads go on.
 */
import * as atomics from '../memory/atomics.ts';
import { HEADER, PAGE_BIT, SLOT, slotWord, THREAD, threadWord } from '../memory/layout.ts';
import type { Memory } from '../memory/memory.ts';
import { freeChain } from '../memory/pages.ts';
import { retractPark, unparkAll } from '../ring/park.ts';
import { homeOf, release, STATE, slotState, stateOf, take } from '../ring/slots.ts';
import type { Runs } from './runs.ts';

/** Clears up after a lost thread. Returns the threads that live. */
export function clearLostThread(memory: Memory, runs: Runs, thread: number, error: unknown): number {
  const words = memory.words;
  const base = threadWord(memory.layout, thread);
  retractPark(memory, thread);
  if (atomics.exchange(words, base + THREAD.alive, 0) === 1) atomics.add(words, HEADER.alive, -1);
  // What it had completed is complete.
  runs.drain();
  const held = atomics.exchange(words, base + THREAD.slot, 0) - 1;
  if (held >= 0) clearHeld(memory, runs, held, error);
  for (let slot = 0; slot < memory.layout.slots; slot++) {
    const seen = slotState(memory, slot);
    if (stateOf(seen) !== STATE.ready || homeOf(memory, slot) !== thread + 1) continue;
    if (take(memory, slot, seen)) clearSlot(memory, runs, slot, error);
  }
  // A wake-up that the lost thread had been given may have been for anything.
  unparkAll(memory);
  return atomics.load(words, HEADER.alive);
}

function clearHeld(memory: Memory, runs: Runs, slot: number, error: unknown): void {
  const words = memory.words;
  const state = stateOf(slotState(memory, slot));
  const record = words[slotWord(memory.layout, slot) + SLOT.record];
  if (state === STATE.running) {
    clearSlot(memory, runs, slot, error);
  } else if (state === STATE.done && runs.holds(record)) {
    // The outcome is there, only its message is missing.
    runs.complete(record);
    release(memory, slot);
  } else if (state === STATE.done || state === STATE.claimed) {
    release(memory, slot);
  }
}

/** The program holds the slot now: drops its task. */
function clearSlot(memory: Memory, runs: Runs, slot: number, error: unknown): void {
  const words = memory.words;
  const base = slotWord(memory.layout, slot);
  freeChain(memory, words[base + SLOT.chunk]);
  words[base + SLOT.chunk] = 0;
  if ((words[base + SLOT.refAt] & PAGE_BIT) !== 0) freeChain(memory, words[base + SLOT.refAt]);
  words[base + SLOT.refAt] = 0;
  const record = words[base + SLOT.record];
  release(memory, slot);
  runs.fail(record, error);
}
