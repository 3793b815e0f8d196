/** Back-pressure: how many runs may wait with the program, and who waits until there is room. */
import { MgrError } from '../memory/error.ts';

export class Room {
  readonly #limit: number;
  readonly #queued: () => number;
  #promise: Promise<void> | undefined;
  #resolve: (() => void) | undefined;

  /** `queued`: the runs that wait now. */
  constructor(limit: number, queued: () => number) {
    this.#limit = limit;
    this.#queued = queued;
  }

  get isFull(): boolean {
    return this.#queued() >= this.#limit;
  }

  /** Throws MGR_QUEUE_FULL if no further run may wait. */
  check(): void {
    if (!this.isFull) return;
    throw new MgrError(
      'MGR_QUEUE_FULL',
      `${this.#queued()} runs wait already (\`maxQueue\` is ${this.#limit}). \`await scheduler.ready\` before you give more, use \`scheduler.map\`, or give Scheduler.start a larger \`maxQueue\`.`,
    );
  }

  /** Resolves when there is room: at once, or when half of those that wait have gone. */
  get ready(): Promise<void> {
    if (this.#promise !== undefined) return this.#promise;
    if (!this.isFull) return Promise.resolve();
    this.#promise = new Promise((resolve) => {
      this.#resolve = resolve;
    });
    return this.#promise;
  }

  /** Some have gone. */
  note(): void {
    if (this.#resolve !== undefined && this.#queued() * 2 <= this.#limit) this.open();
  }

  /** Nobody has to wait any more: there is room, or there will be none. */
  open(): void {
    this.#resolve?.();
    this.#promise = this.#resolve = undefined;
  }
}
