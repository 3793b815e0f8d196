/**
 * Micro-jobs on the program's side: runs with a few plain arguments and no signal are written one after another into a packet, and
 * the packet goes to the ring as one record. Numbers name the runs, in the program and in shared memory; free ones are used again.
 */
import { decode } from '../memory/codec.ts';
import { MgrError } from '../memory/error.ts';
import { PAGE_BYTES, RECORD, recordWord } from '../memory/layout.ts';
import type { Memory } from '../memory/memory.ts';
import {
  dropPacket,
  JOB,
  JOB_HEAD_UNITS,
  jobShape,
  jobUnits,
  KIND_BITS,
  MOST_ARGUMENTS,
  MOST_FUNCTIONS,
  MOST_JOB_UNITS,
  NO_ROOM,
  PACKET,
  PACKET_UNITS,
  packetUnit,
  packetViews,
  packetWord,
  readValue,
  VIEW_UNITS,
  type Views,
  viewsOf,
  writeSharedView,
  writeValue,
} from '../memory/packet.ts';
import { readChain } from '../memory/pages.ts';
import { KIND } from '../memory/values.ts';
import { OUTCOME } from '../ring/records.ts';
import type { ProgramBuffers } from './buffers.ts';
import { Handle } from './handle.ts';
import { rejectionOf, roomGone } from './outcomes.ts';
import { noteLong, noteTook, type Profile } from './profile.ts';

/** A packet is closed when its jobs are taken to need so long, so that others can have the next one. */
const PACKET_US = 50;
/** A packet that took so long held others up. */
const LONG_PACKET_US = 4 * PACKET_US;

/** A packet that is not in a record yet. */
export interface Staged {
  readonly words: Int32Array;
  readonly units: number;
  readonly count: number;
}

export class Packets {
  readonly #memory: Memory;
  readonly #buffers: ProgramBuffers;
  /** By run. */
  readonly #handles: (Handle<unknown> | undefined)[] = [];
  readonly #profiles: (Profile | undefined)[] = [];
  readonly #free: number[] = [];
  /** Shared buffers that runs keep alive; few have any. */
  readonly #kept = new Map<number, readonly SharedArrayBuffer[]>();
  /** The packet that is being filled. */
  readonly #staging: Views = viewsOf(new ArrayBuffer(PAGE_BYTES));
  #at = 0;
  #estimateUs = 0;
  /** Jobs in it. */
  staged = 0;
  /** Runs that are not over. */
  open = 0;

  constructor(memory: Memory, buffers: ProgramBuffers) {
    this.#memory = memory;
    this.#buffers = buffers;
  }

  /** True if the packet must go before anything is added. */
  get isFull(): boolean {
    return this.#estimateUs >= PACKET_US || this.#at > PACKET_UNITS - MOST_JOB_UNITS;
  }

  /** Adds a run to the packet. False: its arguments are not of the kind that fits, nothing is kept. The packet must not be full. */
  add(handle: Handle<unknown>, profile: Profile, args: readonly unknown[]): boolean {
    const count = args.length;
    if (count > MOST_ARGUMENTS || profile.functionIndex >= MOST_FUNCTIONS) return false;
    const to = this.#staging;
    let at = this.#at + JOB_HEAD_UNITS;
    let kinds = 0;
    for (let i = 0; i < count; i++) {
      const value = args[i];
      let kind = writeValue(to, at, value);
      if (kind >= 0) at++;
      else {
        kind = this.#writeView(at, args, i);
        if (kind < 0) return false;
        at += VIEW_UNITS;
      }
      kinds |= kind << (i * KIND_BITS);
    }
    const run = this.#free.pop() ?? this.#handles.length;
    const word = this.#at * 2;
    to.words[word + JOB.run] = run;
    to.words[word + JOB.info] = profile.module.hash;
    to.words[word + JOB.shape] = jobShape(profile.functionIndex, count, at - this.#at);
    to.words[word + JOB.kinds] = kinds;
    this.#handles[run] = handle;
    this.#profiles[run] = profile;
    const used = this.#buffers.collect();
    if (used.length > 0) this.#kept.set(run, used);
    this.#at = at;
    this.#estimateUs += profile.estimateUs;
    this.staged++;
    this.open++;
    return true;
  }

  /** A view on shared memory, if it is one, and no argument before it is the same object: the task would see two. */
  #writeView(at: number, args: readonly unknown[], i: number): number {
    const kind = args.indexOf(args[i]) < i ? -1 : writeSharedView(this.#staging, at, args[i], this.#buffers);
    if (kind < 0) this.#buffers.collect();
    return kind;
  }

  /** What is being filled; good until the next {@link add}. {@link clear} it when it is copied. */
  get staging(): Staged {
    return { words: this.#staging.words, units: this.#at, count: this.staged };
  }

  /** The handle of a run that is not over. */
  handleOf(run: number): Handle<unknown> | undefined {
    return this.#handles[run];
  }

  clear(): void {
    this.#at = 0;
    this.#estimateUs = 0;
    this.staged = 0;
  }

  /**
   * Settles the jobs of a packet that are done, and gives its pages back. Returns those that are not, as packets of one. `lost`: what is the
   * matter with outcomes that were not written before their thread was gone.
   */
  complete(record: number, lost?: unknown): Staged[] {
    const memory = this.#memory;
    const head = packetWord(memory, record);
    const done = memory.words[head + PACKET.cursor];
    const results = this.#resultsOf(head);
    const from = packetViews(memory, record);
    let unit = packetUnit(memory, record);
    if (done > 0) this.#noteTook(from.words, unit, done, memory.words[head + PACKET.tookUs]);
    for (let i = 0; i < done; i++) {
      const info = from.words[unit * 2 + JOB.info];
      const handle = this.#take(from.words[unit * 2 + JOB.run]);
      const kind = (info >> 8) & 0xff;
      if ((info & 0xff) === OUTCOME.value && kind !== KIND.reference) {
        if (handle !== undefined) Handle.settle(handle, readValue(from, unit + 1, kind));
      } else if (handle !== undefined) this.#settleOther(handle, info, from, unit + 1, results, lost);
      unit += info >>> 16;
    }
    const left = stageEach(from.words, unit, memory.words[head + PACKET.count] - done);
    dropPacket(memory, record);
    return left;
  }

  /** Keeps how long the jobs of a packet took. Of different tasks one learns only that one of them takes long. */
  #noteTook(words: Int32Array, firstUnit: number, done: number, tookUs: number): void {
    const first = this.#profiles[words[firstUnit * 2 + JOB.run]];
    let unit = firstUnit;
    for (let i = 0; i < done; i++) {
      const profile = this.#profiles[words[unit * 2 + JOB.run]];
      if (profile !== first) {
        if (tookUs > LONG_PACKET_US) this.#noteSlow(words, firstUnit, done, tookUs / done);
        return;
      }
      unit += words[unit * 2 + JOB.info] >>> 16;
    }
    if (first !== undefined) noteTook(first, tookUs, done);
  }

  #noteSlow(words: Int32Array, firstUnit: number, done: number, eachUs: number): void {
    let unit = firstUnit;
    for (let i = 0; i < done; i++) {
      const profile = this.#profiles[words[unit * 2 + JOB.run]];
      if (profile !== undefined && profile.estimateUs < eachUs) profile.estimateUs = eachUs;
      unit += words[unit * 2 + JOB.info] >>> 16;
    }
  }

