/**
 * The one declared layout of shared memory. Outside this file no number says where something lies.
 *
 * Two buffers: `main` has a fixed size and holds everything that is found by an index (header, threads, records, queues,
 * slots, arenas, the page map); `pages` grows, in pages of 4 KiB, and holds what outgrows an arena or a record.
 *
 * Units: `...Byte` is a byte offset, `...Word` an index of 4-byte words, `...Unit` an index of 8-byte units. An *address*
 * is a unit plus {@link PAGE_BIT} when it lies in `pages`; address 0 is none.
 */

/** What two threads write must not lie on one cache line, or on the pair of lines that some prefetchers fetch. */
export const LINE_BYTES = 128;
const LINE_WORDS = LINE_BYTES / 4;

export const MAGIC = 0x4d475221 | 0; // 'MGR!'
export const LAYOUT_VERSION = 3;

export const PAGE_BYTES = 4096;
export const PAGE_UNITS = PAGE_BYTES / 8;
/** In an address: it lies in the pages. */
export const PAGE_BIT = 1 << 30;
/** Longest run of pages in one allocation: one word of the page map. */
export const MAX_RUN_PAGES = 32;

export const ARENA_BYTES = 16 * 1024;

/** Fork records of each thread, if nobody says: forks of its tasks that other threads may take, at once. */
const FORKS_A_THREAD = 512;

/** Words of the header. Those of the first line never change after the start; each of the others has its own line. */
export const HEADER = {
  magic: 0,
  version: 1,
  threads: 2,
  slots: 3,
  records: 4,
  window: 5,
  pageLimit: 6,
  /** Turns so far. Written by whoever turns the ring, by compare-and-swap. */
  epoch: LINE_WORDS,
  /** 1: threads end. Written once by the program. */
  shutdown: 2 * LINE_WORDS,
  /** Threads that live. The thread adds itself, the program takes a lost one away. */
  alive: 2 * LINE_WORDS + 1,
  /** Threads by number that may live now: those below this. Written by the program, which gives the lowest free numbers first. */
  started: 2 * LINE_WORDS + 2,
  /** Messages that the program has sent to all threads. Written by the program, before what needs them. */
  letters: 2 * LINE_WORDS + 3,
  /** Parked threads that nobody has claimed yet. */
  sleepers: 3 * LINE_WORDS,
  /** The program sleeps on this one; threads add 1. */
  programWake: 4 * LINE_WORDS,
  /** 1: the program sleeps, or is about to. */
  programWaiting: 4 * LINE_WORDS + 1,
  /** Where the last free page was found: a hint. */
  pageHint: 5 * LINE_WORDS,
  /** Pages in use. */
  pagesUsed: 5 * LINE_WORDS + 1,
  /** Threads that have nothing to run: they look for work, or sleep. */
  hungry: 6 * LINE_WORDS,
  /** Address of the newest entry of the list of news (ring/news.ts); 0: none. */
  news: 7 * LINE_WORDS,
  /** Entries in it. */
  newsCount: 7 * LINE_WORDS + 1,
} as const;
const HEADER_BYTES = 8 * LINE_BYTES;

/** Words of a thread's record, from its first word. */
export const THREAD = {
  /** Reasons to look up at the next poll. Written by others (or), cleared by the thread. */
  poll: 0,
  /** The thread sleeps on this one; who unparks it adds 1. */
  park: LINE_WORDS,
  /** 1: parked and not claimed. */
  parked: LINE_WORDS + 1,
  /** 1 from the thread's start to its end; 2 while it is leaving. */
  alive: 2 * LINE_WORDS,
  /** Slot that it claimed or runs, plus 1. For the program, if the thread is lost. */
  slot: 2 * LINE_WORDS + 1,
  /** 1: the thread counts in the header's `hungry`. */
  hungry: 2 * LINE_WORDS + 2,
  /** 1: the thread is to end, and leave its tasks to others. Written by the program. */
  leaving: 2 * LINE_WORDS + 3,
  /** 1: the fork records of this number have been shared out before; a new thread begins with those that were given back. */
  pooled: 2 * LINE_WORDS + 4,
  /** The deque's old end, where thieves take. Grows by 1; wraps at 2^32. */
  dequeTop: 4 * LINE_WORDS,
  /** The deque's young end: of the thread alone. */
  dequeBottom: 5 * LINE_WORDS,
  /** Fork records of this thread that others have given back: the first one plus 1, the others by their `link`. */
  returned: 6 * LINE_WORDS,
} as const;
const THREAD_BYTES = 8 * LINE_BYTES;

