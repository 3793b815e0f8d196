/**
 * A thread is gone. Its host says so after it has really ended, so nothing it holds moves any more: the program takes its slot
 * and the slots that only it could resume, and fails their runs. The other threads go on.
 */
import * as atomics from '../memory/atomics.ts';
import { writeRecordBytes } from '../memory/blob.ts';
import { encode } from '../memory/codec.ts';
import type { MgrError } from '../memory/error.ts';
import { HEADER, PAGE_BIT, RECORD, recordWord, SLOT, slotWord, THREAD, threadWord } from '../memory/layout.ts';
import type { Memory } from '../memory/memory.ts';
import { freeChain } from '../memory/pages.ts';
import { epochNow } from '../ring/epoch.ts';
import { setHungry } from '../ring/hungry.ts';
import { finishFork, wake } from '../ring/joins.ts';
import { retractPark, unparkAll } from '../ring/park.ts';
import { isFork, OUTCOME } from '../ring/records.ts';
import { homeOf, release, STATE, slotState, stateOf, take, unblock } from '../ring/slots.ts';
import type { Runs } from './runs.ts';

/** In SLOT.waits: the task waits for a time. */
const SLEEPS = -1;

/** Clears up after a lost thread. Returns the threads that live. */
export function clearLostThread(memory: Memory, runs: Runs, thread: number, error: MgrError): number {
  const words = memory.words;
  const base = threadWord(memory.layout, thread);
  retractPark(memory, thread);
  setHungry(memory, thread, false);
  // One that was leaving does not count any more.
  if (atomics.exchange(words, base + THREAD.alive, 0) === 1) atomics.add(words, HEADER.alive, -1);
  // What it had completed is complete.
  runs.drain();
  const held = atomics.exchange(words, base + THREAD.slot, 0) - 1;
  if (held >= 0) clearHeld(memory, runs, held, error);
  for (let slot = 0; slot < memory.layout.slots; slot++) {
    // A task that waited for the thread's own: nobody else will go on with it.
    // One that sleeps: whoever takes it waits for the rest of the time.
    const sleeps = memory.words[slotWord(memory.layout, slot) + SLOT.waits] === SLEEPS;
    if (stateOf(slotState(memory, slot)) === STATE.blocked && (sleeps || homeOf(memory, slot) === thread + 1)) {
      unblock(memory, slot, epochNow(memory));
    }
    const seen = slotState(memory, slot);
    if (stateOf(seen) !== STATE.ready || homeOf(memory, slot) !== thread + 1) continue;
    if (take(memory, slot, seen)) clearSlot(memory, runs, slot, error);
  }
  // A wake-up that the lost thread had been given may have been for anything.
  unparkAll(memory);
  return atomics.load(words, HEADER.alive);
}

function clearHeld(memory: Memory, runs: Runs, slot: number, error: MgrError): void {
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
function clearSlot(memory: Memory, runs: Runs, slot: number, error: MgrError): void {
  const words = memory.words;
  const base = slotWord(memory.layout, slot);
  freeChain(memory, words[base + SLOT.chunk]);
  words[base + SLOT.chunk] = 0;
  if ((words[base + SLOT.refAt] & PAGE_BIT) !== 0) freeChain(memory, words[base + SLOT.refAt]);
  words[base + SLOT.refAt] = 0;
  const record = words[base + SLOT.record];
  release(memory, slot);
  if (isFork(memory, record)) failFork(memory, record, error);
  else runs.fail(record, error);
}

const NO_BUFFERS = { idOf: () => -1, byId: () => undefined };

/** A fork was lost with its thread: its parent gets the error at its join. */
function failFork(memory: Memory, record: number, error: MgrError): void {
  writeRecordBytes(
    memory,
    record,
    encode([error.code, error.message.slice(error.code.length + 2), undefined], NO_BUFFERS, String),
  );
  memory.words[recordWord(memory.layout, record) + RECORD.outcome] = OUTCOME.failed;
  const slot = finishFork(memory, record);
  // Everybody is woken afterwards.
  if (slot >= 0) wake(memory, slot, epochNow(memory));
}
