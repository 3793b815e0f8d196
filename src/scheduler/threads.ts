/** The threads of a scheduler, as the program holds them: they start, come and go, are lost, and end. */
import * as atomics from '../memory/atomics.ts';
import { MgrError } from '../memory/error.ts';
import { HEADER, THREAD, threadWord } from '../memory/layout.ts';
import { type Memory, memoryHandle } from '../memory/memory.ts';
import { unpark, unparkAll } from '../ring/park.ts';
import { ask, REASON } from '../ring/poll-word.ts';
import type { GiftLetter } from '../thread/gifts.ts';
import type { Mail } from '../thread/letters.ts';
import type { ProgramBuffers } from './buffers.ts';
import type { Host, HostThread, KeepAlive } from './host.ts';
import type { Settings } from './options.ts';
import type { Gifts } from './run.ts';

const noop = (): void => {};
const NO_MAIL: Mail = { kind: 'forget', ids: [] };

export class Threads {
  readonly #memory: Memory;
  readonly #settings: Settings;
  readonly #host: Host;
  readonly #buffers: ProgramBuffers;
  readonly #keepAlive: KeepAlive;
  readonly #onLost: (thread: number, error: unknown) => void;
  readonly #byNumber: (HostThread | undefined)[] = [];
  /** What all threads have been told of modules. */
  readonly #modules: Mail[] = [];
  /** Threads that have been asked to leave, and who waits for that. */
  readonly #leaving = new Map<number, () => void>();
  /** Threads that are not ready yet: what stops the wait for each. */
  readonly #starting = new Map<number, (reason: unknown) => void>();
  /** Numbers of lost threads: taken again last, as their fork records are lost too. */
  readonly #lost = new Set<number>();
  #ended = false;
  /** Threads that live and have not been asked to leave. */
  living = 0;
  /** Buffers of an outcome have come. */
  onGift: (letter: GiftLetter) => void = noop;
  #nextGift = 0;

  constructor(
    memory: Memory,
    settings: Settings,
    host: Host,
    buffers: ProgramBuffers,
    keepAlive: KeepAlive,
    onLost: (thread: number, error: unknown) => void,
  ) {
    this.#memory = memory;
    this.#settings = settings;
    this.#host = host;
    this.#buffers = buffers;
    this.#keepAlive = keepAlive;
    this.#onLost = onLost;
    this.#setStarted();
  }

  /** Numbers that threads have had so far. */
  get numbers(): number {
    return this.#byNumber.length;
  }

