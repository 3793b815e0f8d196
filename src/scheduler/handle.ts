/**
 * A run that was given to the scheduler. Await it for the result; it rejects with what the task threw, with the reason of its
 * signal, or with an `MgrError`.
 */
export class Handle<R> implements PromiseLike<R> {
  /** Number of the run, from 1, in the order of submission. */
  readonly id: number;
  /** The name given to `run`, else the task's. */
  readonly name: string;
  readonly #promise: Promise<R>;

  /** @internal */
  constructor(id: number, name: string, promise: Promise<R>) {
    this.id = id;
    this.name = name;
    this.#promise = promise;
  }

  // biome-ignore lint/suspicious/noThenProperty: a handle is there to be awaited
  then<A = R, B = never>(
    onResult?: ((value: R) => A | PromiseLike<A>) | null,
    onError?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#promise.then(onResult, onError);
  }

  catch<B = never>(onError?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<R | B> {
    return this.#promise.catch(onError);
  }

  finally(onEnd?: (() => void) | null): Promise<R> {
    return this.#promise.finally(onEnd);
  }

  get [Symbol.toStringTag](): string {
    return 'Handle';
  }
}
