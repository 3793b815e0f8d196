/**
 * The only door to `Atomics`. Every shared access that orders something goes through here, so that the explorer can put
 * its own step in front of each one. All operations are sequentially consistent, as JavaScript has no weaker ones.
 *
 * `word` is always an index into an `Int32Array`, never a byte offset.
 */

/** Reads a shared word. */
export function load(words: Int32Array, word: number): number {
  return Atomics.load(words, word);
}

/** Writes a shared word. */
export function store(words: Int32Array, word: number, value: number): void {
  Atomics.store(words, word, value);
}

/** Writes `next` if the word holds `expected`. Returns true if it did. */
export function compareAndSwap(words: Int32Array, word: number, expected: number, next: number): boolean {
  return Atomics.compareExchange(words, word, expected, next) === expected;
}

/** Writes `value` and returns what was there. */
export function exchange(words: Int32Array, word: number, value: number): number {
  return Atomics.exchange(words, word, value);
}

/** Adds `value` (wraps at 32 bits) and returns what was there. */
export function add(words: Int32Array, word: number, value: number): number {
  return Atomics.add(words, word, value);
}

/** Sets the bits of `mask` and returns what was there. */
export function or(words: Int32Array, word: number, mask: number): number {
  return Atomics.or(words, word, mask);
}

/** Keeps only the bits of `mask` and returns what was there. */
export function and(words: Int32Array, word: number, mask: number): number {
  return Atomics.and(words, word, mask);
}

/**
 * Sleeps while the word holds `expected`, at most `timeoutMs` (`Infinity`: no limit). Never call it on a thread that may
 * not block (a page's main thread, the program's thread).
 */
export function wait(words: Int32Array, word: number, expected: number, timeoutMs: number): void {
  Atomics.wait(words, word, expected, timeoutMs);
}

/** Whether {@link waitAsync} is there on this engine. */
export const hasWaitAsync: boolean = typeof (Atomics as { waitAsync?: unknown }).waitAsync === 'function';

/** Like {@link wait} without blocking. Returns undefined when there is nothing to wait for. */
export function waitAsync(
  words: Int32Array,
  word: number,
  expected: number,
  timeoutMs: number,
): Promise<unknown> | undefined {
  const outcome = Atomics.waitAsync(words, word, expected, timeoutMs);
  return outcome.async ? outcome.value : undefined;
}

/** Wakes at most `count` sleepers of a word. */
export function notify(words: Int32Array, word: number, count: number): void {
  Atomics.notify(words, word, count);
}
