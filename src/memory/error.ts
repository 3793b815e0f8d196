/**
 * The one class of the errors that the runtime makes. `code` is stable (`MGR_...`); the message names what went wrong, the
 * numbers and what to do. Errors that a task throws are not of this class: they arrive as they were thrown.
 */
export class MgrError extends Error {
  /** Stable name of the kind of error, for programs. */
  readonly code: string;

  constructor(code: string, message: string, cause?: unknown) {
    super(`${code}: ${message}`, cause === undefined ? undefined : { cause });
    this.name = 'MgrError';
    this.code = code;
  }
}
