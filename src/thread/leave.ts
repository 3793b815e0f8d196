/**
 * A thread that is asked to leave while the others go on: it takes nothing new, runs what only it can run to the end, leaves everything else to
 * the others, and ends.
 */
import * as atomics from '../memory/atomics.ts';
import { HEADER, STAT, THREAD, threadUnit, threadWord } from '../memory/layout.ts';
import { NONE } from '../ring/deque.ts';
import { sleep, unparkOne } from '../ring/park.ts';
import { push } from '../ring/queue.ts';
import { closePool } from './fork-outcome.ts';
import { memory, thread } from './here.ts';
import { giveSpares } from './packets.ts';
import { popPublished } from './publish.ts';
import { workForAnyone } from './search.ts';
import { handOverSleepers } from './waits.ts';

/** How often it looks whether a task that only it can run can go on. */
const LOOK_MS = 2;

let announced = false;

/** True if the program has asked this thread to leave. */
export function isLeaving(): boolean {
  return atomics.load(memory.words, threadWord(memory.layout, thread) + THREAD.leaving) !== 0;
}

/** Nobody counts on this thread any more. Once. */
export function announceLeave(): void {
  if (announced) return;
  announced = true;
  atomics.store(memory.words, threadWord(memory.layout, thread) + THREAD.alive, 2);
  atomics.add(memory.words, HEADER.alive, -1);
  emptyDeque();
  // A wake-up that this thread was given may have been for work that it will not do.
  if (workForAnyone()) unparkOne(memory, thread + 1);
}

/** Forks that this thread has published wait in the backlog from now on: their parents may go on elsewhere. */
function emptyDeque(): void {
  for (let record = popPublished(); record !== NONE; record = popPublished()) {
    if (!push(memory, memory.layout.backlogByte, record)) throw new Error(`fork ${record} was in the backlog already`);
    unparkOne(memory, thread + 1);
  }
}

/** Waits a moment. Not parked: a wake-up would be lost on this thread. */
export function waitALittle(): void {
  const park = threadWord(memory.layout, thread) + THREAD.park;
  sleep(memory, thread, atomics.load(memory.words, park), LOOK_MS);
}

/** Nothing is left that only this thread could do. */
export function finishLeave(): void {
  emptyDeque();
  handOverSleepers();
  giveSpares();
  closePool();
  memory.floats[threadUnit(memory.layout, thread) + STAT.sinceMs] = 0;
  // Last: the program takes the thread for one that has left in peace.
  atomics.store(memory.words, threadWord(memory.layout, thread) + THREAD.alive, 0);
}
