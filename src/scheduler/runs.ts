/**
 * Runs on their way: from the program into records and the backlog, and back through the completion queue. Records are the
 * program's to allocate, so their free list is private; what finds no record waits in a private queue.
 */
import { dropRecordBytes, takeRecordValues, writeRecordBytes } from '../memory/blob.ts';
import type { MgrError } from '../memory/error.ts';
import { isForkRecord, RECORD, recordWord } from '../memory/layout.ts';
import type { Memory } from '../memory/memory.ts';
import { writePacket } from '../memory/packet.ts';
import { epochNow } from '../ring/epoch.ts';
import { giveForkRecord } from '../ring/fork-records.ts';
import { someoneLooks } from '../ring/hungry.ts';
import { cancelRun } from '../ring/joins.ts';
import { hasNews, takeNews } from '../ring/news.ts';
import { startedThreads, unpark, unparkOne } from '../ring/park.ts';
import { ask, REASON } from '../ring/poll-word.ts';
import { NOTHING, pop, push } from '../ring/queue.ts';
import {
  cancelQueued,
  FLAG_PACKET,
  isJob,
  isPacket,
  jobOfRoot,
  OUTCOME,
  rootOf,
  submitRecord,
} from '../ring/records.ts';
import { homeOf } from '../ring/slots.ts';
import { giftsIn } from '../thread/gifts.ts';
import type { ProgramBuffers } from './buffers.ts';
import { Handle } from './handle.ts';
import { noRoom, settleRun, tellHandle, unreadableOutcome, withGifts } from './outcomes.ts';
import { Packets, type Staged, stageEach } from './packets.ts';
import type { Profile } from './profile.ts';
import type { Run } from './run.ts';

/** Empty places at the front of the private queue that are worth a copy. */
const COMPACT_AT = 1024;
const NO_GIFTS: readonly ArrayBuffer[] = [];

export class Runs {
  readonly #memory: Memory;
  readonly #buffers: ProgramBuffers;
  readonly #packets: Packets;
  readonly #byRecord: (Run | undefined)[];
  readonly #free: number[] = [];
  readonly #onSettled: (run: Run) => void;
  #waiting: (Run | Staged | undefined)[] = [];
  #waitingHead = 0;
  /** Buffers of outcomes that have not been read, and outcomes that wait for theirs, by their roots. */
  readonly #gifts = new Map<number, readonly ArrayBuffer[]>();
  readonly #awaited = new Map<number, { readonly record: number; readonly thread: number }>();
  #queued = 0;
  /** Runs that are no micro-jobs, and have a record or wait for one. */
  #open = 0;
  #flushIsQueued = false;
  #unparkFrom = 0;

  constructor(memory: Memory, buffers: ProgramBuffers, onSettled: (run: Run) => void) {
    this.#memory = memory;
    this.#onSettled = onSettled;
    this.#buffers = buffers;
    this.#packets = new Packets(memory, buffers);
    const records = memory.layout.records;
    this.#byRecord = new Array(records).fill(undefined);
    for (let record = records - 1; record >= 0; record--) this.#free.push(record);
  }

  /** Runs that are not over. */
  get open(): number {
    return this.#open + this.#packets.open;
  }

  /** Runs that wait for a record. */
  get queued(): number {
    return this.#free.length > 0 ? this.#queued : this.#queued + this.#packets.staged;
  }

  submit(run: Run): void {
    // What was given before goes before.
    this.flush();
    this.#open++;
    this.#enqueue(run);
  }

