import { rejectionWithCallers } from './callers.ts';
import { Feed } from './progress.ts';

/** Set by the constructor of a promise that is being made; one function for all, so that a handle costs no closure of its own. */
let lastResolve: (value: unknown) => void;
let lastReject: (reason: unknown) => void;
const keep = (resolve: (value: never) => void, reject: (reason: unknown) => void): void => {
  lastResolve = resolve as (value: unknown) => void;
  lastReject = reject;
};

/**
 * A run that was given to the scheduler. Await it for the result; it rejects with what the task threw, with the reason of its
 * signal, or with an `MgrError`.
 *
 * It is a promise, and says that its constructor is `Promise`: so `await` and `Promise.all` take it as it is, which costs a quarter of what
 * they do with other thenables (docs/decisions/0009-micro-jobs.md), and what `then` returns is an ordinary promise.
 */
export class Handle<R> extends Promise<R> {
  /** Number of the run, from 1, in the order of submission. */
  readonly id: number;
  /** The name given to `run`, else the task's. */
  readonly name: string;
  readonly #resolve: (value: unknown) => void;
  readonly #reject: (reason: unknown) => void;
  #feed: Feed | undefined;

  /** @internal */
  constructor(id: number, name: string) {
    super(keep);
    this.id = id;
    this.name = name;
    this.#resolve = lastResolve;
    this.#reject = lastReject;
  }

  /**
   * What the task tells with `progress(value)`, as it comes: the latest value that was told before, then each one. It ends with the run, and throws
   * what the run is rejected with. Any number may read it.
   *
   * @example for await (const done of handle.progress) bar.value = done as number;
   */
  get progress(): AsyncIterable<unknown> {
    this.#feed ??= new Feed(this);
    return this.#feed;
  }

  override get [Symbol.toStringTag](): string {
    return 'Handle';
  }

  /** @internal Settles a handle with a result. Nobody else's handle can be settled: this is no method of it. */
  static settle(handle: Handle<unknown>, value: unknown): void {
    handle.#resolve(value);
  }

  /** @internal The task has told something. */
  static tell(handle: Handle<unknown>, value: unknown): void {
    handle.#feed ??= new Feed(handle);
    handle.#feed.give(value);
  }

  /** @internal */
  static fail(handle: Handle<unknown>, reason: unknown): void {
    handle.#reject(reason);
  }

  /** @internal The same in a few microtasks, for an error of the task: with who awaits it at the end of its stack. */
  static failLater(handle: Handle<unknown>, reason: unknown): void {
    if (reason instanceof Error) handle.#resolve(rejectionWithCallers(reason));
    else handle.#reject(reason);
  }
}

Object.defineProperty(Handle.prototype, 'constructor', { value: Promise });