/** Units of a thread's statistics, from the first unit of its record. Written by the thread only; readers may see a value late. */
export const STAT = {
  runMs: 2 * (LINE_BYTES / 8) + 4,
  idleMs: 2 * (LINE_BYTES / 8) + 5,
  /** When it began to run or to idle, as ms since the Unix epoch. */
  sinceMs: 2 * (LINE_BYTES / 8) + 6,
  /** 0 idle, 1 running: what it has done since `sinceMs`. */
  mode: 2 * (LINE_BYTES / 8) + 7,
  tasks: 2 * (LINE_BYTES / 8) + 8,
  dispatches: 2 * (LINE_BYTES / 8) + 9,
  yields: 2 * (LINE_BYTES / 8) + 10,
  migrations: 2 * (LINE_BYTES / 8) + 11,
  parks: 2 * (LINE_BYTES / 8) + 12,
  bytesSpilled: 2 * (LINE_BYTES / 8) + 13,
  longestTurnMs: 2 * (LINE_BYTES / 8) + 14,
  depthLeaves: 2 * (LINE_BYTES / 8) + 15,
  affineLeaves: 2 * (LINE_BYTES / 8) + 16,
  decodes: 2 * (LINE_BYTES / 8) + 17,
  /** Forks that others could take from this thread's tasks: promoted, or published and stolen. */
  promotions: 2 * (LINE_BYTES / 8) + 18,
  /** Those that this thread took back before anybody had begun them. */
  takenBack: 2 * (LINE_BYTES / 8) + 19,
  /** Times that a task left because it waited for a fork. */
  blocks: 2 * (LINE_BYTES / 8) + 20,
  steals: 2 * (LINE_BYTES / 8) + 21,
} as const;

/**
 * Words of a record, from its first word. A record is one run that others know of: given by the program (the first `records`), or a fork
 * that is no longer latent (after them, `forks` for each thread).
 */
export const RECORD = {
  state: 0,
  flags: 1,
  /** Thread that runs it, plus 1. */
  thread: 2,
  moduleHash: 3,
  functionIndex: 4,
  /** Bytes of the arguments, later of the outcome. */
  bytes: 5,
  /** Address of the first extent that holds them; 0: they are in the record. */
  extent: 6,
  outcome: 7,
  leaves: 8,
  moves: 9,
  /** Of a fork: 0 nobody waits, slot + 1 that waits for it, -1 done. See ring/README.md. */
  join: 10,
  /**
   * Of a fork: the next one in a list, plus 1. Of a run: the thread that its transferred buffers are with, plus 1, then what is said in
   * thread/gifts.ts of those that its outcome brings; 0: none.
   */
  link: 11,
  /** How the bytes are written: see memory/blob.ts. */
  format: 12,
  /** Slot that it is in, plus 1; 0: none yet. */
  slot: 13,
  /** Of a job that has left its packet: which run of the program it is. See memory/packet.ts. */
  run: 14,
  /** Of a fork: the run of the program that it is a part of, as `rootOf` in ring/records.ts has it. */
  root: 15,
} as const;
const RECORD_BYTES = 256;
const RECORD_INLINE_AT_BYTES = 64;
/** Arguments or an outcome up to this size need no page. */
export const RECORD_INLINE_BYTES = RECORD_BYTES - RECORD_INLINE_AT_BYTES;

