import type { Handle } from './handle.ts';

/** One run, from `Scheduler.run` until its outcome is read. */
export interface Run {
  readonly handle: Handle<unknown>;
  readonly moduleHash: number;
  readonly functionIndex: number;
  /** The arguments, encoded; let go once they are in a record. */
  bytes: Uint8Array | undefined;
  /** Its record, or -1 while it waits for one. */
  record: number;
  /** Its handle has its outcome. */
  settled: boolean;
  /** The program has aborted it, for this reason. */
  aborted: boolean;
  reason: unknown;
  /** Kept so that threads don't lose them while the run lasts. */
  readonly buffers: readonly SharedArrayBuffer[];
  readonly signal: AbortSignal | undefined;
}