  /** Gives a run as a micro-job. False: its arguments are not of the kind that goes into a packet. */
  submitJob(handle: Handle<unknown>, profile: Profile, args: readonly unknown[]): boolean {
    const packets = this.#packets;
    if (packets.isFull) this.flush();
    if (!packets.add(handle, profile, args)) return false;
    if (packets.staged > 1) return true;
    // Nothing else is under way: it goes at once. Else with what the program gives in this turn.
    if (packets.open === 1 && this.#open === 0) this.flush();
    else if (!this.#flushIsQueued) {
      this.#flushIsQueued = true;
      queueMicrotask(this.#flushSoon);
    }
    return true;
  }

  readonly #flushSoon = (): void => {
    this.#flushIsQueued = false;
    this.flush();
  };

  /** Sends the packet that is being filled. */
  flush(): void {
    if (this.#packets.staged === 0) return;
    const staged = this.#packets.staging;
    this.#packets.clear();
    if (this.#free.length > 0) this.#enqueue(staged);
    else this.#enqueue({ ...staged, words: staged.words.slice(0, staged.units * 2) });
  }

  #enqueue(item: Run | Staged): void {
    const record = this.#free.pop();
    if (record === undefined) {
      this.#waiting.push(item);
      this.#queued += sizeOf(item);
    } else if (!this.#place(item, record)) this.#free.push(record);
  }

  /** Puts a run or a packet into a record and submits it. False: no memory; the record is still free. */
  #place(item: Run | Staged, record: number): boolean {
    const isOne = 'handle' in item;
    if (!(isOne ? this.#fill(item, record) : this.#fillPacket(item, record))) return false;
    const memory = this.#memory;
    submitRecord(memory, record, isOne ? 0 : FLAG_PACKET);
    if (!push(memory, memory.layout.backlogByte, record)) throw new Error(`record ${record} was submitted twice`);
    // Another thread each time, so that a burst wakes them all; none where one is looking anyway.
    if (!someoneLooks(memory) && unparkOne(memory, this.#unparkFrom))
      this.#unparkFrom = (this.#unparkFrom + 1) % startedThreads(memory);
    return true;
  }

  #fill(run: Run, record: number): boolean {
    const memory = this.#memory;
    const bytes = run.bytes as Uint8Array;
    if (!writeRecordBytes(memory, record, bytes)) {
      this.#open--;
      this.#reject(run, noRoom(memory, bytes.length));
      return false;
    }
    run.bytes = undefined;
    run.record = record;
    this.#byRecord[record] = run;
    const base = recordWord(memory.layout, record);
    memory.words[base + RECORD.moduleHash] = run.moduleHash;
    memory.words[base + RECORD.functionIndex] = run.functionIndex;
    memory.words[base + RECORD.outcome] = OUTCOME.none;
    memory.words[base + RECORD.link] = run.home + 1;
    return true;
  }

  #fillPacket(staged: Staged, record: number): boolean {
    if (writePacket(this.#memory, record, staged.words, 0, staged.units, staged.count)) return true;
    // No page is left: one by one they need none.
    const [first, ...others] = stageEach(staged.words, 0, staged.count);
    for (const one of others) {
      this.#waiting.push(one);
      this.#queued++;
    }
    return writePacket(this.#memory, record, first.words, 0, first.units, 1);
  }

  /** The run's signal was aborted. At once if it has not begun; else when the task has stopped. */
  abort(run: Run, reason: unknown): void {
    if (run.settled || run.aborted) return;
    run.aborted = true;
    run.reason = reason;
    if (run.record < 0) {
      const at = this.#waiting.indexOf(run, this.#waitingHead);
      if (at >= 0) {
        this.#waiting[at] = undefined;
        this.#queued--;
      }
      this.#open--;
      this.#reject(run, reason);
    } else if (cancelQueued(this.#memory, run.record)) {
      this.#reject(run, reason);
    } else {
      const { thread, woken } = cancelRun(this.#memory, run.record, epochNow(this.#memory));
      if (thread > 0) ask(this.#memory, thread - 1, REASON.cancel);
      if (woken >= 0) this.#unparkFor(woken);
    }
  }

  /** Reads every outcome that is there, and what tasks have told. Returns how many there were. */
  drain(): number {
    let count = this.#hear();
    for (;;) {
      const record = pop(this.#memory, this.#memory.layout.completionByte);
      if (record === NOTHING) break;
      count++;
      this.complete(record);
    }
    return count;
  }

  /** Reads what tasks have told. */
  #hear(): number {
    if (!hasNews(this.#memory)) return 0;
    const all = takeNews(this.#memory);
    for (const { run, bytes } of all) {
      const job = jobOfRoot(run);
      const handle = job < 0 ? this.#byRecord[run]?.handle : this.#packets.handleOf(job);
      if (handle !== undefined) tellHandle(handle, bytes, this.#buffers);
    }
    return all.length;
  }

  /** Reads one record's outcome and frees it. */
  complete(record: number): void {
    // What the task has told was there before its outcome.
    this.#hear();
    if (isPacket(this.#memory, record)) return this.#resume(this.#packets.complete(record), record);
    const run = this.#byRecord[record];
    const isMicro = isJob(this.#memory, record);
    if (run === undefined && !isMicro) throw new Error(`record ${record} completed, but holds no run`);
    const base = recordWord(this.#memory.layout, record);
    const kind = this.#memory.words[base + RECORD.outcome];
    const gifts = this.#giftsFor(record, this.#memory.words[base + RECORD.link]);
    // They are on their way.
    if (gifts === undefined) return;
    let values: unknown[] = [];
    let unreadable: MgrError | undefined;
    try {
      if (kind !== OUTCOME.cancelled) values = takeRecordValues(this.#memory, record, withGifts(this.#buffers, gifts));
    } catch (error) {
      unreadable = unreadableOutcome(error);
    }
    if (run === undefined || isMicro) {
      const number = this.#packets.runOf(record);
      this.#release(record);
      this.#packets.completeJob(number, kind, values, unreadable);
      return;
    }
    this.#forget(run);
    if (run.settled) return;
    this.#note(run);
    settleRun(run, kind, values, unreadable);
  }

  /** The buffers that came along with a record's outcome; undefined: they have not come. */
  #giftsFor(record: number, link: number): readonly ArrayBuffer[] | undefined {
    const { count, thread } = giftsIn(link);
    if (count === 0) return NO_GIFTS;
    const root = rootOf(this.#memory, record);
    const gifts = this.#gifts.get(root);
    if (gifts === undefined) this.#awaited.set(root, { record, thread });
    this.#gifts.delete(root);
    return gifts;
  }

  /** Buffers of a run's outcome have come. */
  takeGifts(root: number, buffers: readonly ArrayBuffer[]): void {
    this.#gifts.set(root, buffers);
    const awaited = this.#awaited.get(root);
    this.#awaited.delete(root);
    if (awaited !== undefined) this.complete(awaited.record);
  }

  /** A thread is gone, with the buffers that it was given for runs, and those of outcomes that have not come. */
  loseGifts(thread: number, error: MgrError): void {
    for (const [root, awaited] of this.#awaited) {
      if (awaited.thread !== thread) continue;
      this.#awaited.delete(root);
      this.fail(awaited.record, error);
    }
    for (const run of this.#byRecord) {
      if (run?.home === thread && cancelQueued(this.#memory, run.record)) this.#reject(run, error);
    }
  }

  /** Drops what a record holds that nobody will complete. The record's holder is gone. */
  fail(record: number, error: unknown): void {
    this.#hear();
    if (isPacket(this.#memory, record)) return this.#resume(this.#packets.lose(record, error), record);
    if (isJob(this.#memory, record)) {
      dropRecordBytes(this.#memory, record);
      this.#packets.fail(this.#packets.runOf(record), error);
      this.#release(record);
      return;
    }
    const run = this.#byRecord[record];
    if (run === undefined) return;
    dropRecordBytes(this.#memory, record);
    this.#forget(run);
    this.#reject(run, run.aborted ? run.reason : error);
  }

  /** A packet's record is free; what nobody has begun is given again. */
  #resume(left: readonly Staged[], record: number): void {
    this.#release(record);
    for (const one of left) this.#enqueue(one);
  }

  /** True if a record's run is not over. */
  holds(record: number): boolean {
    return this.#byRecord[record] !== undefined;
  }

  /** Rejects every run that is open; `quietly`: an unhandled one is no error of the program. Records are not used again: the threads may still hold them. */
  failAll(error: (id: number) => unknown, quietly: boolean): void {
    const runs = [...this.#byRecord, ...this.#waiting.slice(this.#waitingHead)];
    this.#waiting = [];
    this.#waitingHead = 0;
    this.#queued = 0;
    this.#byRecord.fill(undefined);
    this.#open = 0;
    for (const run of runs) {
      if (run === undefined || !('handle' in run)) continue;
      // A program that ends its scheduler knows that; it need not catch each handle.
      if (quietly) run.handle.catch(() => {});
      this.#reject(run, run.aborted ? run.reason : error(run.handle.id));
    }
    this.#packets.failAll(error, quietly);
  }

  #forget(run: Run): void {
    this.#byRecord[run.record] = undefined;
    this.#open--;
    this.#release(run.record);
  }

  /** A record is free: it goes to what waits for one, or back to its thread's pool. */
  #release(record: number): void {
    if (isForkRecord(this.#memory.layout, record)) return giveForkRecord(this.#memory, undefined, record);
    for (let next = this.#nextWaiting(); next !== undefined; next = this.#nextWaiting()) {
      if (this.#place(next, record)) return;
    }
    this.#free.push(record);
  }

  #nextWaiting(): Run | Staged | undefined {
    while (this.#waitingHead < this.#waiting.length) {
      const run = this.#waiting[this.#waitingHead];
      this.#waiting[this.#waitingHead++] = undefined;
      if (this.#waitingHead >= COMPACT_AT && this.#waitingHead * 2 > this.#waiting.length) {
        this.#waiting = this.#waiting.slice(this.#waitingHead);
        this.#waitingHead = 0;
      }
      if (run !== undefined) {
        this.#queued -= sizeOf(run);
        return run;
      }
    }
    this.#waiting = [];
    this.#waitingHead = 0;
    return undefined;
  }

  #reject(run: Run, reason: unknown): void {
    if (run.settled) return;
    this.#note(run);
    Handle.fail(run.handle, reason);
  }

  #note(run: Run): void {
    run.settled = true;
    this.#onSettled(run);
  }

  /** A task that waited is READY now: somebody has to find it. */
  #unparkFor(slot: number): void {
    const home = homeOf(this.#memory, slot);
    if (home !== 0) unpark(this.#memory, home - 1);
    else unparkOne(this.#memory, this.#unparkFrom);
  }
}

/** Runs in what waits. */
function sizeOf(item: Run | Staged): number {
  return 'handle' in item ? 1 : item.count;
}
