/** The slots of the simulated ring, and the view of them that a thread has. The view is made as src/thread/search.ts makes it. */
import type { View } from '../../src/policy/policy.ts';
import { STATE } from '../../src/ring/slots.ts';
import type { Task } from './task.ts';

/** Slots in one word of the summary that `bitmap` looks at. */
const WORD_SLOTS = 32;

/** How a thread looks over the ring: slot by slot, as the runtime does, or at a word of bits for every 32 slots first. */
export type LookKind = 'slots' | 'bitmap';

export class RingState {
  readonly slots: number;
  readonly state: Uint8Array;
  readonly home: Int32Array;
  readonly last: Int32Array;
  readonly readyAt: Int32Array;
  readonly generation: Int32Array;
  readonly tasks: (Task | null)[];
  /** Grows with every change of a slot: whose caches have it and whose don't. */
  readonly version: Int32Array;
  readonly wordVersion: Int32Array;
  /** Changes of any slot. */
  changes = 0;
  empty: number;
  /** READY slots that any thread may take, and those that are at home, by thread. */
  readyFree = 0;
  readonly readyHome: Int32Array;

  constructor(slots: number, threads: number) {
    this.slots = slots;
    this.state = new Uint8Array(slots);
    this.home = new Int32Array(slots);
    this.last = new Int32Array(slots);
    this.readyAt = new Int32Array(slots);
    this.generation = new Int32Array(slots);
    this.version = new Int32Array(slots).fill(1);
    this.wordVersion = new Int32Array(Math.ceil(slots / WORD_SLOTS)).fill(1);
    this.tasks = new Array(slots).fill(null);
    this.empty = slots;
    this.readyHome = new Int32Array(threads);
  }

  /** Moves a slot to another state, and keeps the counts. */
  set(slot: number, state: number): void {
    this.#count(this.state[slot], slot, -1);
    this.state[slot] = state;
    this.#count(state, slot, 1);
    this.version[slot]++;
    this.wordVersion[slot >> 5]++;
    this.changes++;
  }

  /** True if a READY slot waits for this thread, or for any. */
  readyFor(thread: number): boolean {
    return this.readyFree > 0 || this.readyHome[thread] > 0;
  }

  #count(state: number, slot: number, by: number): void {
    if (state === STATE.empty) this.empty += by;
    else if (state === STATE.ready) {
      if (this.home[slot] === 0) this.readyFree += by;
      else this.readyHome[this.home[slot] - 1] += by;
    }
  }
}

/** What a thread sees, and what the looks cost. */
export class RingView implements View {
  thread = 0;
  threads: number;
  slots: number;
  window: number;
  epoch = 0;
  dispatches = 0;
  justLeft = false;
  backlog = false;
  mustChange = false;
  preferred = -1;
  draw = 0;
  /** Looks since {@link RingView.begin}, and those of them that had to fetch the line. */
  looks = 0;
  misses = 0;
  /** Forks that a thread has published: the simulation knows. */
  offersOf: (thread: number) => number = () => 0;
  readonly #ring: RingState;
  readonly #bitmap: boolean;
  /** Versions that each thread has seen. None where a miss costs no more than a look. */
  readonly #seen: Int32Array | null;
  readonly #seenWords: Int32Array | null;
  #base = 0;
  #wordBase = 0;
  #word = -1;

  constructor(ring: RingState, threads: number, window: number, kind: LookKind, countMisses: boolean) {
    this.#ring = ring;
    this.threads = threads;
    this.slots = ring.slots;
    this.window = window;
    this.#bitmap = kind === 'bitmap';
    this.#seen = countMisses ? new Int32Array(threads * ring.slots) : null;
    this.#seenWords = countMisses && this.#bitmap ? new Int32Array(threads * ring.wordVersion.length) : null;
  }

  begin(thread: number): void {
    this.thread = thread;
    this.looks = 0;
    this.misses = 0;
    this.#word = -1;
    this.#base = thread * this.slots;
    this.#wordBase = thread * this.#ring.wordVersion.length;
  }

  state(slot: number): number {
    const state = this.#ring.state[slot];
    if (this.#bitmap) this.#lookAtWord(slot, state);
    else this.#lookAtSlot(slot);
    return state;
  }

  #lookAtSlot(slot: number): void {
    this.looks++;
    const seen = this.#seen;
    if (seen === null) return;
    const version = this.#ring.version[slot];
    if (seen[this.#base + slot] !== version) {
      seen[this.#base + slot] = version;
      this.misses++;
    }
  }

  #lookAtWord(slot: number, state: number): void {
    const word = slot >> 5;
    if (word !== this.#word) {
      this.#word = word;
      this.looks++;
      const seen = this.#seenWords;
      if (seen !== null && seen[this.#wordBase + word] !== this.#ring.wordVersion[word]) {
        seen[this.#wordBase + word] = this.#ring.wordVersion[word];
        this.misses++;
      }
    }
    if (state === STATE.ready) this.#lookAtSlot(slot);
  }

  home(slot: number): number {
    return this.#ring.home[slot];
  }

  last(slot: number): number {
    return this.#ring.last[slot];
  }

  readyAt(slot: number): number {
    return this.#ring.readyAt[slot];
  }

  offers(thread: number): number {
    return this.offersOf(thread);
  }
}