  #resultsOf(head: number): Uint8Array<ArrayBuffer> {
    const words = this.#memory.words;
    const bytes = new Uint8Array(words[head + PACKET.results] === 0 ? 0 : words[head + PACKET.resultBytes]);
    if (bytes.length > 0) readChain(this.#memory, words[head + PACKET.results], bytes);
    return bytes;
  }

  #settleOther(
    handle: Handle<unknown>,
    info: number,
    from: Views,
    unit: number,
    results: Uint8Array<ArrayBuffer>,
    lost: unknown,
  ): void {
    const outcome = info & 0xff;
    const kind = (info >> 8) & 0xff;
    if (outcome === NO_ROOM) return Handle.fail(handle, roomGone(this.#memory));
    if (kind === KIND.reference && lost !== undefined) return Handle.fail(handle, lost);
    let values: unknown[];
    try {
      const start = from.words[unit * 2];
      values =
        kind === KIND.reference
          ? decode(results.subarray(start, start + from.words[unit * 2 + 1]), this.#buffers)
          : [readValue(from, unit, kind)];
    } catch (error) {
      return Handle.fail(handle, unreadable(handle.id, error));
    }
    if (outcome === OUTCOME.value) Handle.settle(handle, values[0]);
    else Handle.failLater(handle, rejectionOf(handle.id, outcome, values));
  }

  /** A packet's thread is gone: what was done is settled, what had begun fails, the rest is returned as packets of one. */
  lose(record: number, error: unknown): Staged[] {
    const left = this.complete(record, error);
    const begun = left.shift();
    if (begun !== undefined) this.fail(begun.words[JOB.run], error);
    return left;
  }

  /** A run that has left its packet is over. */
  completeJob(run: number, kind: number, values: unknown[], unreadable: unknown): void {
    const profile = this.#profiles[run];
    if (profile !== undefined) noteLong(profile);
    const handle = this.#take(run);
    if (handle === undefined) return;
    if (unreadable !== undefined) Handle.fail(handle, unreadable);
    else if (kind === OUTCOME.value) Handle.settle(handle, values[0]);
    else Handle.failLater(handle, rejectionOf(handle.id, kind, values));
  }

  /** Rejects one run. */
  fail(run: number, error: unknown): void {
    const handle = this.#take(run);
    if (handle !== undefined) Handle.fail(handle, error);
  }

  /** Rejects every run that is open; see Runs.failAll. */
  failAll(error: (id: number) => unknown, quietly: boolean): void {
    this.clear();
    for (let run = 0; run < this.#handles.length; run++) {
      const handle = this.#handles[run];
      if (handle === undefined) continue;
      if (quietly) handle.catch(() => {});
      this.fail(run, error(handle.id));
    }
  }

  /** The number of a run that a record of a job names. */
  runOf(record: number): number {
    return this.#memory.words[recordWord(this.#memory.layout, record) + RECORD.run];
  }

  /** The handle of a run that is over now; its number is free again. */
  #take(run: number): Handle<unknown> | undefined {
    const handle = this.#handles[run];
    if (handle === undefined) return undefined;
    this.#handles[run] = undefined;
    this.#profiles[run] = undefined;
    this.#free.push(run);
    if (this.#kept.size > 0) this.#kept.delete(run);
    this.open--;
    return handle;
  }
}

/** The jobs from a unit on, each as a packet of its own: it fits in a record without a page. */
export function stageEach(words: Int32Array, first: number, count: number): Staged[] {
  const staged: Staged[] = [];
  let unit = first;
  for (let i = 0; i < count; i++) {
    const units = jobUnits(words[unit * 2 + JOB.shape]);
    staged.push({ words: words.slice(unit * 2, (unit + units) * 2), units, count: 1 });
    unit += units;
  }
  return staged;
}

function unreadable(id: number, error: unknown): MgrError {
  return new MgrError('MGR_CANNOT_CARRY', `The outcome of run ${id} could not be read: ${String(error)}.`, error);
}
