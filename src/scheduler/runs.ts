/**
 * Runs on their way: from the program into records and the backlog, and back through the completion queue. Records are the
 * program's to allocate, so their free list is private; what finds no record waits in a private queue.
 */
import { dropRecordBytes, takeRecordValues, writeRecordBytes } from '../memory/blob.ts';
import type { SharedBuffers } from '../memory/codec.ts';
import { MgrError } from '../memory/error.ts';
import { RECORD, recordWord } from '../memory/layout.ts';
import type { Memory } from '../memory/memory.ts';
import { epochNow } from '../ring/epoch.ts';
import { cancelRun } from '../ring/joins.ts';
import { unpark, unparkOne } from '../ring/park.ts';
import { ask, REASON } from '../ring/poll-word.ts';
import { NOTHING, pop, push } from '../ring/queue.ts';
import { cancelQueued, OUTCOME, submitRecord } from '../ring/records.ts';
import { homeOf } from '../ring/slots.ts';

/** Empty places at the front of the private queue that are worth a copy. */
const COMPACT_AT = 1024;

/** One run, from `Scheduler.run` until its outcome is read. */
export interface Run {
  readonly id: number;
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
  readonly promise: Promise<unknown>;
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

export class Runs {
  readonly #memory: Memory;
  readonly #buffers: SharedBuffers;
  readonly #byRecord: (Run | undefined)[];
  readonly #free: number[] = [];
  readonly #onSettled: (run: Run) => void;
  #waiting: (Run | undefined)[] = [];
  #waitingHead = 0;
  /** Runs that have a record or wait for one. */
  open = 0;
  #unparkFrom = 0;

  constructor(memory: Memory, buffers: SharedBuffers, onSettled: (run: Run) => void) {
    this.#memory = memory;
    this.#onSettled = onSettled;
    this.#buffers = buffers;
    const records = memory.layout.records;
    this.#byRecord = new Array(records).fill(undefined);
    for (let record = records - 1; record >= 0; record--) this.#free.push(record);
  }

