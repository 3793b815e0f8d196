/** `Scheduler.map`: items are taken as there is room for them, so that they may be more than memory could hold, or come without end. */
import { MgrError } from '../memory/error.ts';
import type { Handle } from './handle.ts';

/** Runs of one map that are under way at once. */
const IN_FLIGHT = 4096;

/** What a map needs of its scheduler. */
export interface MapHost {
  give<R>(item: unknown, signal: AbortSignal): Handle<R>;
  /** Undefined: there is room. */
  room(): Promise<void> | undefined;
}

/** Runs all items; the results come in their order. If one fails, or the items do, the others are stopped. */
export async function mapItems<R>(host: MapHost, items: Iterable<unknown>, given?: AbortSignal): Promise<R[]> {
  const stop = new AbortController();
  const signal = given === undefined ? stop.signal : AbortSignal.any([stop.signal, given]);
  const flight = new Flight<R>();
  try {
    for (const item of items) {
      // What failed is thrown below.
      if (flight.failed) break;
      flight.add(host.give<R>(item, signal));
      while (!flight.failed && flight.open >= IN_FLIGHT) await flight.progress();
      for (let room = host.room(); room !== undefined && !flight.failed; room = host.room()) await room;
    }
    while (!flight.failed && flight.open > 0) await flight.progress();
    if (flight.failed) throw flight.reason;
    return flight.results;
  } catch (error) {
    // The items' iterator may have thrown too.
    stop.abort(new MgrError('MGR_CANCELLED', 'The map ended early: an item, or the items themselves, failed.', error));
    while (flight.open > 0) await flight.progress();
    throw error;
  }
}

/** The runs of a map that are under way. */
class Flight<R> {
  readonly results: R[] = [];
  open = 0;
  failed = false;
  reason: unknown;
  #count = 0;
  #wake: (() => void) | undefined;

  add(handle: Handle<R>): void {
    const index = this.#count++;
    this.open++;
    handle.then(
      (value) => {
        this.results[index] = value;
        this.#settled();
      },
      (reason) => {
        if (!this.failed) {
          this.failed = true;
          this.reason = reason;
        }
        this.#settled();
      },
    );
  }

  #settled(): void {
    this.open--;
    this.#wake?.();
  }

  /** Resolves when one more has settled. */
  progress(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
