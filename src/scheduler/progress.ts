/** What a run's task has told with `progress`, for who reads its handle. */
import { tell } from '../thread/progress.ts';
import { Reader } from './reader.ts';

/**
 * In a task: tells the program how far it is; whoever reads the handle's `progress` gets the value, copied as a result is. The task leaves its
 * thread for a moment where the program is far behind. Outside of tasks it does nothing.
 *
 * @example for (let y = 0; y < height; y++) { line(y); progress(y / height); }
 * @throws MgrError MGR_CANNOT_CARRY, MGR_OUT_OF_MEMORY
 */
export function progress(value?: unknown): void {
  tell(value);
}

/** What a run has told, and who reads it. */
export class Feed implements AsyncIterable<unknown> {
  readonly #readers = new Set<Reader<unknown>>();
  readonly #run: Promise<unknown>;
  #latest: { readonly value: unknown } | undefined;

  constructor(run: Promise<unknown>) {
    this.#run = run;
  }

  give(value: unknown): void {
    this.#latest = { value };
    for (const reader of this.#readers) reader.give(value);
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<unknown> {
    const reader = new Reader<unknown>(nothing, () => this.#readers.delete(reader));
    if (this.#latest !== undefined) reader.give(this.#latest.value);
    this.#readers.add(reader);
    const end = (failure: { reason: unknown } | undefined): void => {
      this.#readers.delete(reader);
      reader.end(failure);
    };
    // Who reads the progress gets the run's error there.
    this.#run.then(
      () => end(undefined),
      (reason) => end({ reason }),
    );
    return reader;
  }
}

function nothing(): void {}
