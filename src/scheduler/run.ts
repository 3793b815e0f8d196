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
  /** The thread that has its gifts, or -1. */
  home: number;
  /** Its handle has its outcome. */
  settled: boolean;
  /** The program has aborted it, for this reason. */
  aborted: boolean;
  reason: unknown;
  /** Kept so that threads don't lose them while the run lasts. */
  readonly buffers: readonly SharedArrayBuffer[];
  readonly signal: AbortSignal | undefined;
  /** Buffers that go along, with their numbers. */
  gifts: Gifts | undefined;
}

/** Buffers that go with a run, by the numbers that its arguments name them by. */
export type Gifts = readonly (readonly [id: number, buffer: ArrayBuffer])[];
