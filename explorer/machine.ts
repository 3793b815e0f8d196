/**
 * The memory under exploration: carries out steps, takes them back after each run, finds data races, and keeps a hash of its state.
 *
 * Races are found with vector clocks (FastTrack, Flanagan and Freund 2009, with a full clock for each word). An atomic read takes over
 * the clock of the atomic write that it reads from, and nothing else orders threads: JavaScript's *synchronizes-with*. A plain access
 * must be ordered with every other access of the word of which one is a write, plain or atomic. A woken sleeper gets no order from its
 * waker: the code must read it from memory.
 */
import type { Memory } from '../src/memory/memory.ts';
import { type Bulk, type Elements, isShared, OP, runBulk, type Step } from './steps.ts';

/** A plain access that nothing orders with an earlier one. */
export class Race extends Error {}
/** The code did something that no code may. */
export class Crash extends Error {}

export const MOST_THREADS = 4;

/** Mixes a word into a lane of a hash. */
export function mix(hash: number, word: number): number {
  let h = Math.imul(hash ^ word, 0x9e3779b1);
  h ^= h >>> 15;
  h = Math.imul(h, 0x85ebca6b);
  return h ^ (h >>> 13);
}

const ACCESS = { read: 0, write: 1, update: 2 } as const;

export class Machine {
  readonly memory: Memory;
  readonly threads: number;
  /** Words that several threads touch, one of them writing: what a preemption can matter for. Grows from run to run. */
  readonly contended: Uint8Array;
  /** A word has become contended since this was last set to false. */
  contendedGrew = false;
  readonly #main: Int32Array;
  readonly #pages: Int32Array;
  readonly #mainWords: number;
  readonly #touchedBy: Uint8Array;
  readonly #writtenBy: Uint8Array;
  /** Of each word and thread, its clock at the last access of a kind. */
  readonly #plainReads: Int32Array;
  readonly #plainWrites: Int32Array;
  readonly #atomicReads: Int32Array;
  readonly #atomicWrites: Int32Array;
  /** Of each word, the clock that its last atomic write published. */
  readonly #published: Int32Array;
  readonly #laneA: Int32Array;
  readonly #laneB: Int32Array;
  readonly #old: Int32Array;
  readonly #isTouched: Uint8Array;
  readonly #touched: number[] = [];
  /** `clocks[t * MOST_THREADS + u]`: what t knows of u. */
  readonly clocks: Int32Array;
  /** Hash of all words that were written in this run. */
  hashA = 0;
  hashB = 0;

  constructor(memory: Memory, threads: number) {
    this.memory = memory;
    this.threads = threads;
    this.#main = new Int32Array(memory.main);
    this.#pages = new Int32Array(memory.pages);
    this.#mainWords = this.#main.length;
    const words = this.#main.length + this.#pages.length;
    this.contended = new Uint8Array(words);
    this.#touchedBy = new Uint8Array(words);
    this.#writtenBy = new Uint8Array(words);
    this.#isTouched = new Uint8Array(words);
    this.#laneA = new Int32Array(words);
    this.#laneB = new Int32Array(words);
    this.#old = new Int32Array(words);
    this.#plainReads = new Int32Array(words * MOST_THREADS);
    this.#plainWrites = new Int32Array(words * MOST_THREADS);
    this.#atomicReads = new Int32Array(words * MOST_THREADS);
    this.#atomicWrites = new Int32Array(words * MOST_THREADS);
    this.#published = new Int32Array(words * MOST_THREADS);
    this.clocks = new Int32Array(MOST_THREADS * MOST_THREADS);
    this.#startClocks();
  }

