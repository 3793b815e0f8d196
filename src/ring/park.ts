/**
 * Parking: how a thread sleeps and how it is woken. Steps and proof: README.md.
 *
 * A parked thread is a token: who swaps its `parked` from 1 to 0 owns its wake-up, and only that one wakes it. So n pieces
 * of work wake n different threads, and never the same one twice.
 */
import * as atomics from '../memory/atomics.ts';
import { HEADER, THREAD, threadWord } from '../memory/layout.ts';
import type { Memory } from '../memory/memory.ts';

/** Announces that the thread is going to sleep. It must look for work once more afterwards. Returns the ticket to sleep on. */
export function announcePark(memory: Memory, thread: number): number {
  const base = threadWord(memory.layout, thread);
  const ticket = atomics.load(memory.words, base + THREAD.park);
  atomics.store(memory.words, base + THREAD.parked, 1);
  // Pairs with the load in unparkOne: either that one sees this sleeper, or this thread's second look sees its work.
  atomics.add(memory.words, HEADER.sleepers, 1);
  return ticket;
}

/** Takes the announcement back (work was found, or the sleep is over). Nothing to do if somebody has claimed the thread already. */
export function retractPark(memory: Memory, thread: number): void {
  const base = threadWord(memory.layout, thread);
  if (atomics.compareAndSwap(memory.words, base + THREAD.parked, 1, 0)) atomics.add(memory.words, HEADER.sleepers, -1);
}

/** Sleeps until the thread is claimed, at most `timeoutMs`. Returns at once if it was claimed since the ticket. */
export function sleep(memory: Memory, thread: number, ticket: number, timeoutMs: number): void {
  atomics.wait(memory.words, threadWord(memory.layout, thread) + THREAD.park, ticket, timeoutMs);
}

/** Like {@link sleep}, for a thread that must see its event loop meanwhile. Undefined: it was claimed since the ticket. */
export function sleepAsync(
  memory: Memory,
  thread: number,
  ticket: number,
  timeoutMs: number,
): Promise<unknown> | undefined {
  return atomics.waitAsync(memory.words, threadWord(memory.layout, thread) + THREAD.park, ticket, timeoutMs);
}

/** Wakes one thread if it is parked. True: this call woke it. */
export function unpark(memory: Memory, thread: number): boolean {
  const words = memory.words;
  const base = threadWord(memory.layout, thread);
  if (!atomics.compareAndSwap(words, base + THREAD.parked, 1, 0)) return false;
  atomics.add(words, HEADER.sleepers, -1);
  atomics.add(words, base + THREAD.park, 1);
  atomics.notify(words, base + THREAD.park, 1);
  return true;
}

/** Parked threads that nobody has claimed. */
export function sleepers(memory: Memory): number {
  return atomics.load(memory.words, HEADER.sleepers);
}

/** Numbers of threads that may live now: those below. */
export function startedThreads(memory: Memory): number {
  return atomics.load(memory.words, HEADER.started);
}

/** Wakes one parked thread, looking from `from` on. False: none was parked. */
export function unparkOne(memory: Memory, from: number): boolean {
  if (sleepers(memory) <= 0) return false;
  const threads = startedThreads(memory);
  for (let i = 0; i < threads; i++) {
    if (unpark(memory, (from + i) % threads)) return true;
  }
  return false;
}

/** Wakes every parked thread. */
export function unparkAll(memory: Memory): void {
  for (let thread = 0; thread < memory.layout.threads; thread++) unpark(memory, thread);
}

/** Tells the program that the completion queue has something. The push must come before. */
export function wakeProgram(memory: Memory): void {
  const words = memory.words;
  // Pairs with sleepProgram: either the program sees the push, or this sees that it waits.
  if (atomics.exchange(words, HEADER.programWaiting, 0) === 1) {
    atomics.add(words, HEADER.programWake, 1);
    atomics.notify(words, HEADER.programWake, 1);
  }
}

/** The program announces that it waits. It must look at the queue once more afterwards. Returns its ticket. */
export function announceProgramWait(memory: Memory): number {
  const ticket = atomics.load(memory.words, HEADER.programWake);
  atomics.store(memory.words, HEADER.programWaiting, 1);
  return ticket;
}

/** The program has found something after its announcement: nobody needs to wake it. */
export function retractProgramWait(memory: Memory): void {
  atomics.store(memory.words, HEADER.programWaiting, 0);
}

/** A promise that settles when a thread calls {@link wakeProgram}; undefined: it has happened since the ticket. */
export function sleepProgram(memory: Memory, ticket: number): Promise<unknown> | undefined {
  return atomics.waitAsync(memory.words, HEADER.programWake, ticket, Number.POSITIVE_INFINITY);
}
