/**
 * How a thread finds its next task: its window first; if there is something beyond it, it turns the ring until that is
 * under it; if there is nothing at all, it parks (loop.ts). The policy decides, this file looks and swaps.
 */
import * as atomics from '../memory/atomics.ts';
import { HEADER, STAT, THREAD, threadUnit, threadWord } from '../memory/layout.ts';
import { backlogFirst, mayResume, oldestFirst, turnsToReach, waitedLonger, windowStart } from '../policy/ring.ts';
import { epochNow, turn } from '../ring/epoch.ts';
import { unpark } from '../ring/park.ts';
import { hasItems, NOTHING, pop } from '../ring/queue.ts';
import {
  claim,
  fill,
  homeOf,
  lastOf,
  publishReady,
  readyAt,
  release,
  STATE,
  setHome,
  slotState,
  stateOf,
  take,
} from '../ring/slots.ts';
import { memory, quantumMs, thread, windowSlots } from './here.ts';

/** No slot for this thread. */
export const NO_SLOT = -1;

let dispatches = 0;
/** The last task left because its quantum was over. */
let justLeft = false;
/** With quantum 0 a task changes thread at each leave, unless that has kept it waiting. */
let relaxed = false;

/** Lets this thread take what it ran last, once: nobody else has come for it. */
export function relax(): void {
  relaxed = true;
}

/** The current task has left by its quantum. */
export function noteLeave(): void {
  justLeft = true;
}

function mustChange(): boolean {
  return quantumMs === 0 && !relaxed && atomics.load(memory.words, HEADER.alive) > 1;
}

/**
 * Finds a slot and takes it: RUNNING, this thread's. {@link NO_SLOT}: there was nothing for this thread at some moment of the
 * search. Lock-free: each round either ends or somebody else has taken a slot or turned the ring.
 */
export function findSlot(): number {
  for (;;) {
    const epoch = epochNow(memory);
    const aged = oldestFirst(dispatches) ? oldestAnywhere() : NO_SLOT;
    if (aged !== NO_SLOT) {
      const found = turnTo(aged, epoch);
      if (found !== NO_SLOT) return taken(found);
    }
    const near = takeFromWindow(startAt(epoch), epoch);
    if (near !== NO_SLOT) return taken(near);
    const far = findAnywhere();
    if (far === NO_SLOT) return NO_SLOT;
    const found = turnTo(far, epoch);
    if (found !== NO_SLOT) return taken(found);
  }
}

function startAt(epoch: number): number {
  return windowStart(thread, memory.layout.threads, memory.layout.slots, windowSlots, epoch);
}

/**
 * Turns the ring until a slot is under this thread's window, and takes what has waited longest there. If somebody else turns in
 * between, nothing is taken and the search begins again.
 */
function turnTo(slot: number, epoch: number): number {
  const { slots, threads } = memory.layout;
  const turns = turnsToReach(thread, threads, slots, windowSlots, epoch, slot);
  if (turns > 0 && !turnBy(epoch, turns)) return NO_SLOT;
  const later = (epoch + turns) | 0;
  return takeFromWindow(startAt(later), later);
}

function taken(slot: number): number {
  dispatches++;
  justLeft = false;
  relaxed = false;
  return slot;
}

/** Turns the ring and keeps the longest time that a turn has held this thread up. */
export function turnBy(epoch: number, turns: number): boolean {
  const begun = performance.now();
  const turned = turn(memory, epoch, turns);
  const unit = threadUnit(memory.layout, thread) + STAT.longestTurnMs;
  const ms = performance.now() - begun;
  if (ms > memory.floats[unit]) memory.floats[unit] = ms;
  return turned;
}

function takeFromWindow(start: number, epoch: number): number {
  const waiting = hasItems(memory, memory.layout.backlogByte);
  if (waiting && backlogFirst(dispatches, justLeft)) {
    const admitted = admitInWindow(start, epoch);
    if (admitted !== NO_SLOT) return admitted;
  }
  const ready = takeOldest(start);
  if (ready !== NO_SLOT || !waiting) return ready;
  return admitInWindow(start, epoch);
}