  /** Tells every thread, and those that start later. */
  mail(mail: Mail): void {
    if (this.#ended) return;
    if (mail.kind === 'module') this.#modules.push(mail);
    const words = this.#memory.words;
    const number = atomics.load(words, HEADER.letters) + 1;
    for (const thread of this.#byNumber) thread?.mail({ mail, number });
    atomics.store(words, HEADER.letters, number);
  }

  /** Gives buffers to one thread, for a run: to one that has nothing to do, if there is one. Returns its number. */
  give(gifts: Gifts): number {
    const { words } = this.#memory;
    const live = [...this.#byNumber.keys()].filter((n) => this.#byNumber[n] !== undefined && !this.#leaving.has(n));
    const isIdle = (n: number): boolean =>
      atomics.load(words, threadWord(this.#memory.layout, n) + THREAD.hungry) !== 0;
    const thread = live.find(isIdle) ?? live[this.#nextGift++ % live.length];
    const number = atomics.load(words, HEADER.letters) + 1;
    this.#byNumber.forEach((one, n) => {
      // All count the same letters.
      if (n !== thread) one?.mail({ mail: NO_MAIL, number });
      else
        one?.mail(
          { mail: { kind: 'gift', buffers: gifts }, number },
          gifts.map(([, buffer]) => buffer),
        );
    });
    atomics.store(words, HEADER.letters, number);
    return thread;
  }

  /**
   * Starts the first threads. Where threads are heavy to start, one goes first, and the promise resolves when it is ready: it runs what comes, while the
   * others start.
   */
  async begin(count: number): Promise<void> {
    if (!this.#host.firstThreadAlone) return this.become(count);
    await this.become(1);
    void this.become(count).catch(noop);
  }

  /** Starts or ends threads until so many live. Rejects with MGR_THREAD_LOST if one could not start. */
  async become(count: number): Promise<void> {
    this.#keepAlive.hold();
    try {
      const changes: Promise<void>[] = [];
      // Counted beforehand: one that cannot be started never lives.
      for (let more = count - this.living; more > 0; more--) changes.push(this.#start());
      for (let less = this.living - count; less > 0; less--) changes.push(this.#retire());
      for (const one of changes) one.catch(noop);
      await Promise.all(changes);
    } finally {
      this.#keepAlive.release();
    }
  }

  #start(): Promise<void> {
    const thread = this.#freeNumber();
    const words = this.#memory.words;
    const base = threadWord(this.#memory.layout, thread);
    // What a former thread of this number was asked for is not this one's.
    for (const word of [THREAD.poll, THREAD.leaving, THREAD.parked, THREAD.slot]) atomics.store(words, base + word, 0);
    const { window, quantumMs, policy, maxDepth } = this.#settings;
    const letters = atomics.load(words, HEADER.letters);
    // In the first message: what comes later the thread may read after it has taken what needs it.
    const mails = [...this.#modules, ...this.#buffers.mail()];
    const start = { memory: memoryHandle(this.#memory), thread, window, quantumMs, policy, maxDepth, letters, mails };
    return new Promise((resolve, reject) => {
      const lost = (error: unknown): void => {
        reject(error instanceof MgrError ? error : lostError(thread, error, 'before it was ready'));
        this.#gone(thread, error);
      };
      const ready = (): void => {
        this.#starting.delete(thread);
        resolve();
      };
      this.#starting.set(thread, reject);
      const one = this.#host.spawn(start, { ready, lost, said: (letter) => this.onGift(letter as GiftLetter) });
      this.#byNumber[thread] = one;
      this.living++;
      this.#setStarted();
    });
  }

  /** The lowest number that no thread has. */
  #freeNumber(): number {
    for (const mayBeLost of [false, true]) {
      for (let thread = 0; thread < this.#memory.layout.threads; thread++) {
        if (this.#byNumber[thread] === undefined && this.#lost.has(thread) === mayBeLost) return thread;
      }
    }
    throw new Error('every number has its thread');
  }

  /** Asks the last thread to leave. Resolves when it has. */
  #retire(): Promise<void> {
    let thread = this.#byNumber.length - 1;
    while (this.#byNumber[thread] === undefined || this.#leaving.has(thread)) thread--;
    this.living--;
    return new Promise((resolve) => {
      this.#leaving.set(thread, resolve);
      const word = threadWord(this.#memory.layout, thread) + THREAD.leaving;
      // Before the wake-up: a thread that parks looks at it after its announcement.
      atomics.store(this.#memory.words, word, 1);
      ask(this.#memory, thread, REASON.retire);
      unpark(this.#memory, thread);
    });
  }

  /** A thread has ended by itself. */
  #gone(thread: number, error: unknown): void {
    // Threads that were told to end do so by themselves; nothing is open then.
    if (atomics.load(this.#memory.words, HEADER.shutdown) !== 0) return;
    const left = this.#leaving.get(thread);
    const inPeace =
      left !== undefined &&
      atomics.load(this.#memory.words, threadWord(this.#memory.layout, thread) + THREAD.alive) === 0;
    this.#byNumber[thread] = undefined;
    this.#leaving.delete(thread);
    this.#starting.delete(thread);
    if (left === undefined) this.living--;
    if (!inPeace) this.#lost.add(thread);
    if (!inPeace) this.#onLost(thread, error);
    this.#setStarted();
    left?.();
  }

  /** Windows and wake-ups go by the numbers that are in use. */
  #setStarted(): void {
    let started = this.#byNumber.length;
    while (started > 1 && this.#byNumber[started - 1] === undefined) started--;
    atomics.store(this.#memory.words, HEADER.started, Math.max(1, started));
  }

  /** Ends all threads; those that have not ended after `graceMs` are ended from outside. */
  async end(graceMs: number): Promise<void> {
    this.#ended = graceMs === 0;
    atomics.store(this.#memory.words, HEADER.shutdown, 1);
    for (let thread = 0; thread < this.numbers; thread++) ask(this.#memory, thread, REASON.shutdown);
    unparkAll(this.#memory);
    this.#keepAlive.hold();
    const kill = (): void => {
      for (const thread of this.#byNumber) thread?.kill();
    };
    const timer = graceMs > 0 ? setTimeout(kill, graceMs) : undefined;
    if (graceMs === 0) kill();
    await Promise.all(this.#byNumber.map((thread) => thread?.ended));
    clearTimeout(timer);
    this.#keepAlive.release();
    for (const left of this.#leaving.values()) left();
    for (const stop of this.#starting.values()) {
      stop(new MgrError('MGR_DESTROYED', 'The scheduler was destroyed while a thread of it started.'));
    }
  }
}

/** A thread has ended that nobody told to. */
export function lostError(thread: number, cause: unknown, when: string): MgrError {
  const why = cause instanceof Error ? `: ${cause.message}` : '';
  return new MgrError('MGR_THREAD_LOST', `Thread ${thread} ended ${when}${why}.`, cause);
}
