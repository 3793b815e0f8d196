import * as atomics from '../memory/atomics.ts';
import { encode, Refusal } from '../memory/codec.ts';
import { MgrError } from '../memory/error.ts';
import { HEADER } from '../memory/layout.ts';
import { createMemory, type Memory, memoryHandle } from '../memory/memory.ts';
import { unparkAll, wakeProgram } from '../ring/park.ts';
import { ask, REASON } from '../ring/poll-word.ts';
import { initQueue } from '../ring/queue.ts';
import { inThread } from '../thread/here.ts';
import { programModuleReached } from '../thread/load.ts';
import type { Mail } from '../thread/mail.ts';
import { type ModuleRecord, registeredModules } from '../thread/registry.ts';
import { ProgramBuffers } from './buffers.ts';
import { allocShared, checkItems, type RunOptions, runOptions, type SharedArrayClass, shown } from './checks.ts';
import { asyncDispose } from './dispose.ts';
import { Handle } from './handle.ts';
import { currentHost, type Host, type HostThread, type KeepAlive } from './host.ts';
import { clearLostThread } from './loss.ts';
import { type SchedulerOptions, type Settings, settingsFor } from './options.ts';
import { type Profile, Profiles } from './profile.ts';
import { Runs } from './runs.ts';
import { Signals } from './signals.ts';
import { readStats, type SchedulerStats } from './stats.ts';
import type { Task } from './task.ts';
import { Watch } from './watch.ts';

/** How long a thread that was told to end may take before it is ended. */
const END_GRACE_MS = 2000;

const noop = (): void => {};
const NO_OPTIONS: RunOptions = {};

/**
 * A scheduler: threads, a ring of slots in shared memory, and the runs given to it. Make one with {@link Scheduler.start}.
 *
 * @example
 * await using scheduler = await Scheduler.start({ threads: 4 });
 * const sum = await scheduler.run(work, [1, 2]);
 */
export class Scheduler {
  readonly #settings: Settings;
  readonly #memory: Memory;
  readonly #buffers: ProgramBuffers;
  readonly #runs: Runs;
  readonly #signals: Signals;
  readonly #profiles = new Profiles((module) => this.#introduce(module));
  readonly #watch: Watch;
  readonly #keepAlive: KeepAlive;
  readonly #threads: HostThread[] = [];
  readonly #knownModules = new Set<ModuleRecord>();
  #living: number;
  /** What the last lost thread was lost by. */
  #lastLoss: unknown;
  #nextId = 1;
  #held = false;
  /** The task of the last run, which is often that of the next one too, and its profile. */
  #lastTask: unknown;
  #lastProfile: Profile | undefined;
  #state: 'open' | 'closing' | 'destroyed' = 'open';
  #ending: Promise<void> | undefined;
  #idle: (() => void) | undefined;

  private constructor(settings: Settings, host: Host) {
    this.#settings = settings;
    this.#living = settings.threads;
    this.#memory = createMemory(settings);
    initQueue(this.#memory, this.#memory.layout.backlogByte);
    initQueue(this.#memory, this.#memory.layout.completionByte);
    this.#memory.words[HEADER.window] = settings.window;
    this.#buffers = new ProgramBuffers((mail) => this.#mail(mail));
    this.#runs = new Runs(this.#memory, this.#buffers, (run) => {
      if (run.signal !== undefined) this.#signals.release(run.signal, run);
    });
    this.#signals = new Signals(this.#runs);
    this.#watch = new Watch(this.#memory, this.#runs, host, () => this.#update());
    this.#keepAlive = host.keepAlive();
  }

  /**
   * Starts the threads. Resolves when all of them are ready.
   *
   * In a thread, where a one-file program's module is loaded too, the promise never settles: what comes after the call is
   * the program's part.
   *
   * @throws MgrError MGR_OPTION, MGR_NO_SHARED_MEMORY, or MGR_THREAD_LOST if a thread could not start
   */
  static async start(options: SchedulerOptions = {}): Promise<Scheduler> {
    if (inThread()) return programModuleReached();
    if (typeof SharedArrayBuffer === 'undefined') {
      throw new MgrError(
        'MGR_NO_SHARED_MEMORY',
        'SharedArrayBuffer is not available. In a browser, serve the page with the headers `Cross-Origin-Opener-Policy: same-origin` and `Cross-Origin-Embedder-Policy: require-corp`.',
      );
    }
    const host = currentHost();
    const scheduler = new Scheduler(settingsFor(options, host.threadCount()), host);
    await scheduler.#startThreads(host);
    return scheduler;
  }

