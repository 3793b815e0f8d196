/**
 * How many threads have nothing to run. A hint: who sees it promotes a fork, or doesn't; a thread that sleeps is woken by park.ts, whatever
 * this says.
 */
import * as atomics from '../memory/atomics.ts';
import { HEADER, THREAD, threadWord } from '../memory/layout.ts';
import type { Memory } from '../memory/memory.ts';
import { sleepers } from './park.ts';

/** The thread has nothing to run, or (`false`) has again. Each thread for itself; the program for one that is lost. */
export function setHungry(memory: Memory, thread: number, hungry: boolean): void {
  const word = threadWord(memory.layout, thread) + THREAD.hungry;
  const before = atomics.exchange(memory.words, word, hungry ? 1 : 0);
  if (before === 1 && !hungry) atomics.add(memory.words, HEADER.hungry, -1);
  else if (before === 0 && hungry) atomics.add(memory.words, HEADER.hungry, 1);
}

/** Threads that have nothing to run. */
export function hungryThreads(memory: Memory): number {
  return atomics.load(memory.words, HEADER.hungry);
}

/**
 * True if some thread is awake and looks for work, so that it will find what the caller has pushed to the backlog before: nobody need be woken.
 * README.md, parking, says why that is safe.
 */
export function someoneLooks(memory: Memory): boolean {
  // Sleepers first: who parks after this look has its second look still to come.
  const asleep = sleepers(memory);
  return hungryThreads(memory) > asleep;
}
