/**
 * How a thread finds its next task: the policy decides from what this thread sees, this file looks, turns, swaps and asks again
 * where somebody was quicker. If there is nothing at all, the thread parks (loop.ts).
 */
import * as atomics from '../memory/atomics.ts';
import { HEADER, STAT, THREAD, threadUnit, threadWord } from '../memory/layout.ts';
import { mayResume } from '../policy/look.ts';
import { type Decision, DO, FORKS, newDecision, type View } from '../policy/policy.ts';
import { defaultWindow } from '../policy/ring.ts';
import { epochNow, turn } from '../ring/epoch.ts';
import { startedThreads, unpark } from '../ring/park.ts';
import { hasItems, pop } from '../ring/queue.ts';
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
import { count } from './fork-outcome.ts';
import { memory, policy, quantumMs, thread, windowSlots } from './here.ts';
import { offers, steal } from './publish.ts';
import { mayComeBack } from './references.ts';
import { holdsGifts } from './shared-buffers.ts';

/** No slot for this thread. */
export const NO_SLOT = -1;

let dispatches = 0;
/** The last task left because its quantum was over. */
let justLeft = false;
/** Slot of the last task. */
let preferred = NO_SLOT;
/** With quantum 0 a task changes thread at each leave, unless that has kept it waiting. */
let relaxed = false;
let draws = 0;

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

/** State words as the view has seen them: what a swap compares with. */
const seenWords = new Int32Array(4096);

const view: { -readonly [key in keyof View]: View[key] } = {
  thread: 0,
  threads: 0,
  slots: 0,
  window: 0,
  epoch: 0,
  dispatches: 0,
  justLeft: false,
  backlog: false,
  mustChange: false,
  preferred: NO_SLOT,
  draw: 0,
  state(slot) {
    seenWords[slot] = slotState(memory, slot);
    return stateOf(seenWords[slot]);
  },
  home: (slot) => homeOf(memory, slot),
  last: (slot) => lastOf(memory, slot),
  readyAt: (slot) => readyAt(memory, slot),
  offers: (victim) => offers(victim),
};
const decision: Decision = newDecision();

/** Asks the policy what this thread should do now. */
function decide(): number {
  view.thread = thread;
  view.threads = startedThreads(memory);
  view.slots = memory.layout.slots;
  view.window = windowSlots > 0 ? windowSlots : defaultWindow(memory.layout.slots, view.threads);
  view.epoch = epochNow(memory);
  view.dispatches = dispatches;
  view.justLeft = justLeft;
  view.backlog = hasItems(memory, memory.layout.backlogByte);
  view.mustChange = mustChange();
  view.preferred = preferred;
  draws = (Math.imul(draws, 1664525) + 1013904223 + thread) | 0;
  view.draw = draws >>> 1;
  policy.decide(view, decision);
  return decision.action;
}

/**
 * Finds a slot and takes it: RUNNING, this thread's. {@link NO_SLOT}: there was nothing for this thread at some moment of the
 * search. Lock-free: each round either ends or somebody else has taken a slot or turned the ring.
 */
export function findSlot(): number {
  for (;;) {
    const action = decide();
    if (action === DO.nothing) return NO_SLOT;
    const { slot, turns } = decision;
    if (turns > 0 && !turnBy(view.epoch, turns)) continue;
    const found = action === DO.take ? takeSeen(slot) : admit(slot, action === DO.steal ? decision.victim : NO_VICTIM);
    if (!found) continue;
    dispatches++;
    justLeft = false;
    relaxed = false;
    preferred = slot;
    return slot;
  }
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

function takeSeen(slot: number): boolean {
  return take(memory, slot, seenWords[slot]) && keepTaken(slot);
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

const NO_VICTIM = -1;

/** Puts the oldest task of the backlog, or the oldest fork of a victim, into an EMPTY slot and takes it. False: somebody was quicker. */
function admit(slot: number, victim: number): boolean {
  if (!claim(memory, slot, seenWords[slot])) return false;
  const held = threadWord(memory.layout, thread) + THREAD.slot;
  atomics.store(memory.words, held, slot + 1);
  const record = victim === NO_VICTIM ? pop(memory, memory.layout.backlogByte) : steal(victim);
  if (record < 0) {
    release(memory, slot);
    atomics.store(memory.words, held, 0);
    return false;
  }
  if (victim !== NO_VICTIM) count(STAT.steals, 1);
  fill(memory, slot, record);
  publishReady(memory, slot, epochNow(memory));
  if (take(memory, slot, slotState(memory, slot)) && keepTaken(slot)) return true;
  // Another thread saw it first; it runs.
  atomics.store(memory.words, held, 0);
  return false;
}

/** True if there is something that this thread could run now. */
export function somethingToDo(): boolean {
  return decide() !== DO.nothing;
}

/** True if a READY slot waits for another thread than this one only because this one ran it last. */
export function onlyOwnLeft(): boolean {
  if (!mustChange()) return false;
  for (let slot = 0; slot < memory.layout.slots; slot++) {
    if (stateOf(slotState(memory, slot)) === STATE.ready && homeOf(memory, slot) === 0) return true;
  }
  return false;
}

/**
 * For a thread that is leaving: takes a READY slot that only this thread may run. {@link NO_SLOT}: there is none now; `ownWaits` says whether
 * there will be one, or may be: a task that somebody could still give back.
 */
export function findOwnSlot(): number {
  ownWaits = holdsGifts();
  for (let slot = 0; slot < memory.layout.slots; slot++) {
    const state = view.state(slot);
    // RUNNING: another thread has taken it by mistake, and will give it back.
    const isThere = state === STATE.ready || state === STATE.blocked || state === STATE.running;
    if (!isThere) continue;
    const home = homeOf(memory, slot);
    // Whoever goes on with it says so by `last`, and not before.
    if (home === 0 && lastOf(memory, slot) === thread + 1 && mayComeBack(slot)) ownWaits = true;
    if (home !== thread + 1) continue;
    if (state === STATE.ready && takeSeen(slot)) return slot;
    ownWaits = true;
  }
  return NO_SLOT;
}

/** A task that only this thread may run waits for something, or may come back. */
export let ownWaits = false;

/** True if something else than the current task could run on this thread now. */
export function othersWait(): boolean {
  return policy.preempts && anywhere(mustChange());
}

function anywhere(change: boolean): boolean {
  const waiting = hasItems(memory, memory.layout.backlogByte);
  for (let slot = 0; slot < memory.layout.slots; slot++) {
    const state = stateOf(slotState(memory, slot));
    if (state === STATE.ready) {
      if (mayResume(thread, homeOf(memory, slot), lastOf(memory, slot), change)) return true;
    } else if (state === STATE.empty && waiting) return true;
  }
  return false;
}

/** True if something waits that any thread could run. */
export function workForAnyone(): boolean {
  if (policy.forks === FORKS.published && offers(thread) > 0) return true;
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
