/**
 * Records of forks that are no longer latent: a pool for each thread. The thread takes from a free list of its own; what other threads
 * give back comes to it by a list in shared memory that they push to and it empties whole (so there is no ABA).
 */
import * as atomics from '../memory/atomics.ts';
import { firstForkRecord, ownerOfFork, RECORD, recordWord, THREAD, threadWord } from '../memory/layout.ts';
import type { Memory } from '../memory/memory.ts';

/** A thread's own list of free fork records. Not shared. */
export interface ForkPool {
  readonly thread: number;
  /** The thread's records: from the first to before the end. */
  readonly first: number;
  readonly end: number;
  readonly free: Int32Array;
  count: number;
}

/** No record is free. */
export const NO_RECORD = -1;

/** The pool of a thread, when it starts: full, or, after another thread of the same number, what that one has left. */
export function forkPool(memory: Memory, thread: number): ForkPool {
  const { forks } = memory.layout;
  const free = new Int32Array(forks);
  const used = atomics.exchange(memory.words, threadWord(memory.layout, thread) + THREAD.pooled, 1);
  const first = firstForkRecord(memory.layout, thread);
  const end = first + forks;
  if (used === 1) return { thread, first, end, free, count: 0 };
  // The lowest one is on top.
  for (let i = 0; i < forks; i++) free[i] = first + forks - 1 - i;
  return { thread, first, end, free, count: forks };
}

/** Takes a record, or {@link NO_RECORD}. The thread of the pool only. */
export function takeForkRecord(memory: Memory, pool: ForkPool): number {
  if (pool.count === 0) collect(memory, pool);
  return pool.count === 0 ? NO_RECORD : pool.free[--pool.count];
}

/** Takes over what others have given back. */
function collect(memory: Memory, pool: ForkPool): void {
  const words = memory.words;
  // Takes the whole list; pairs with the swap in giveForkRecord, which publishes the links.
  let next = atomics.exchange(words, threadWord(memory.layout, pool.thread) + THREAD.returned, 0);
  while (next !== 0) {
    pool.free[pool.count++] = next - 1;
    next = words[recordWord(memory.layout, next - 1) + RECORD.link];
  }
}

/** Gives a record back to the pool that it came from. Any thread; nobody may use the record afterwards. */
export function giveForkRecord(memory: Memory, pool: ForkPool | undefined, record: number): void {
  if (pool !== undefined && record >= pool.first && record < pool.end) {
    pool.free[pool.count++] = record;
    return;
  }
  const owner = ownerOfFork(memory.layout, record);
  const words = memory.words;
  const head = threadWord(memory.layout, owner) + THREAD.returned;
  const link = recordWord(memory.layout, record) + RECORD.link;
  for (;;) {
    const first = atomics.load(words, head);
    // Plain: the record is this thread's until the swap.
    words[link] = first;
    if (atomics.compareAndSwap(words, head, first, record + 1)) return;
  }
}

/** The thread ends: what its pool holds waits for the next one of its number, where others give back to. */
export function leaveForkPool(memory: Memory, pool: ForkPool): void {
  while (pool.count > 0) giveForkRecord(memory, undefined, pool.free[--pool.count]);
}