  #startClocks(): void {
    this.clocks.fill(0);
    for (let t = 0; t < MOST_THREADS; t++) this.clocks[t * MOST_THREADS + t] = 1;
  }

  /** Memory as it was before the run. */
  reset(): void {
    for (const word of this.#touched) {
      this.#isTouched[word] = 0;
      this.#put(word, this.#old[word]);
      this.#laneA[word] = 0;
      this.#laneB[word] = 0;
      const from = word * MOST_THREADS;
      for (let i = from; i < from + MOST_THREADS; i++) {
        this.#plainReads[i] = 0;
        this.#plainWrites[i] = 0;
        this.#atomicReads[i] = 0;
        this.#atomicWrites[i] = 0;
        this.#published[i] = 0;
      }
    }
    this.#touched.length = 0;
    this.hashA = 0;
    this.hashB = 0;
    this.#startClocks();
  }

  #value(word: number): number {
    return word < this.#mainWords ? this.#main[word] : this.#pages[word - this.#mainWords];
  }

  #put(word: number, value: number): void {
    if (word < this.#mainWords) this.#main[word] = value;
    else this.#pages[word - this.#mainWords] = value;
  }

  /** The number of the word that an element lies in: those of `main`, then those of `pages`. */
  wordOf(array: Elements, index: number): number {
    if (!(index >= 0 && index < array.length)) throw new Crash(`element ${index} of ${array.length}`);
    const word = (array.byteOffset + index * array.BYTES_PER_ELEMENT) >> 2;
    return array.buffer === this.memory.main ? word : word + this.#mainWords;
  }

  /** Is the step one that can matter to other threads? */
  isVisible(step: Step): boolean {
    if (step.op > OP.and && step.op !== OP.read && step.op !== OP.write && step.op !== OP.bulk) return true;
    if (step.op === OP.bulk) return true;
    const word = this.wordOf(step.array, step.index);
    return this.contended[word] === 1 || (step.array.BYTES_PER_ELEMENT === 8 && this.contended[word + 1] === 1);
  }

  /** Does what the step says, for all steps but those that block. */
  perform(thread: number, step: Step): unknown {
    const { array, index, op } = step;
    if (op === OP.bulk) return this.#performBulk(thread, step);
    const word = this.wordOf(array, index);
    if (op === OP.read || op === OP.write) return this.#performPlain(thread, step, word);
    const words = array as Int32Array;
    const value = step.a as number;
    this.#touch(thread, word);
    switch (op) {
      case OP.load:
        this.#atomic(thread, word, ACCESS.read);
        return words[index];
      case OP.store:
        words[index] = value;
        this.#atomic(thread, word, ACCESS.write);
        return undefined;
      case OP.compareAndSwap:
        if (words[index] !== (value | 0)) {
          this.#atomic(thread, word, ACCESS.read);
          return false;
        }
        words[index] = step.b;
        this.#atomic(thread, word, ACCESS.update);
        return true;
      default:
        return this.#update(thread, word, words, index, op, value);
    }
  }

  #update(thread: number, word: number, words: Int32Array, index: number, op: number, value: number): number {
    const before = words[index];
    if (op === OP.exchange) words[index] = value;
    else if (op === OP.add) words[index] = before + value;
    else if (op === OP.or) words[index] = before | value;
    else words[index] = before & value;
    this.#atomic(thread, word, ACCESS.update);
    return before;
  }

  #performPlain(thread: number, step: Step, word: number): unknown {
    const last = step.array.BYTES_PER_ELEMENT === 8 ? word + 1 : word;
    for (let w = word; w <= last; w++) {
      this.#touch(thread, w);
      this.#plain(thread, w, step.op === OP.write);
    }
    if (step.op === OP.read) return step.array[step.index];
    (step.array as Int32Array)[step.index] = step.a as number;
    for (let w = word; w <= last; w++) this.#hashWord(w);
    return step.a;
  }

  #performBulk(thread: number, step: Step): unknown {
    const { name, args } = step.more as Bulk;
    const source = args[0];
    if (isShared(source)) this.#plainRange(thread, source, 0, source.length, false);
    if (!isShared(step.array)) return runBulk(step);
    const range = bulkTarget(name, args, step.array.length);
    this.#plainRange(thread, step.array, range.from, range.to, name !== 'slice');
    const result = runBulk(step);
    if (name !== 'slice') {
      const first = this.wordOf(step.array, range.from);
      for (let w = first; w <= this.wordOf(step.array, range.to - 1); w++) this.#hashWord(w);
    }
    return result;
  }

  #plainRange(thread: number, array: Elements, from: number, to: number, writes: boolean): void {
    if (to <= from) return;
    const last = this.wordOf(array, to - 1);
    for (let word = this.wordOf(array, from); word <= last; word++) {
      this.#touch(thread, word);
      this.#plain(thread, word, writes);
    }
  }

  #touch(thread: number, word: number): void {
    if (this.#isTouched[word] === 0) {
      this.#isTouched[word] = 1;
      this.#touched.push(word);
      this.#old[word] = this.#value(word);
    }
    this.#touchedBy[word] |= 1 << thread;
  }

  #noteContention(thread: number, word: number, writes: boolean): void {
    if (writes) this.#writtenBy[word] |= 1 << thread;
    const by = this.#touchedBy[word];
    if (this.contended[word] === 0 && (by & (by - 1)) !== 0 && this.#writtenBy[word] !== 0) {
      this.contended[word] = 1;
      this.contendedGrew = true;
    }
  }

  #atomic(thread: number, word: number, access: number): void {
    const mine = thread * MOST_THREADS;
    const its = word * MOST_THREADS;
    const { clocks } = this;
    this.#noteContention(thread, word, access !== ACCESS.read);
    if (access !== ACCESS.write) {
      for (let u = 0; u < this.threads; u++) {
        if (this.#published[its + u] > clocks[mine + u]) clocks[mine + u] = this.#published[its + u];
      }
    }
    this.#assertOrdered(thread, this.#plainWrites, its, 'a plain write');
    if (access === ACCESS.read) {
      this.#atomicReads[its + thread] = clocks[mine + thread];
      return;
    }
    this.#assertOrdered(thread, this.#plainReads, its, 'a plain read');
    this.#atomicWrites[its + thread] = clocks[mine + thread];
    for (let u = 0; u < this.threads; u++) this.#published[its + u] = clocks[mine + u];
    clocks[mine + thread]++;
    this.#hashWord(word);
  }

  #plain(thread: number, word: number, writes: boolean): void {
    const its = word * MOST_THREADS;
    this.#noteContention(thread, word, writes);
    this.#assertOrdered(thread, this.#plainWrites, its, 'a plain write');
    this.#assertOrdered(thread, this.#atomicWrites, its, 'an atomic write');
    if (writes) {
      this.#assertOrdered(thread, this.#plainReads, its, 'a plain read');
      this.#assertOrdered(thread, this.#atomicReads, its, 'an atomic read');
    }
    const kind = writes ? this.#plainWrites : this.#plainReads;
    kind[its + thread] = this.clocks[thread * MOST_THREADS + thread];
  }

  #assertOrdered(thread: number, accesses: Int32Array, its: number, what: string): void {
    for (let u = 0; u < this.threads; u++) {
      if (u !== thread && accesses[its + u] > this.clocks[thread * MOST_THREADS + u]) {
        throw new Race(`nothing orders it with ${what} by the thread ${u}`);
      }
    }
  }

  /** The word's part of the hash: its value, and what its last atomic write published. */
  #hashWord(word: number): void {
    const value = this.#value(word);
    let a = mix(mix(0x2545f491, word), value);
    let b = mix(mix(0x61c88647, value), word);
    const its = word * MOST_THREADS;
    for (let u = 0; u < this.threads; u++) {
      a = mix(a, this.#published[its + u]);
      b = mix(b, this.#published[its + u] + 17);
    }
    this.hashA = (this.hashA - this.#laneA[word] + a) | 0;
    this.hashB = (this.hashB - this.#laneB[word] + b) | 0;
    this.#laneA[word] = a;
    this.#laneB[word] = b;
  }
}

function bulkTarget(name: string, args: readonly unknown[], length: number): { from: number; to: number } {
  if (name === 'set') {
    const from = (args[1] as number | undefined) ?? 0;
    return { from, to: from + (args[0] as ArrayLike<number>).length };
  }
  if (name === 'fill') return { from: (args[1] as number) ?? 0, to: (args[2] as number) ?? length };
  return { from: 0, to: length };
}
