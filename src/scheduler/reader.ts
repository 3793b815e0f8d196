/** Values that come one by one, for a `for await` loop. */

type Result<T> = IteratorResult<T, undefined>;

export class Reader<T> implements AsyncIterableIterator<T> {
  readonly #values: T[] = [];
  #waiting: { resolve(result: Result<T>): void; reject(reason: unknown): void }[] = [];
  /** Once nothing more comes: the reason that the loop is to throw, if there is one. */
  #ended: { readonly failure: { readonly reason: unknown } | undefined } | undefined;
  readonly #onTaken: () => void;
  readonly #onLeft: () => void;

  /** `onTaken`: a value has been read; `onLeft`: the loop was left before the end. */
  constructor(onTaken: () => void, onLeft: () => void) {
    this.#onTaken = onTaken;
    this.#onLeft = onLeft;
  }

  /** Values that nobody has read. */
  get unread(): number {
    return this.#values.length;
  }

  give(value: T): void {
    const first = this.#waiting.shift();
    if (first === undefined) this.#values.push(value);
    else first.resolve({ value, done: false });
  }

  /** Nothing more comes. What is there is read first. */
  end(failure: { readonly reason: unknown } | undefined): void {
    this.#ended ??= { failure };
    for (const { resolve, reject } of this.#waiting.splice(0)) this.next().then(resolve, reject);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<Result<T>> {
    if (this.#values.length > 0) {
      const value = this.#values.shift() as T;
      this.#onTaken();
      return { value, done: false };
    }
    if (this.#ended === undefined) return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
    if (this.#ended.failure !== undefined) throw this.#ended.failure.reason;
    return { value: undefined, done: true };
  }

  async return(): Promise<Result<T>> {
    if (this.#ended === undefined) this.#onLeft();
    this.#values.length = 0;
    this.end(undefined);
    return { value: undefined, done: true };
  }
}
