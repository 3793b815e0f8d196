/**
 * A thread's life, as small as it can be: what ../../src/thread/loop.ts and search.ts do around the protocols, in the same order. It looks,
 * takes, passes the wake-up on, runs, and parks when there is nothing.
 */
import * as atomics from '../../src/memory/atomics.ts';
import { HEADER } from '../../src/memory/layout.ts';
import type { Memory } from '../../src/memory/memory.ts';
import { announcePark, retractPark, sleep, sleepers, unpark, unparkAll, unparkOne } from '../../src/ring/park.ts';
import { hasItems, NOTHING, pop } from '../../src/ring/queue.ts';
import { homeOf, publishReady, readyAt, STATE, slotState, stateOf, take } from '../../src/ring/slots.ts';
import type { World } from '../door.ts';

export interface Work {
  /** Slots that tasks may stand in. The backlog is looked at after them. */
  readonly slots: number;
  runSlot?(world: World, slot: number, me: number): void;
  runRecord?(world: World, record: number, me: number): void;
}

const FOREVER = Number.POSITIVE_INFINITY;
const NO_SLOT = -1;

function mayRun(memory: Memory, slot: number, me: number): boolean {
  const home = homeOf(memory, slot);
  return home === 0 || home === me + 1;
}

/** A slot that this thread may run, taken; or none. */
function findSlot(memory: Memory, slots: number, me: number): number {
  for (let slot = 0; slot < slots; slot++) {
    const seen = slotState(memory, slot);
    if (stateOf(seen) !== STATE.ready || !mayRun(memory, slot, me)) continue;
    if (!take(memory, slot, seen)) continue;
    // Once more, as the holder: the swap may have met a later READY.
    const home = homeOf(memory, slot);
    if (home === 0 || home === me + 1) return slot;
    publishReady(memory, slot, readyAt(memory, slot));
    unpark(memory, home - 1);
  }
  return NO_SLOT;
}

function somethingToDo(memory: Memory, slots: number, me: number): boolean {
  for (let slot = 0; slot < slots; slot++) {
    if (stateOf(slotState(memory, slot)) === STATE.ready && mayRun(memory, slot, me)) return true;
  }
  return hasItems(memory, memory.layout.backlogByte);
}

function workForAnyone(memory: Memory, slots: number): boolean {
  for (let slot = 0; slot < slots; slot++) {
    if (stateOf(slotState(memory, slot)) === STATE.ready && homeOf(memory, slot) === 0) return true;
  }
  return hasItems(memory, memory.layout.backlogByte);
}

function stopping(memory: Memory): boolean {
  return atomics.load(memory.words, HEADER.shutdown) !== 0;
}

/** Sleeps until somebody wakes it, unless there is something after all. */
function park(memory: Memory, slots: number, me: number, limitMs: number): void {
  const ticket = announcePark(memory, me);
  if (!(stopping(memory) || somethingToDo(memory, slots, me))) {
    sleep(memory, me, ticket, limitMs);
  }
  retractPark(memory, me);
}

/** Another sleeper takes what this thread leaves. */
function passOn(memory: Memory, slots: number, me: number): void {
  if (sleepers(memory) > 0 && workForAnyone(memory, slots)) unparkOne(memory, (me + 1) % memory.layout.threads);
}

/** Lives until `shutdown`. */
export function worker(world: World, work: Work, me: number, limitMs: number = FOREVER): void {
  const { memory } = world;
  for (;;) {
    if (stopping(memory)) return;
    const slot = findSlot(memory, work.slots, me);
    if (slot !== NO_SLOT) {
      passOn(memory, work.slots, me);
      work.runSlot?.(world, slot, me);
      continue;
    }
    const record = pop(memory, memory.layout.backlogByte);
    if (record !== NOTHING) {
      passOn(memory, work.slots, me);
      work.runRecord?.(world, record, me);
      continue;
    }
    park(memory, work.slots, me, limitMs);
  }
}

/** Ends all threads. */
export function shutDown(memory: Memory): void {
  atomics.store(memory.words, HEADER.shutdown, 1);
  unparkAll(memory);
}

/** Makes work known. What it is must be visible before. */
export function announceWork(memory: Memory, from: number): void {
  if (sleepers(memory) > 0) unparkOne(memory, from);
}
