import {
  HEADER,
  LAYOUT_VERSION,
  type Layout,
  layoutFor,
  MAGIC,
  MAX_RUN_PAGES,
  PAGE_BYTES,
  PAGE_UNITS,
  type Sizes,
} from './layout.ts';

/** Views on one scheduler's memory. Each thread has its own; the bytes are the same, unless the memory is one thread's own (embedded mode). */
export interface Memory {
  readonly layout: Layout;
  readonly main: ArrayBufferLike;
  readonly pages: ArrayBufferLike;
  readonly words: Int32Array;
  readonly floats: Float64Array;
  readonly longs: BigInt64Array;
  readonly bytes: Uint8Array;
  /** Views on the pages that this thread knows of. {@link viewPages} renews them after a growth. */
  pageWords: Int32Array;
  pageFloats: Float64Array;
  pageLongs: BigInt64Array;
  pageBytes: Uint8Array;
  /** Units that the page views reach. */
  pageUnits: number;
}

/** What a thread needs to see the same memory. */
export interface MemoryHandle {
  readonly sizes: Sizes;
  readonly main: SharedArrayBuffer;
  readonly pages: SharedArrayBuffer;
}

/** What a shared buffer has to grow, and what one of a thread's own has. */
interface Growable {
  grow?(bytes: number): void;
  resize?(bytes: number): void;
}

/** True where shared buffers can grow. */
function canGrow(): boolean {
  return typeof (SharedArrayBuffer.prototype as Growable).grow === 'function';
}

/** Pages of a thread's own memory, where buffers can't grow. */
const FIXED_PAGES = 16_384;

/** Makes the shared memory of a scheduler. Nothing is committed for pages before they are used. */
export function createMemory(sizes: Sizes): Memory {
  const pageBytes = sizes.pages * PAGE_BYTES;
  const pages = canGrow() ? new SharedArrayBuffer(0, { maxByteLength: pageBytes }) : new SharedArrayBuffer(pageBytes);
  const layout = layoutFor(sizes);
  return initialized(sizes, viewsOn(layout, new SharedArrayBuffer(layout.mainBytes), pages));
}

/** Makes memory that is one thread's own. */
export function createOwnMemory(sizes: Sizes): Memory {
  const canResize = typeof (ArrayBuffer.prototype as Growable).resize === 'function';
  const own = canResize ? sizes : { ...sizes, pages: Math.min(sizes.pages, FIXED_PAGES) };
  const bytes = own.pages * PAGE_BYTES;
  const Growing = ArrayBuffer as new (bytes: number, options?: { maxByteLength: number }) => ArrayBuffer;
  const layout = layoutFor(own);
  const pages = canResize ? new Growing(0, { maxByteLength: bytes }) : new Growing(bytes);
  return initialized(own, viewsOn(layout, new ArrayBuffer(layout.mainBytes), pages));
}

function initialized(sizes: Sizes, memory: Memory): Memory {
  const words = memory.words;
  words[HEADER.magic] = MAGIC;
  words[HEADER.version] = LAYOUT_VERSION;
  words[HEADER.threads] = sizes.threads;
  words[HEADER.started] = sizes.threads;
  words[HEADER.slots] = sizes.slots;
  words[HEADER.records] = sizes.records;
  words[HEADER.pageLimit] = sizes.pages;
  return memory;
}

/** What {@link attachMemory} needs on the other side. */
export function memoryHandle(memory: Memory): MemoryHandle {
  const { threads, slots, records, forks, pages } = memory.layout;
  const { main, pages: pageBuffer } = memory as { main: SharedArrayBuffer; pages: SharedArrayBuffer };
  return { sizes: { threads, slots, records, forks, pages }, main, pages: pageBuffer };
}

/** Views on memory that another thread made. */
export function attachMemory(handle: MemoryHandle): Memory {
  const memory = viewsOn(layoutFor(handle.sizes), handle.main, handle.pages);
  if (memory.words[HEADER.magic] !== MAGIC || memory.words[HEADER.version] !== LAYOUT_VERSION) {
    throw new Error('the shared memory was made by another version of mgr-scheduler');
  }
  return memory;
}

function viewsOn(layout: Layout, main: ArrayBufferLike, pages: ArrayBufferLike): Memory {
  const memory: Memory = {
    layout,
    main,
    pages,
    words: new Int32Array(main),
    floats: new Float64Array(main),
    longs: new BigInt64Array(main),
    bytes: new Uint8Array(main),
    pageWords: new Int32Array(0),
    pageFloats: new Float64Array(0),
    pageLongs: new BigInt64Array(0),
    pageBytes: new Uint8Array(0),
    pageUnits: 0,
  };
  viewPages(memory);
  return memory;
}

/**
 * Renews the page views. They have a fixed length on purpose: engines keep views that follow a growing buffer slow.
 * Safe without ordering: the buffer never shrinks.
 */
export function viewPages(memory: Memory): void {
  const bytes = memory.pages.byteLength;
  memory.pageWords = new Int32Array(memory.pages, 0, bytes >> 2);
  memory.pageFloats = new Float64Array(memory.pages, 0, bytes / 8);
  memory.pageLongs = new BigInt64Array(memory.pages, 0, bytes / 8);
  memory.pageBytes = new Uint8Array(memory.pages, 0, bytes);
  memory.pageUnits = bytes / 8;
}

/**
 * Lets the page buffer reach `pageCount` pages at least. Returns the pages that exist now. Any thread may call it.
 *
 * It grows by whole words of the page map. No extent reaches from one word into the next, so a thread whose views end somewhere before the
 * buffer does has all of an extent in them, or nothing: who reaches its first unit reaches its last.
 */
export function growPages(memory: Memory, pageCount: number): number {
  const limit = memory.layout.pages;
  const most = Math.max(pageCount, (memory.pages.byteLength / PAGE_BYTES) * 1.5);
  const wanted = Math.min(limit, Math.ceil(most / MAX_RUN_PAGES) * MAX_RUN_PAGES);
  if (memory.pages.byteLength < wanted * PAGE_BYTES) {
    try {
      const pages = memory.pages as Growable;
      if (pages.grow !== undefined) pages.grow(wanted * PAGE_BYTES);
      else pages.resize?.(wanted * PAGE_BYTES);
    } catch {
      // Another thread grew it further in between, or the system has no more: the length says which.
    }
  }
  if (memory.pages.byteLength / 8 > memory.pageUnits) viewPages(memory);
  return memory.pages.byteLength / PAGE_BYTES;
}

/** Makes sure that this thread's page views reach a unit that another thread gave it. */
export function reachUnit(memory: Memory, unit: number): void {
  if (unit >= memory.pageUnits) viewPages(memory);
}

export { PAGE_UNITS };