/** Words of a queue's header; its cells (a sequence number and a value) follow. */
export const QUEUE = { tail: 0, head: LINE_WORDS } as const;
const QUEUE_HEADER_BYTES = 2 * LINE_BYTES;
const QUEUE_CELL_BYTES = 8;

/** Words of a slot, from its first word. The first line is what others look at; the second is the holder's own. */
export const SLOT = {
  state: 0,
  /** Thread that alone may resume it, plus 1; 0: anyone. */
  home: 1,
  /** Thread that ran it last, plus 1. */
  last: 2,
  /** Epoch at which it became READY. */
  readyAt: 3,
  record: 4,
  /** Grows by 1 at each dispatch, and with each new task. */
  version: 5,
  top: LINE_WORDS,
  bump: LINE_WORDS + 1,
  /** Address of the newest extent of frames; 0: the arena. */
  chunk: LINE_WORDS + 2,
  leaves: LINE_WORDS + 3,
  moves: LINE_WORDS + 4,
  /** The encoded reference table: bytes, address of its first extent or its place in the arena, entries. */
  refBytes: LINE_WORDS + 5,
  refAt: LINE_WORDS + 6,
  refCount: LINE_WORDS + 7,
  started: LINE_WORDS + 8,
  /** The latent stack of a task that is not running: SP, BASE, and the address of the newest block of saved entries. */
  forkTop: LINE_WORDS + 9,
  forkBase: LINE_WORDS + 10,
  forkBlock: LINE_WORDS + 11,
  /** What the task waits for: the record of a fork, plus 1; -1 a time; -2 a promise (thread/waits.ts). 0: nothing. */
  waits: LINE_WORDS + 12,
  /** Frames that are written down: how deep the task is. */
  depth: LINE_WORDS + 13,
  /** When a task that sleeps goes on, as ms since the Unix epoch: a 64-bit float. */
  wakeAt: LINE_WORDS + 14,
} as const;
const SLOT_BYTES = 2 * LINE_BYTES;

/** What the program asks for. All are counts. */
export interface Sizes {
  readonly threads: number;
  readonly slots: number;
  readonly records: number;
  /** Fork records of each thread, a power of 2 or 0. Default 512. */
  readonly forks?: number;
  /** Pages that may ever exist. */
  readonly pages: number;
}

/** Where everything lies. */
export interface Layout extends Sizes {
  readonly forks: number;
  readonly queueCells: number;
  /** Records of the program and of forks together. */
  readonly allRecords: number;
  readonly dequeByte: number;
  readonly threadByte: number;
  readonly recordByte: number;
  readonly backlogByte: number;
  readonly completionByte: number;
  readonly slotByte: number;
  readonly arenaByte: number;
  readonly mapByte: number;
  readonly mapWords: number;
  readonly mainBytes: number;
}

/** Computes the layout for given sizes. The same sizes give the same layout in every thread. */
export function layoutFor(sizes: Sizes): Layout {
  const forks = sizes.forks ?? FORKS_A_THREAD;
  const allRecords = sizes.records + sizes.threads * forks;
  const queueCells = 2 ** Math.ceil(Math.log2(Math.max(2, allRecords)));
  const queueBytes = QUEUE_HEADER_BYTES + queueCells * QUEUE_CELL_BYTES;
  const mapWords = Math.ceil(sizes.pages / 32);
  let at = HEADER_BYTES;
  const place = (bytes: number): number => {
    const start = at;
    at = Math.ceil((at + bytes) / LINE_BYTES) * LINE_BYTES;
    return start;
  };
  const layout = {
    threads: sizes.threads,
    slots: sizes.slots,
    records: sizes.records,
    forks,
    pages: sizes.pages,
    queueCells,
    allRecords,
    threadByte: place(sizes.threads * THREAD_BYTES),
    dequeByte: place(sizes.threads * forks * 4),
    recordByte: place(allRecords * RECORD_BYTES),
    backlogByte: place(queueBytes),
    completionByte: place(queueBytes),
    slotByte: place(sizes.slots * SLOT_BYTES),
    arenaByte: place(sizes.slots * ARENA_BYTES),
    mapByte: place(mapWords * 4),
    mapWords,
    mainBytes: at,
  };
  assertLayout(layout);
  return layout;
}

