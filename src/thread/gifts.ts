/** Buffers that leave a task with its result: `transfer`. They go to the program by a message of their own, the rest of the result in shared memory. */
import type { SharedBuffers } from '../memory/codec.ts';
import { RECORD, recordWord } from '../memory/layout.ts';
import { rootOf } from '../ring/records.ts';
import { host, inThread, isEmbedded, memory, thread } from './here.ts';
import { threadBuffers } from './mail.ts';

/** In an outcome the buffers have numbers from this on. */
export const FIRST_GIFT = 2 ** 31;
/** RECORD.link of an outcome with gifts: this many bits for how many there are, the thread plus 1 above. */
const COUNT_BITS = 16;
const MOST_GIFTS = 2 ** COUNT_BITS - 1;

/** What the program gets. */
export interface GiftLetter {
  readonly kind: 'gift';
  /** Which run it is of; see `rootOf` in ring/records.ts. */
  readonly root: number;
  readonly buffers: readonly ArrayBuffer[];
}

const marked = new WeakSet<ArrayBuffer>();
/** In embedded mode: what goes with the outcome of a record. */
const kept = new Map<number, ArrayBuffer[]>();
let gifts: ArrayBuffer[] = [];

/** True once the task that runs, or the job, has marked something. */
export let hasMarked = false;

export function clearMarked(): void {
  hasMarked = false;
}

/** Marks a buffer of the task's to go along instead of being copied. */
export function mark(buffer: ArrayBuffer): void {
  if (!inThread()) return;
  marked.add(buffer);
  hasMarked = true;
}

/** Shared buffers as the codec asks for them, while a result is written. */
export const givingBuffers: SharedBuffers = {
  idOf: (buffer) => threadBuffers.idOf(buffer),
  byId: (id) => threadBuffers.byId(id),
  given(buffer) {
    if (!marked.has(buffer) || gifts.length === MOST_GIFTS) return -1;
    gifts.push(buffer);
    return FIRST_GIFT + gifts.length - 1;
  },
};

export function beginGifts(): void {
  gifts = [];
}

/** The outcome of a record is written: sends what goes along, before the record goes to the program. */
export function sendGifts(record: number): void {
  const buffers = gifts;
  gifts = [];
  memory.words[recordWord(memory.layout, record) + RECORD.link] =
    buffers.length === 0 ? 0 : ((thread + 1) << COUNT_BITS) | buffers.length;
  if (buffers.length === 0) return;
  if (isEmbedded) kept.set(record, buffers);
  else host.say({ kind: 'gift', root: rootOf(memory, record), buffers } satisfies GiftLetter, buffers);
}

/** In embedded mode: takes what goes with a record's outcome. */
export function giftsOf(record: number): ArrayBuffer[] {
  const buffers = kept.get(record) ?? [];
  kept.delete(record);
  return buffers;
}

/** How many gifts an outcome has, and the number of the thread that sent them. */
export function giftsIn(link: number): { count: number; thread: number } {
  return { count: link & MOST_GIFTS, thread: (link >>> COUNT_BITS) - 1 };
}