  async #startThreads(host: Host): Promise<void> {
    const { threads, window, quantumMs, policy } = this.#settings;
    const ready: Promise<void>[] = [];
    this.#keepAlive.hold();
    try {
      for (let thread = 0; thread < threads; thread++) {
        const start = { memory: memoryHandle(this.#memory), thread, window, quantumMs, policy };
        ready.push(
          new Promise((resolve, reject) => {
            const events = {
              ready: resolve,
              lost: (error: unknown) => {
                reject(lostError(thread, error, 'before it was ready'));
                this.#lost(thread, error);
              },
            };
            this.#threads.push(host.spawn(start, events));
          }),
        );
      }
      await Promise.all(ready);
    } catch (error) {
      for (const one of ready) one.catch(noop);
      await this.destroy();
      throw error;
    } finally {
      this.#keepAlive.release();
    }
  }

  /**
   * Gives a task to the ring. Returns at once; await the handle for the result. Arguments are copied, views on shared memory
   * are shared.
   *
   * The handle rejects with MGR_NOT_A_TASK, MGR_NOT_COMPILED, MGR_CANNOT_CARRY, MGR_CLOSED and so on; `run` itself never throws.
   */
  run<A extends unknown[], R>(task: Task<A, R>, args: A, options?: RunOptions): Handle<Awaited<R>> {
    const known = task === this.#lastTask && options === undefined ? this.#lastProfile : undefined;
    const handle = new Handle<Awaited<R>>(this.#nextId++, known?.name ?? nameOf(task, options));
    try {
      const { signal } = options === undefined ? NO_OPTIONS : runOptions(options);
      signal?.throwIfAborted();
      this.#checkOpen();
      const profile = known ?? this.#profileOf(task);
      if (!Array.isArray(args)) {
        throw new MgrError(
          'MGR_CANNOT_CARRY',
          `The arguments of \`${profile.name}\` must be an array, not ${shown(args)}.`,
        );
      }
      if (signal !== undefined || !this.#runs.submitJob(handle, profile, args)) {
        this.#submit(handle, profile, args, signal);
      }
      if (!this.#held) this.#update();
      this.#watch.start();
    } catch (error) {
      Handle.fail(handle, error);
    }
    return handle;
  }

  #profileOf(task: unknown): Profile {
    const profile = this.#profiles.of(task, (task as { name?: string } | null | undefined)?.name ?? '');
    this.#lastTask = task;
    this.#lastProfile = profile;
    return profile;
  }

  /** Gives a run that gets a record of its own. */
  #submit(handle: Handle<unknown>, profile: Profile, args: unknown[], signal: AbortSignal | undefined): void {
    const run = {
      handle,
      moduleHash: profile.module.hash,
      functionIndex: profile.functionIndex,
      bytes: this.#encodeArgs(args, profile.name),
      record: -1,
      settled: false,
      aborted: false,
      reason: undefined,
      buffers: this.#buffers.collect(),
      signal,
    };
    if (signal !== undefined) this.#signals.watch(signal, run);
    this.#runs.submit(run);
  }

  /**
   * Runs a task once for each item, each with the item as its only argument. Resolves to the results in the items' order; if one
   * fails, the others are stopped and the promise rejects with its error.
   */
  async map<T, R>(task: Task<[T], R>, items: Iterable<T>, options?: RunOptions): Promise<Awaited<R>[]> {
    const { signal: given, name } = runOptions(options);
    checkItems(items);
    const stop = new AbortController();
    const signal = given === undefined ? stop.signal : AbortSignal.any([stop.signal, given]);
    const handles: Handle<Awaited<R>>[] = [];
    try {
      for (const item of items) handles.push(this.run(task, [item], { signal, name }));
      return await Promise.all(handles);
    } catch (error) {
      // The items' iterator may have thrown too.
      stop.abort(
        new MgrError('MGR_CANCELLED', 'The map ended early: an item, or the items themselves, failed.', error),
      );
      await Promise.allSettled(handles);
      throw error;
    }
  }

  /**
   * A typed array on shared memory that all threads know. `length` is in elements. Throws MGR_OPTION for a class or a length
   * that is none, MGR_OUT_OF_MEMORY where there is no room.
   *
   * @example const pixels = scheduler.alloc(Uint8ClampedArray, 4 * width * height);
   */
  alloc<T>(type: SharedArrayClass<T>, length: number): T {
    const buffer = allocShared(type, length);
    this.#buffers.idOf(buffer);
    this.#buffers.collect();
    return new type(buffer, 0, length);
  }

  /** Figures since the start. */
  stats(): SchedulerStats {
    return readStats(this.#memory, this.#settings);
  }

  /** Finishes what was given, then ends the threads. New runs reject with MGR_CLOSED. */
  close(): Promise<void> {
    this.#ending ??= this.#close();
    return this.#ending;
  }

  async #close(): Promise<void> {
    this.#state = 'closing';
    if (this.#runs.open > 0) {
      await new Promise<void>((resolve) => {
        this.#idle = resolve;
      });
    }
    if (this.#isDestroyed()) return;
    await this.#endThreads(END_GRACE_MS);
  }

  #isDestroyed(): boolean {
    return this.#state === 'destroyed';
  }

  /** Ends the threads now. Every open handle rejects with MGR_DESTROYED (nobody needs to catch those). */
  async destroy(): Promise<void> {
    if (this.#isDestroyed()) return this.#ending;
    this.#state = 'destroyed';
    const ended = this.#endThreads(0);
    this.#ending ??= ended;
    this.#runs.failAll(
      (id) => new MgrError('MGR_DESTROYED', `The scheduler was destroyed while run ${id} was open.`),
      true,
    );
    this.#update();
    this.#idle?.();
    wakeProgram(this.#memory);
    await ended;
  }

  async [asyncDispose](): Promise<void> {
    await this.close();
  }

  async #endThreads(graceMs: number): Promise<void> {
    atomics.store(this.#memory.words, HEADER.shutdown, 1);
    for (let thread = 0; thread < this.#settings.threads; thread++) ask(this.#memory, thread, REASON.shutdown);
    unparkAll(this.#memory);
    this.#keepAlive.hold();
    const kill = (): void => {
      for (const thread of this.#threads) thread.kill();
    };
    const timer = graceMs > 0 ? setTimeout(kill, graceMs) : undefined;
    if (graceMs === 0) kill();
    await Promise.all(this.#threads.map((thread) => thread.ended));
    clearTimeout(timer);
    this.#keepAlive.release();
  }

  #checkOpen(): void {
    if (this.#state !== 'open') throw new MgrError('MGR_CLOSED', 'The scheduler is closed; start another one.');
    if (this.#living === 0)
      throw new MgrError('MGR_THREAD_LOST', 'No thread of the scheduler is left; start another one.', this.#lastLoss);
  }

  #encodeArgs(args: unknown[], name: string): Uint8Array {
    try {
      return encode(args, this.#buffers, (i) => `args[${i}]`).slice();
    } catch (error) {
      this.#buffers.collect();
      const why = error instanceof Refusal ? `${error.path} is ${error.reason}` : String(error);
      throw new MgrError(
        'MGR_CANNOT_CARRY',
        `The arguments of \`${name}\` cannot be carried to a thread: ${why}. Pass plain data, typed arrays or views on shared memory.`,
      );
    }
  }

  /** Tells the threads where a module is, before its first run. */
  #introduce(module: ModuleRecord): void {
    if (this.#knownModules.has(module)) return;
    // A fork may be of a function in any of them.
    for (const one of [module, ...registeredModules()]) {
      if (this.#knownModules.has(one)) continue;
      this.#knownModules.add(one);
      this.#mail({ kind: 'module', hash: one.hash, url: one.url });
    }
  }

  #mail(mail: Mail): void {
    if (this.#state !== 'destroyed') for (const thread of this.#threads) thread.mail(mail);
  }

  /** The number of open runs has changed. */
  #update(): void {
    const open = this.#runs.open > 0;
    if (open !== this.#held) {
      this.#held = open;
      if (open) this.#keepAlive.hold();
      else this.#keepAlive.release();
    }
    if (!open) this.#idle?.();
    else this.#watch.start();
  }

  #lost(thread: number, error: unknown): void {
    // Threads that were told to end do so by themselves; nothing is open then.
    if (atomics.load(this.#memory.words, HEADER.shutdown) !== 0) return;
    this.#living--;
    this.#lastLoss = error;
    clearLostThread(this.#memory, this.#runs, thread, lostError(thread, error, 'while it held the task'));
    if (this.#living === 0) this.#runs.failAll(() => lostError(thread, error, 'and it was the last one'), false);
    this.#update();
    wakeProgram(this.#memory);
  }
}

function lostError(thread: number, cause: unknown, when: string): MgrError {
  const why = cause instanceof Error ? `: ${cause.message}` : '';
  return new MgrError('MGR_THREAD_LOST', `Thread ${thread} ended ${when}${why}.`, cause);
}

function nameOf(task: unknown, options: RunOptions | null | undefined): string {
  return (options?.name ?? (task as { name?: string } | null | undefined)?.name) || 'task';
}
