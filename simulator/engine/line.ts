/**
 * A shared word as the cores see it. Its cache line is with one core that may write it, or with many that may read it; to bring
 * it over takes a while, and meanwhile nobody else gets it. That queue is what stops a shared word from scaling.
 */

/** The line has been read since it was written: who writes it next has to fetch it back. */
const SHARED = -1;

export class Line {
  readonly #swapUs: number;
  readonly #transferUs: number;
  /** Version that each thread has in its cache. */
  readonly #seen: Int32Array;
  #version = 1;
  #owner = SHARED;
  #freeUs = 0;
  /** Time that threads have spent on this word in all. */
  spentUs = 0;

  constructor(threads: number, swapUs: number, transferUs: number) {
    this.#swapUs = swapUs;
    this.#transferUs = transferUs;
    this.#seen = new Int32Array(threads);
  }

  /** A load by a thread at a time. Returns when it has the value. */
  read(nowUs: number, thread: number): number {
    if (this.#seen[thread] === this.#version) return nowUs;
    this.#seen[thread] = this.#version;
    if (this.#owner === thread) return nowUs;
    this.#owner = SHARED;
    return this.#occupy(nowUs, this.#transferUs);
  }

  /** A store or swap by a thread at a time. Returns when it is done. */
  write(nowUs: number, thread: number): number {
    const costUs = this.#owner === thread ? this.#swapUs : this.#swapUs + this.#transferUs;
    this.#owner = thread;
    this.#version = (this.#version + 1) | 0;
    this.#seen[thread] = this.#version;
    return this.#occupy(nowUs, costUs);
  }

  #occupy(nowUs: number, costUs: number): number {
    this.#freeUs = Math.max(nowUs, this.#freeUs) + costUs;
    this.spentUs += this.#freeUs - nowUs;
    return this.#freeUs;
  }
}
