/** `Scheduler.map`: items are taken as there is room for them, so that they may be more than memory could hold, or come without end. */
import { MgrError } from '../memory/error.ts';
import type { Handle } from './handle.ts';
import { Reader } from './reader.ts';

/** Runs of one map that are under way at once; of one that is read, also results that nobody has taken. */
const IN_FLIGHT = 4096;

/** What `Scheduler.map` returns: the promise of all results, in the items' order, or the results one by one for who loops over it. */
export interface Mapped<R> extends Promise<R[]>, AsyncIterable<R> {}

/** What a map needs of its scheduler. */
export interface MapHost {
  give<R>(item: unknown, signal: AbortSignal): Handle<R>;
  /** Undefined: there is room. */
  room(): Promise<void> | undefined;
}

/** A map that is under way. */
export class MapRun<R> {
  readonly #stop = new AbortController();
  /** All results, unless somebody reads them. */
  #results: R[] = [];
  #reader: Reader<R> | undefined;
  /** Where they are read in order: those that others come before, by their numbers. */
  readonly #early = new Map<number, R>();
  #ordered = true;
  #open = 0;
  #failed = false;
  #reason: unknown;
  #count = 0;
  /** Of results in order: the next one to be read. */
  #next = 0;
  #wake: (() => void) | undefined;

  /**
   * Runs all items. Resolves to the results in the items' order; to none if they are read one by one. If one fails, or the items do, the others
   * are stopped. `ordered`: how they are read.
   */
  async run(host: MapHost, items: Iterable<unknown>, given: AbortSignal | undefined, ordered: boolean): Promise<R[]> {
    this.#ordered = ordered;
    const signal = given === undefined ? this.#stop.signal : AbortSignal.any([this.#stop.signal, given]);
    try {
      for (const item of items) {
        // What failed is thrown below.
        if (this.#failed) break;
        this.#add(host.give<R>(item, signal));
        while (!this.#failed && this.#isFull()) await this.#change();
        for (let room = host.room(); room !== undefined && !this.#failed; room = host.room()) await room;
      }
      while (!this.#failed && this.#open > 0) await this.#change();
      if (this.#failed) throw this.#reason;
      return this.#reader === undefined ? this.#results : [];
    } catch (error) {
      // The items' iterator may have thrown too.
      this.#stop.abort(
        new MgrError('MGR_CANCELLED', 'The map ended early: an item, or the items themselves, failed.', error),
      );
      while (this.#open > 0) await this.#change();
      throw error;
    }
  }

  /** Reads the results one by one as they come; `all` is the promise of {@link run}, as the program has it. Once. */
  read(all: Promise<unknown>): AsyncIterableIterator<R> {
    if (this.#reader !== undefined) throw new MgrError('MGR_OPTION', 'The results of a map can be read once.');
    const reader = new Reader<R>(
      () => this.#wake?.(),
      () => this.#fail(new MgrError('MGR_CANCELLED', 'The map was stopped: its results are not read any more.')),
    );
    this.#reader = reader;
    const known = this.#results;
    this.#results = [];
    known.forEach((value, index) => {
      this.#keep(index, value);
    });
    all.then(
      () => reader.end(undefined),
      (reason) => reader.end({ reason }),
    );
    return reader;
  }

  #isFull(): boolean {
    return this.#open + this.#early.size + (this.#reader?.unread ?? 0) >= IN_FLIGHT;
  }

  #add(handle: Handle<R>): void {
    const index = this.#count++;
    this.#open++;
    handle.then(
      (value) => {
        this.#open--;
        this.#keep(index, value);
        this.#wake?.();
      },
      (reason) => {
        this.#open--;
        this.#fail(reason);
      },
    );
  }

  #keep(index: number, value: R): void {
    const reader = this.#reader;
    if (reader === undefined) this.#results[index] = value;
    else if (!this.#ordered) reader.give(value);
    else {
      this.#early.set(index, value);
      for (; this.#early.has(this.#next); this.#next++) {
        reader.give(this.#early.get(this.#next) as R);
        this.#early.delete(this.#next);
      }
    }
  }

  #fail(reason: unknown): void {
    if (!this.#failed) {
      this.#failed = true;
      this.#reason = reason;
    }
    this.#wake?.();
  }

  /** Resolves when something has changed. */
  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
