/**
 * Runs go by messages, where memory can't be shared: each thread has a ring in memory of its own (thread/bridge.ts). A run waits here until some
 * thread has a slot for it. Where a thread has nothing to do, another one is asked for a task of its own, which moves as bytes.
 */
import { decode } from '../memory/codec.ts';
import { MgrError } from '../memory/error.ts';
import type { Order, Report, Word } from '../thread/bridge.ts';
import type { Mail } from '../thread/letters.ts';
import type { MovedTask } from '../thread/moved.ts';
import type { ModuleRecord } from '../thread/registry.ts';
import type { Engine, EngineParts } from './engine.ts';
import { Handle } from './handle.ts';
import type { HostThread } from './host.ts';
import { settleRun, tellHandle, unreadableOutcome, withGifts } from './outcomes.ts';
import type { Run } from './run.ts';
import { readStats, type SchedulerStats } from './stats.ts';
import { lostError } from './threads.ts';

/** A thread, as the program holds it. */
interface Seat {
  readonly thread: number;
  readonly host: HostThread;
  /** Runs that it has, by their handles' numbers. */
  readonly runs: Map<number, Run>;
  orders: Order[];
  isReady: boolean;
  /** It gets no more runs, and ends when it has none. */
  isLeaving: boolean;
  onLeft: () => void;
  /** Stops the wait for it, while it starts. */
  readonly stop: (reason: unknown) => void;
  /** Tasks that it has been asked for. */
  asked: number;
}

/** No buffer is shared. */
const NO_BUFFERS = { idOf: () => -1, byId: () => undefined, collect: () => [] };

const noop = (): void => {};

export class EmbeddedEngine implements Engine {
  readonly mode = 'embedded';
  readonly buffers = NO_BUFFERS;
  readonly #parts: EngineParts;
  readonly #seats: (Seat | undefined)[] = [];
  /** The last report of each thread that there ever was. */
  readonly #reports: (Report | undefined)[] = [];
  readonly #modules: Mail[] = [];
  /** Runs that no thread has, the oldest first; with the task of one that has left a thread. */
  readonly #waiting = new Map<Run, MovedTask | undefined>();
  readonly #slots: number;
  #flushIsQueued = false;
  #nextGift = 1;
  #ended = false;
  lastLoss: unknown;

  constructor(parts: EngineParts) {
    this.#parts = parts;
    const { slots, threads } = parts.settings;
    this.#slots = Math.max(1, Math.round(slots / threads));
  }

