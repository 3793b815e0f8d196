/**
 * A thread's poll word: reasons to look up at its next poll. Others set bits, the thread clears them. One word, so that a
 * poll reads one shared word whatever it may be asked to do.
 */
import * as atomics from '../memory/atomics.ts';
import { THREAD, threadWord } from '../memory/layout.ts';
import type { Memory } from '../memory/memory.ts';

export const REASON = {
  /** Leave if anything else could run: a task with a home here waits. */
  quantum: 1,
  /** Somebody has nothing to do (for promotion of latent forks). */
  hungry: 2,
  /** The current task's record has its CANCEL flag set. */
  cancel: 4,
  pause: 8,
  /** The program has sent something. */
  mail: 16,
  shutdown: 32,
  /** The thread is to end: its task goes to others. */
  retire: 64,
} as const;

/** Reasons that are set now. */
export function reasons(memory: Memory, thread: number): number {
  return atomics.load(memory.words, threadWord(memory.layout, thread) + THREAD.poll);
}

/** Asks a thread to look up. */
export function ask(memory: Memory, thread: number, bits: number): void {
  atomics.or(memory.words, threadWord(memory.layout, thread) + THREAD.poll, bits);
}

/** The thread has seen these reasons. Clear first, then look at what they stand for: a later one is never lost. */
export function acknowledge(memory: Memory, thread: number, bits: number): void {
  atomics.and(memory.words, threadWord(memory.layout, thread) + THREAD.poll, ~bits);
}