/** Takes the READY slot of the window that has waited longest. */
function takeOldest(start: number): number {
  const { slots } = memory.layout;
  const change = mustChange();
  for (;;) {
    let oldest = NO_SLOT;
    let oldestSeen = 0;
    let oldestAt = 0;
    for (let i = 0; i < windowSlots; i++) {
      const slot = (start + i) % slots;
      const seen = slotState(memory, slot);
      if (stateOf(seen) !== STATE.ready || !mayRun(slot, change)) continue;
      const at = readyAt(memory, slot);
      if (oldest === NO_SLOT || waitedLonger(at, oldestAt)) {
        oldest = slot;
        oldestSeen = seen;
        oldestAt = at;
      }
    }
    if (oldest === NO_SLOT) return NO_SLOT;
    if (take(memory, oldest, oldestSeen) && keepTaken(oldest)) return oldest;
    // Somebody was quicker, so somebody has a task: look again.
  }
}

function mayRun(slot: number, change: boolean): boolean {
  return mayResume(thread, homeOf(memory, slot), lastOf(memory, slot), change);
}

/**
 * The holder looks at `home` again: between the look and the swap the task may have run elsewhere and become affine there.
 * Then it goes back, and its thread, which may have parked meanwhile, is woken.
 */
function keepTaken(slot: number): boolean {
  const home = homeOf(memory, slot);
  if (home === 0 || home === thread + 1) {
    atomics.store(memory.words, threadWord(memory.layout, thread) + THREAD.slot, slot + 1);
    return true;
  }
  publishReady(memory, slot, readyAt(memory, slot));
  unpark(memory, home - 1);
  return false;
}

/** Puts the oldest task of the backlog into an EMPTY slot of the window and takes it. */
function admitInWindow(start: number, epoch: number): number {
  const { slots } = memory.layout;
  for (let i = 0; i < windowSlots; i++) {
    const slot = (start + i) % slots;
    const seen = slotState(memory, slot);
    if (stateOf(seen) !== STATE.empty || !claim(memory, slot, seen)) continue;
    const held = threadWord(memory.layout, thread) + THREAD.slot;
    atomics.store(memory.words, held, slot + 1);
    const record = pop(memory, memory.layout.backlogByte);
    if (record === NOTHING) {
      release(memory, slot);
      atomics.store(memory.words, held, 0);
      return NO_SLOT;
    }
    fill(memory, slot, record);
    publishReady(memory, slot, epoch);
    if (take(memory, slot, slotState(memory, slot)) && keepTaken(slot)) return slot;
    // Another thread saw it first; it runs.
    atomics.store(memory.words, held, 0);
  }
  return NO_SLOT;
}

/** The READY slot that has waited longest of all that this thread may run, or {@link NO_SLOT}. */
function oldestAnywhere(): number {
  const change = mustChange();
  let oldest = NO_SLOT;
  let oldestAt = 0;
  for (let slot = 0; slot < memory.layout.slots; slot++) {
    if (stateOf(slotState(memory, slot)) !== STATE.ready || !mayRun(slot, change)) continue;
    const at = readyAt(memory, slot);
    if (oldest === NO_SLOT || waitedLonger(at, oldestAt)) {
      oldest = slot;
      oldestAt = at;
    }
  }
  return oldest;
}

/** A slot anywhere on the ring that this thread could use, or {@link NO_SLOT}. */
export function findAnywhere(): number {
  const { slots } = memory.layout;
  const change = mustChange();
  const waiting = hasItems(memory, memory.layout.backlogByte);
  for (let slot = 0; slot < slots; slot++) {
    const state = stateOf(slotState(memory, slot));
    if (state === STATE.ready ? mayRun(slot, change) : state === STATE.empty && waiting) return slot;
  }
  return NO_SLOT;
}

/** True if a READY slot waits for another thread than this one only because this one ran it last. */
export function onlyOwnLeft(): boolean {
  if (!mustChange()) return false;
  for (let slot = 0; slot < memory.layout.slots; slot++) {
    if (stateOf(slotState(memory, slot)) === STATE.ready && homeOf(memory, slot) === 0) return true;
  }
  return false;
}

/** True if something else than the current task could run on this thread now. */
export function othersWait(): boolean {
  return findAnywhere() !== NO_SLOT;
}

/** True if something waits that any thread could run. */
export function workForAnyone(): boolean {
  const waiting = hasItems(memory, memory.layout.backlogByte);
  for (let slot = 0; slot < memory.layout.slots; slot++) {
    const state = stateOf(slotState(memory, slot));
    if (state === STATE.ready ? homeOf(memory, slot) === 0 : state === STATE.empty && waiting) return true;
  }
  return false;
}

/** Makes a slot that this thread holds affine to it, or free of it. */
export function setAffine(slot: number, affine: boolean): void {
  setHome(memory, slot, affine ? thread + 1 : 0);
}