/** First word of a thread's record. */
export function threadWord(layout: Layout, thread: number): number {
  return (layout.threadByte + thread * THREAD_BYTES) >> 2;
}

/** First unit of a thread's record, for its statistics. */
export function threadUnit(layout: Layout, thread: number): number {
  return (layout.threadByte + thread * THREAD_BYTES) >> 3;
}

/** First word of a thread's deque cells; there are `forks`, one for each of its fork records, so it is never full. */
export function dequeWord(layout: Layout, thread: number): number {
  return (layout.dequeByte >> 2) + thread * layout.forks;
}

/** The first fork record of a thread. */
export function firstForkRecord(layout: Layout, thread: number): number {
  return layout.records + thread * layout.forks;
}

/** True for a record of a fork, false for one of the program. */
export function isForkRecord(layout: Layout, record: number): boolean {
  return record >= layout.records;
}

/** The thread whose pool a fork record comes from. */
export function ownerOfFork(layout: Layout, record: number): number {
  return Math.floor((record - layout.records) / layout.forks);
}

/** First word of a record. */
export function recordWord(layout: Layout, record: number): number {
  return (layout.recordByte + record * RECORD_BYTES) >> 2;
}

/** First byte of what a record holds itself. */
export function recordInlineByte(layout: Layout, record: number): number {
  return layout.recordByte + record * RECORD_BYTES + RECORD_INLINE_AT_BYTES;
}

/** First word of a slot. */
export function slotWord(layout: Layout, slot: number): number {
  return (layout.slotByte + slot * SLOT_BYTES) >> 2;
}

/** First unit of a slot's arena. */
export function arenaUnit(layout: Layout, slot: number): number {
  return (layout.arenaByte + slot * ARENA_BYTES) >> 3;
}

/** Units of an arena. */
export const ARENA_UNITS = ARENA_BYTES / 8;

/** First word of a queue's cells, from the queue's first byte. */
export function queueCellsWord(queueByte: number): number {
  return (queueByte + QUEUE_HEADER_BYTES) >> 2;
}

function assertThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(`layout: ${what}`);
}

/** Broken layouts must not get as far as a thread. */
function assertLayout(layout: Layout): void {
  const parts = [
    layout.threadByte,
    layout.recordByte,
    layout.backlogByte,
    layout.completionByte,
    layout.slotByte,
    layout.arenaByte,
    layout.mapByte,
    layout.mainBytes,
  ];
  for (let i = 0; i < parts.length; i++) {
    assertThat(parts[i] % LINE_BYTES === 0, `part ${i} starts at ${parts[i]}, inside a cache line`);
    assertThat(i === 0 || parts[i] > parts[i - 1], `part ${i} overlaps the one before`);
  }
  assertThat(HEADER.newsCount * 4 < HEADER_BYTES, 'header too short');
  assertThat((THREAD.pooled + 1) * 4 <= STAT.runMs * 8, "a thread's words run into its statistics");
  assertThat((STAT.steals + 1) * 8 <= THREAD.dequeTop * 4, "a thread's statistics run into its deque");
  assertThat((THREAD.returned + 1) * 4 <= THREAD_BYTES, 'thread record too short');
  assertThat((RECORD.root + 1) * 4 <= RECORD_INLINE_AT_BYTES, 'record header too long');
  assertThat(SLOT.wakeAt % 2 === 0 && (SLOT.wakeAt + 2) * 4 <= SLOT_BYTES, 'slot too short');
  assertThat((layout.forks & (layout.forks - 1)) === 0, 'fork records of a thread: no power of 2');
  assertThat(layout.queueCells >= layout.allRecords, 'a queue must hold every record');
  assertThat(layout.mainBytes < PAGE_BIT, 'addresses in main must not reach the page bit');
  assertThat(layout.pages * PAGE_UNITS <= PAGE_BIT, 'page addresses must fit');
}