  get open(): number {
    let open = this.#waiting.size;
    for (const seat of this.#seats) open += seat?.runs.size ?? 0;
    return open;
  }

  get queued(): number {
    return this.#waiting.size;
  }

  get living(): number {
    return this.#seats.filter((seat) => seat !== undefined && !seat.isLeaving).length;
  }

  async begin(): Promise<void> {
    const { settings, host } = this.#parts;
    if (!host.firstThreadAlone) return this.become(settings.threads);
    await this.become(1);
    this.become(settings.threads).catch(noop);
  }

  async become(threads: number): Promise<void> {
    this.#parts.keepAlive.hold();
    try {
      const changes: Promise<void>[] = [];
      for (let more = threads - this.living; more > 0; more--) changes.push(this.#start());
      for (let less = this.living - threads; less > 0; less--) changes.push(this.#retire());
      for (const one of changes) one.catch(noop);
      await Promise.all(changes);
    } finally {
      this.#parts.keepAlive.release();
    }
  }

  #start(): Promise<void> {
    const { settings, host } = this.#parts;
    const { quantumMs, policy, maxDepth, pages } = settings;
    let thread = this.#seats.indexOf(undefined);
    if (thread < 0) thread = this.#seats.length;
    const ownSizes = { threads: 1, slots: this.#slots, records: this.#slots, pages };
    const start = {
      memory: { ownSizes },
      thread,
      window: 0,
      quantumMs,
      policy,
      maxDepth,
      letters: 0,
      mails: [...this.#modules],
    };
    return new Promise((resolve, reject) => {
      const seat: Seat = {
        thread,
        host: host.spawn(start, {
          ready: () => {
            seat.isReady = true;
            this.#assign();
            resolve();
          },
          lost: (error) => {
            reject(error instanceof MgrError ? error : lostError(thread, error, 'before it was ready'));
            this.#gone(seat, error);
          },
          said: (message) => this.#hear(seat, message as Report),
        }),
        runs: new Map(),
        orders: [],
        isReady: false,
        isLeaving: false,
        onLeft: noop,
        stop: reject,
        asked: 0,
      };
      this.#seats[thread] = seat;
    });
  }

  /** The last thread gives its tasks to the others, as far as they can move, and ends when it has none. */
  #retire(): Promise<void> {
    const seat = this.#seats.filter((one) => one !== undefined && !one.isLeaving).at(-1) as Seat;
    seat.isLeaving = true;
    return new Promise((resolve) => {
      seat.onLeft = resolve;
      this.#balance();
      this.#endIfLeft(seat);
    });
  }

  #endIfLeft(seat: Seat): void {
    if (seat.isLeaving && seat.runs.size === 0) this.#send(seat, { kind: 'end' });
  }

  #gone(seat: Seat, error: unknown): void {
    if (this.#ended || this.#seats[seat.thread] !== seat) return;
    this.#seats[seat.thread] = undefined;
    seat.onLeft();
    if (seat.isLeaving && seat.runs.size === 0) return;
    this.lastLoss = error;
    for (const run of seat.runs.values()) this.#reject(run, lostError(seat.thread, error, 'while it held the task'));
    if (this.living === 0) {
      for (const run of this.#takeWaiting())
        this.#reject(run, lostError(seat.thread, error, 'and it was the last one'));
    }
    this.#assign();
    this.#parts.changed();
  }

  async end(graceMs: number): Promise<void> {
    this.#ended = true;
    this.#parts.keepAlive.hold();
    const seats = this.#seats.filter((seat) => seat !== undefined);
    const kill = (): void => {
      for (const seat of seats) seat.host.kill();
    };
    for (const seat of seats) {
      seat.onLeft();
      seat.stop(new MgrError('MGR_DESTROYED', 'The scheduler was destroyed while a thread of it started.'));
      this.#send(seat, { kind: 'end' });
    }
    const timer = graceMs > 0 ? setTimeout(kill, graceMs) : undefined;
    if (graceMs === 0) kill();
    await Promise.all(seats.map((seat) => seat.host.ended));
    clearTimeout(timer);
    this.#parts.keepAlive.release();
  }

  introduce(module: ModuleRecord): void {
    const mail: Mail = { kind: 'module', hash: module.hash, url: module.from };
    this.#modules.push(mail);
    for (const seat of this.#seats) seat?.host.mail({ mail, number: 0 });
  }

  newGift(): number {
    return this.#nextGift++;
  }

  submitJob(): boolean {
    return false;
  }

  submit(run: Run): void {
    // Detached at once, though the message goes later.
    run.gifts = run.gifts?.map(([id, buffer]) => [id, structuredClone(buffer, { transfer: [buffer] })] as const);
    this.#waiting.set(run, undefined);
    this.#assign();
  }

  abort(run: Run, reason: unknown): void {
    if (run.settled || run.aborted) return;
    run.aborted = true;
    run.reason = reason;
    if (this.#waiting.delete(run)) return this.#reject(run, reason);
    const seat = this.#seats.find((one) => one?.runs.has(run.handle.id));
    if (seat !== undefined) this.#send(seat, { kind: 'cancel', run: run.handle.id });
  }

  failAll(error: (id: number) => unknown, quietly: boolean): void {
    const runs = this.#takeWaiting();
    for (const seat of this.#seats) {
      runs.push(...(seat?.runs.values() ?? []));
      seat?.runs.clear();
    }
    for (const run of runs) {
      // A program that ends its scheduler knows that; it need not catch each handle.
      if (quietly) run.handle.catch(noop);
      this.#reject(run, run.aborted ? run.reason : error(run.handle.id));
    }
  }

  /** Outcomes come as messages. */
  watch(): void {}

  stats(): SchedulerStats {
    const sum = (of: (report: Report) => number): number =>
      this.#reports.reduce((total, report) => total + (report === undefined ? 0 : of(report)), 0);
    const figures = {
      threads: this.living,
      numbers: this.#seats.length,
      of: (thread: number, stat: number) => this.#reports[thread]?.figures[stat] ?? 0,
      epoch: sum(({ epoch }) => epoch),
      bytes: sum(({ bytes }) => bytes),
      pages: sum(({ pages }) => pages),
    };
    return readStats(figures, this.#parts.settings);
  }

  share(): never {
    throw new MgrError('MGR_NO_SHARED_MEMORY', this.#parts.host.whyNotShared());
  }

  #takeWaiting(): Run[] {
    const runs = [...this.#waiting.keys()];
    this.#waiting.clear();
    return runs;
  }

  /** Gives what waits to the threads that have room, the emptiest first. */
  #assign(): void {
    for (const [run, task] of this.#waiting) {
      const seat = this.#emptiest();
      if (seat === undefined || seat.runs.size >= this.#slots) break;
      this.#waiting.delete(run);
      seat.runs.set(run.handle.id, run);
      if (task !== undefined) {
        this.#send(seat, { kind: 'take', run: run.handle.id, task });
        continue;
      }
      const { moduleHash, functionIndex } = run;
      const bytes = run.bytes as Uint8Array<ArrayBuffer>;
      run.bytes = undefined;
      this.#send(seat, { kind: 'run', run: run.handle.id, moduleHash, functionIndex, bytes, gifts: run.gifts ?? [] });
    }
    this.#balance();
  }

  #emptiest(): Seat | undefined {
    let best: Seat | undefined;
    for (const seat of this.#seats) {
      if (!seat?.isReady || seat.isLeaving) continue;
      if (best === undefined || seat.runs.size < best.runs.size) best = seat;
    }
    return best;
  }

  /** Asks the fullest thread for a task where another one has none; one that leaves, for all. */
  #balance(): void {
    const isWanted = this.#waiting.size === 0 && this.#emptiest()?.runs.size === 0;
    let fullest: Seat | undefined;
    for (const seat of this.#seats) {
      if (seat?.isLeaving) this.#ask(seat, seat.runs.size);
      else if (seat && seat.runs.size > (fullest?.runs.size ?? 1)) fullest = seat;
    }
    for (const seat of this.#seats) if (seat && !seat.isLeaving) this.#ask(seat, isWanted && seat === fullest ? 1 : 0);
  }

  #ask(seat: Seat, count: number): void {
    if (seat.asked === count) return;
    seat.asked = count;
    this.#send(seat, { kind: 'give', count });
  }

  #hear(seat: Seat, report: Report): void {
    this.#reports[seat.thread] = report;
    for (const word of report.words) this.#take(seat, word);
    this.#assign();
    this.#endIfLeft(seat);
    this.#parts.changed();
  }

  #take(seat: Seat, word: Word): void {
    const run = seat.runs.get(word.run);
    // Of a scheduler that was destroyed.
    if (run === undefined) return;
    if (word.kind === 'told') return tellHandle(run.handle, word.bytes, NO_BUFFERS);
    seat.runs.delete(word.run);
    if (word.kind === 'done') return this.#complete(run, word.outcome, word.bytes, word.gifts);
    seat.asked = Math.max(0, seat.asked - 1);
    if (run.aborted) return this.#reject(run, run.reason);
    this.#waiting.set(run, word.task);
  }

  #complete(run: Run, outcome: number, bytes: Uint8Array<ArrayBuffer>, gifts: readonly ArrayBuffer[]): void {
    if (run.settled) return;
    this.#note(run);
    try {
      settleRun(run, outcome, bytes.length === 0 ? [] : decode(bytes, withGifts(NO_BUFFERS, gifts)));
    } catch (error) {
      settleRun(run, outcome, [], unreadableOutcome(error));
    }
  }

  #reject(run: Run, reason: unknown): void {
    if (run.settled) return;
    this.#note(run);
    Handle.fail(run.handle, reason);
  }

  #note(run: Run): void {
    run.settled = true;
    this.#parts.settled(run);
  }

  /** Orders of one turn go in one message. */
  #send(seat: Seat, order: Order): void {
    seat.orders.push(order);
    if (this.#flushIsQueued) return;
    this.#flushIsQueued = true;
    queueMicrotask(() => {
      this.#flushIsQueued = false;
      for (const one of this.#seats) if (one !== undefined) this.#flush(one);
    });
  }

  #flush(seat: Seat): void {
    if (seat.orders.length === 0) return;
    const { orders } = seat;
    seat.orders = [];
    seat.host.mail({ mail: { kind: 'orders', orders }, number: 0 }, orders.flatMap(buffersOf));
  }
}

function buffersOf(order: Order): ArrayBuffer[] {
  if (order.kind === 'run') return [order.bytes.buffer, ...order.gifts.map(([, buffer]) => buffer)];
  return order.kind === 'take' ? [order.task.frames.buffer, order.task.table.buffer] : [];
}
