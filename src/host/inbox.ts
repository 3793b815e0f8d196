/** Messages that have come to a thread and have not been read, where it can wait for the next one. */
export class Inbox {
  readonly #messages: unknown[] = [];
  #wake = (): void => {};

  put(message: unknown): void {
    this.#messages.push(message);
    this.#wake();
  }

  take(): unknown {
    return this.#messages.shift();
  }

  /** Resolves when there is a message, when {@link rouse} is called, or after `limitMs`. */
  next(limitMs: number): Promise<void> {
    if (this.#messages.length > 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = limitMs < 2 ** 31 ? setTimeout(resolve, limitMs) : undefined;
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  rouse(): void {
    this.#wake();
  }
}