  submit(run: Run): void {
    this.open++;
    const record = this.#free.pop();
    if (record === undefined) this.#waiting.push(run);
    else if (!this.#place(run, record)) this.#free.push(record);
  }

  /** Puts a run into a record and submits it. False: no memory for its arguments; it has been rejected. */
  #place(run: Run, record: number): boolean {
    const memory = this.#memory;
    if (!writeRecordBytes(memory, record, run.bytes as Uint8Array)) {
      this.open--;
      this.#settle(run, () => run.reject(new MgrError('MGR_OUT_OF_MEMORY', noRoom(memory, run))));
      return false;
    }
    run.bytes = undefined;
    run.record = record;
    this.#byRecord[record] = run;
    const base = recordWord(memory.layout, record);
    memory.words[base + RECORD.moduleHash] = run.moduleHash;
    memory.words[base + RECORD.functionIndex] = run.functionIndex;
    memory.words[base + RECORD.outcome] = OUTCOME.none;
    submitRecord(memory, record);
    if (!push(memory, memory.layout.backlogByte, record)) throw new Error(`record ${record} was submitted twice`);
    // Another thread each time, so that a burst wakes them all.
    if (unparkOne(memory, this.#unparkFrom)) this.#unparkFrom = (this.#unparkFrom + 1) % memory.layout.threads;
    return true;
  }

  /** The run's signal was aborted. At once if it has not begun; else when the task has stopped. */
  abort(run: Run, reason: unknown): void {
    if (run.settled || run.aborted) return;
    run.aborted = true;
    run.reason = reason;
    if (run.record < 0) {
      const at = this.#waiting.indexOf(run, this.#waitingHead);
      if (at >= 0) this.#waiting[at] = undefined;
      this.open--;
      this.#settle(run, () => run.reject(reason));
    } else if (cancelQueued(this.#memory, run.record)) {
      this.#settle(run, () => run.reject(reason));
    } else {
      const { thread, woken } = cancelRun(this.#memory, run.record, epochNow(this.#memory));
      if (thread > 0) ask(this.#memory, thread - 1, REASON.cancel);
      if (woken >= 0) this.#unparkFor(woken);
    }
  }

  /** Reads every outcome that is there. Returns how many there were. */
  drain(): number {
    let count = 0;
    for (;;) {
      const record = pop(this.#memory, this.#memory.layout.completionByte);
      if (record === NOTHING) break;
      count++;
      this.complete(record);
    }
    return count;
  }

  /** Reads one record's outcome and frees it. */
  complete(record: number): void {
    const run = this.#byRecord[record];
    if (run === undefined) throw new Error(`record ${record} completed, but holds no run`);
    const kind = this.#memory.words[recordWord(this.#memory.layout, record) + RECORD.outcome];
    let values: unknown[] = [];
    let unreadable: unknown;
    try {
      if (kind !== OUTCOME.cancelled) values = takeRecordValues(this.#memory, record, this.#buffers);
    } catch (error) {
      unreadable = new MgrError(
        'MGR_CANNOT_CARRY',
        `The outcome of run ${run.id} could not be read: ${String(error)}.`,
        error,
      );
    }
    this.#release(run);
    if (run.aborted) this.#settle(run, () => run.reject(run.reason));
    else if (unreadable !== undefined) this.#settle(run, () => run.reject(unreadable));
    else this.#settle(run, () => deliver(run, kind, values));
  }

  /** Drops a run whose record nobody will complete. The record's holder is gone. */
  fail(record: number, error: unknown): void {
    const run = this.#byRecord[record];
    if (run === undefined) return;
    dropRecordBytes(this.#memory, record);
    this.#release(run);
    this.#settle(run, () => run.reject(run.aborted ? run.reason : error));
  }

  /** True if a record's run is not over. */
  holds(record: number): boolean {
    return this.#byRecord[record] !== undefined;
  }

  /** Rejects every run that is open; `quietly`: an unhandled one is no error of the program. Records are not used again: the threads may still hold them. */
  failAll(error: (run: Run) => unknown, quietly: boolean): void {
    const runs = [...this.#byRecord, ...this.#waiting.slice(this.#waitingHead)];
    this.#waiting = [];
    this.#waitingHead = 0;
    this.#byRecord.fill(undefined);
    this.open = 0;
    for (const run of runs) {
      if (run === undefined) continue;
      // A program that ends its scheduler knows that; it need not catch each handle.
      if (quietly) run.promise.catch(() => {});
      this.#settle(run, () => run.reject(run.aborted ? run.reason : error(run)));
    }
  }

  #release(run: Run): void {
    this.#byRecord[run.record] = undefined;
    this.open--;
    for (let next = this.#nextWaiting(); next !== undefined; next = this.#nextWaiting()) {
      if (this.#place(next, run.record)) return;
    }
    this.#free.push(run.record);
  }

  #nextWaiting(): Run | undefined {
    while (this.#waitingHead < this.#waiting.length) {
      const run = this.#waiting[this.#waitingHead];
      this.#waiting[this.#waitingHead++] = undefined;
      if (this.#waitingHead >= COMPACT_AT && this.#waitingHead * 2 > this.#waiting.length) {
        this.#waiting = this.#waiting.slice(this.#waitingHead);
        this.#waitingHead = 0;
      }
      if (run !== undefined) return run;
    }
    this.#waiting = [];
    this.#waitingHead = 0;
    return undefined;
  }

  #settle(run: Run, how: () => void): void {
    if (run.settled) return;
    run.settled = true;
    this.#onSettled(run);
    how();
  }

  /** A task that waited is READY now: somebody has to find it. */
  #unparkFor(slot: number): void {
    const home = homeOf(this.#memory, slot);
    if (home !== 0) unpark(this.#memory, home - 1);
    else unparkOne(this.#memory, this.#unparkFrom);
  }
}

function deliver(run: Run, kind: number, values: unknown[]): void {
  if (kind === OUTCOME.value) run.resolve(values[0]);
  else if (kind === OUTCOME.thrown) run.reject(asThrown(values[0]));
  else if (kind === OUTCOME.failed) run.reject(new MgrError(values[0] as string, values[1] as string, values[2]));
  else run.reject(new MgrError('MGR_CANCELLED', `Run ${run.id} was stopped.`));
}

/** An error of the runtime that was thrown inside a task is one here too. */
function asThrown(value: unknown): unknown {
  if (value instanceof Error && value.name === 'MgrError') Object.setPrototypeOf(value, MgrError.prototype);
  return value;
}

function noRoom(memory: Memory, run: Run): string {
  const mib = (memory.layout.pages * 4) / 1024;
  return `No shared memory left for ${run.bytes?.length ?? 0} bytes of arguments (limit ${mib} MiB). Give Scheduler.start a larger \`memory\`, or share large arrays (scheduler.alloc).`;
}
