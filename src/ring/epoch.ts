/**
 * The epoch: turns so far. A hint and never a lock: whoever has a reason to turn swaps it, nobody waits for it, and no
 * safety property rests on its value. Wraps at 2^32.
 */
import * as atomics from '../memory/atomics.ts';
import { HEADER } from '../memory/layout.ts';
import type { Memory } from '../memory/memory.ts';

/** Turns so far, as a signed word. */
export function epochNow(memory: Memory): number {
  return atomics.load(memory.words, HEADER.epoch);
}

/** Turns the ring `turns` times on from `seen`. False: somebody else turned in between, which is as good. */
export function turn(memory: Memory, seen: number, turns: number): boolean {
  return atomics.compareAndSwap(memory.words, HEADER.epoch, seen, (seen + turns) | 0);
}
