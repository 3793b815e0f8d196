/**
 * How many threads have nothing to run. A hint: who sees it promotes a fork, or doesn't; a thread that sleeps is woken by park.ts, whatever
 * this says.
 */
import * as atomics from '../memory/atomics.ts';
import { HEADER, THREAD, threadWord } from '../memory/layout.ts';
import type { Memory } from '../memory/memory.ts';

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
