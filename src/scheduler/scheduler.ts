import { encode, Refusal } from '../memory/codec.ts';
import { MgrError } from '../memory/error.ts';
import { inThread } from '../thread/here.ts';
import { programModuleReached } from '../thread/load.ts';
import { type ModuleRecord, registeredModules } from '../thread/registry.ts';
import { addCallers } from './callers.ts';
import {
  allocShared,
  checkItems,
  type MapOptions,
  mapOptions,
  type RunOptions,
  runOptions,
  type SharedArrayClass,
  shown,
} from './checks.ts';
import { asyncDispose } from './dispose.ts';
import { EmbeddedEngine } from './embedded-engine.ts';
import type { Engine, EngineParts, Mode } from './engine.ts';
import { Handle } from './handle.ts';
import { currentHost, type Host, type KeepAlive } from './host.ts';
import { type Mapped, MapRun } from './map.ts';
import { type SchedulerOptions, type Settings, settingsFor, whole } from './options.ts';
import { type Profile, Profiles } from './profile.ts';
import { Room } from './room.ts';
import type { Gifts } from './run.ts';
import { SharedEngine } from './shared-engine.ts';
import { Signals } from './signals.ts';
import type { SchedulerStats } from './stats.ts';
import { replacements, type Task } from './task.ts';

/** How long a thread that was told to end may take before it is ended. */
const END_GRACE_MS = 2000;

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
  readonly #engine: Engine;
  readonly #signals: Signals;
  readonly #profiles = new Profiles((module) => this.#introduce(module));
  readonly #room: Room;
  readonly #keepAlive: KeepAlive;
  readonly #knownModules = new Set<ModuleRecord>();
  #nextId = 1;
  #held = false;
  /** Maps that are under way. */
  #maps = 0;
  /** The last resize. */
  #resizing: Promise<void> = Promise.resolve();
  /** The task of the last run, which is often that of the next one too, and its profile. */
  #lastTask: unknown;
  #lastProfile: Profile | undefined;
  /** Replacements of tasks at that time. */
  #replacements = 0;
  #state: 'open' | 'closing' | 'destroyed' = 'open';
  #ending: Promise<void> | undefined;
  #idle: (() => void) | undefined;

  private constructor(settings: Settings, host: Host) {
    this.#settings = settings;
    this.#keepAlive = host.keepAlive();
    const parts: EngineParts = {
      settings,
      host,
      keepAlive: this.#keepAlive,
      settled: (run) => {
        if (run.signal !== undefined) this.#signals.release(run.signal, run);
        this.#room.note();
      },
      changed: () => this.#update(),
    };
    this.#engine = canShare(settings, host) ? new SharedEngine(parts) : new EmbeddedEngine(parts);
    this.#room = new Room(settings.maxQueue, () => this.#engine.queued);
    this.#signals = new Signals(this.#engine);
  }

  /**
   * Starts the threads. Resolves when all of them are ready; in a browser when the first is, which runs what comes while the others start.
   *
   * In a thread, where a one-file program's module is loaded too, the promise never settles: what comes after the call is
   * the program's part.
   *
   * @throws MgrError MGR_OPTION, MGR_NO_SHARED_MEMORY (with `shared: 'required'`), MGR_THREAD_SCRIPT if a browser could not load the threads' script, or MGR_THREAD_LOST if a thread
   * could not start for another reason
   */
  static async start(options: SchedulerOptions = {}): Promise<Scheduler> {
    if (inThread()) return programModuleReached();
    const host = currentHost();
    const scheduler = new Scheduler(settingsFor(options, host.threadCount()), host);
    try {
      await scheduler.#engine.begin();
    } catch (error) {
      await scheduler.destroy();
      throw error;
    }
    return scheduler;
  }

  /**
   * How the threads get at tasks: `shared`, in shared memory, or `embedded`, each in memory of its own, by messages. There forks run in their
   * task's thread, and `alloc` rejects.
   */
  get mode(): Mode {
    return this.#engine.mode;
  }

  /**
   * Starts or ends threads until `threads` live, while tasks run: 1 to the option `maxThreads`. A thread that leaves does so at its next safepoint; the
   * others go on with its tasks, except those that hold a value which cannot leave it: these it runs to their end. Resolves when all have come
   * or gone; calls wait for one another.
   *
   * Rejects with MGR_OPTION, MGR_CLOSED, MGR_DESTROYED, or MGR_THREAD_LOST if a thread could not start.
   */
  async resize(threads: number): Promise<void> {
    whole('threads', threads ?? 0, 0, 1, this.#settings.maxThreads);
    this.#checkOpen(false);
    const before = this.#resizing;
    const change = (async () => {
      await before.catch(() => {});
      this.#checkOpen(false);
      await this.#engine.become(threads);
      if (this.#isDestroyed()) throw new MgrError('MGR_DESTROYED', 'The scheduler was destroyed while it was resized.');
    })();
    this.#resizing = change;
    await change;
  }

  /**
   * Gives a task to the ring. Returns at once; await the handle for the result. Arguments are copied, views on shared memory
   * are shared.
   *
   * The handle rejects with MGR_NOT_A_TASK, MGR_NOT_COMPILED, MGR_CANNOT_CARRY, MGR_QUEUE_FULL, MGR_CLOSED and so on; `run` itself never throws.
   */
  run<A extends unknown[], R>(task: Task<A, R>, args: A, options?: RunOptions): Handle<Awaited<R>> {
    return this.#run(task, args, options, false);
  }

  #run<A extends unknown[], R>(
    task: Task<A, R>,
    args: A,
    options: RunOptions | undefined,
    ofMap: boolean,
  ): Handle<Awaited<R>> {
    const isSame = task === this.#lastTask && options === undefined && replacements === this.#replacements;
    const known = isSame ? this.#lastProfile : undefined;
    const handle = new Handle<Awaited<R>>(this.#nextId++, known?.name ?? nameOf(task, options));
    try {
      const { signal, transfer } = options === undefined ? NO_OPTIONS : runOptions(options);
      signal?.throwIfAborted();
      this.#checkOpen(ofMap);
      if (!ofMap) this.#room.check();
      const profile = known ?? this.#profileOf(task);
      if (!Array.isArray(args)) {
        throw new MgrError(
          'MGR_CANNOT_CARRY',
          `The arguments of \`${profile.name}\` must be an array, not ${shown(args)}.`,
        );
      }
      const needsRecord = signal !== undefined || transfer !== undefined;
      if (needsRecord || !this.#engine.submitJob(handle, profile, args)) {
        this.#submit(handle, profile, args, signal, transfer);
      }
      if (!this.#held) this.#update();
      this.#engine.watch();
    } catch (error) {
      Handle.fail(handle, error);
    }
    return handle;
  }

  #profileOf(task: unknown): Profile {
    const profile = this.#profiles.of(task, (task as { name?: string } | null | undefined)?.name ?? '');
    this.#lastTask = task;
    this.#replacements = replacements;
    this.#lastProfile = profile;
    return profile;
  }

  /** Gives a run that gets a record of its own. */
  #submit(
    handle: Handle<unknown>,
    profile: Profile,
    args: unknown[],
    signal: AbortSignal | undefined,
    transfer: readonly ArrayBuffer[] | undefined,
  ): void {
    const gifts = transfer?.map((buffer) => [this.#engine.newGift(), buffer] as const);
    const run = {
      handle,
      moduleHash: profile.module.hash,
      functionIndex: profile.functionIndex,
      bytes: this.#encodeArgs(args, profile.name, gifts),
      record: -1,
      home: -1,
      settled: false,
      aborted: false,
      reason: undefined,
      buffers: this.#engine.buffers.collect(),
      signal,
      gifts,
    };
    if (signal !== undefined) this.#signals.watch(signal, run);
    this.#engine.submit(run);
  }

  /**
   * Runs a task once for each item, each with the item as its only argument. Resolves to the results in the items' order; if one
   * fails, the others are stopped and the promise rejects with its error. Items are taken as there is room: they may come from an iterator that
   * makes them one by one.
   *
   * `for await` over what it returns gets the results one by one instead: in the items' order, or with `ordered: false` as they come. Items are
   * then taken as results are read, and leaving the loop stops what is under way.
   *
   * @example for await (const tile of scheduler.map(render, tiles, { ordered: false })) draw(tile);
   */
  map<T, R>(task: Task<[T], R>, items: Iterable<T>, options?: MapOptions): Mapped<Awaited<R>> {
    const run = new MapRun<Awaited<R>>();
    const all = this.#map(run, task, items, options);
    return Object.assign(all, { [Symbol.asyncIterator]: () => run.read(all) });
  }

  async #map<T, R>(
    run: MapRun<Awaited<R>>,
    task: Task<[T], R>,
    items: Iterable<T>,
    options: MapOptions | undefined,
  ): Promise<Awaited<R>[]> {
    const { signal: given, name, ordered } = mapOptions(options);
    checkItems(items);
    const give = <T2>(item: unknown, signal: AbortSignal): Handle<T2> =>
      this.#run(task as unknown as Task<unknown[], T2>, [item], { signal, name }, true) as unknown as Handle<T2>;
    const room = (): Promise<void> | undefined => (this.#room.isFull && !this.#isDestroyed() ? this.ready : undefined);
    this.#maps++;
    try {
      return await run.run({ give, room }, items, given, ordered);
    } catch (error) {
      // Here and not at each handle: no item's handle is awaited by the program.
      addCallers(error);
      throw error;
    } finally {
      this.#maps--;
      this.#update();
    }
  }

  /**
   * Resolves when more runs may be given: at once, if fewer than `maxQueue` wait. `map` waits by itself.
   *
   * @example for (const job of jobs) { await scheduler.ready; results.push(scheduler.run(work, [job])); }
   */
  get ready(): Promise<void> {
    return this.#room.ready;
  }

  /**
   * A typed array on shared memory that all threads know. `length` is in elements. Throws MGR_OPTION for a class or a length
   * that is none, MGR_OUT_OF_MEMORY where there is no room.
   *
   * @example const pixels = scheduler.alloc(Uint8ClampedArray, 4 * width * height);
   */
  alloc<T>(type: SharedArrayClass<T>, length: number): T {
    const buffer = this.#engine.share(() => allocShared(type, length));
    return new type(buffer, 0, length);
  }

  /** Figures since the start. */
  stats(): SchedulerStats {
    return this.#engine.stats();
  }

  /** Finishes what was given, then ends the threads. New runs reject with MGR_CLOSED. */
  close(): Promise<void> {
    this.#ending ??= this.#close();
    return this.#ending;
  }

  async #close(): Promise<void> {
    this.#state = 'closing';
    if (this.#engine.open > 0 || this.#maps > 0) {
      await new Promise<void>((resolve) => {
        this.#idle = resolve;
      });
    }
    await this.#resizing.catch(() => {});
    if (this.#isDestroyed()) return;
    await this.#engine.end(END_GRACE_MS);
  }

  #isDestroyed(): boolean {
    return this.#state === 'destroyed';
  }

  /** Ends the threads now. Every open handle rejects with MGR_DESTROYED (nobody needs to catch those). */
  async destroy(): Promise<void> {
    if (this.#isDestroyed()) return this.#ending;
    this.#state = 'destroyed';
    const ended = this.#engine.end(0);
    this.#ending ??= ended;
    this.#engine.failAll(
      (id) => new MgrError('MGR_DESTROYED', `The scheduler was destroyed while run ${id} was open.`),
      true,
    );
    this.#update();
    this.#room.open();
    this.#idle?.();
    await ended;
  }

  async [asyncDispose](): Promise<void> {
    await this.close();
  }

  /** A map that was given before `close` goes on. */
  #checkOpen(ofMap: boolean): void {
    if (this.#state !== 'open' && !(ofMap && this.#state === 'closing'))
      throw new MgrError('MGR_CLOSED', 'The scheduler is closed; start another one.');
    const { living, lastLoss } = this.#engine;
    if (living === 0)
      throw new MgrError('MGR_THREAD_LOST', 'No thread of the scheduler is left; start another one.', lastLoss);
  }

  #encodeArgs(args: unknown[], name: string, gifts: Gifts | undefined): Uint8Array {
    const { buffers } = this.#engine;
    const given = gifts && ((buffer: ArrayBuffer) => gifts.find((gift) => gift[1] === buffer)?.[0] ?? -1);
    const shared =
      given === undefined ? buffers : { idOf: (b: SharedArrayBuffer) => buffers.idOf(b), byId: () => undefined, given };
    try {
      return encode(args, shared, (i) => `args[${i}]`).slice();
    } catch (error) {
      this.#engine.buffers.collect();
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
      this.#engine.introduce(one);
    }
  }

  /** The number of open runs has changed. */
  #update(): void {
    const open = this.#engine.open > 0;
    if (open !== this.#held) {
      this.#held = open;
      if (open) this.#keepAlive.hold();
      else this.#keepAlive.release();
    }
    this.#room.note();
    if (!open && this.#maps === 0) this.#idle?.();
    else if (open) this.#engine.watch();
  }
}

let hasWarned = false;

/** Whether a scheduler gets shared memory. Says once what is missing. @throws MgrError MGR_NO_SHARED_MEMORY */
function canShare({ shared }: Settings, host: Host): boolean {
  if (shared === 'never') return false;
  if (typeof SharedArrayBuffer !== 'undefined') return true;
  const why = host.whyNotShared();
  if (shared === 'required') throw new MgrError('MGR_NO_SHARED_MEMORY', why);
  if (!hasWarned)
    console.warn(`mgr-scheduler: ${why} Until then tasks run by messages (scheduler.mode is 'embedded').`);
  hasWarned = true;
  return false;
}

function nameOf(task: unknown, options: RunOptions | null | undefined): string {
  return (options?.name ?? (task as { name?: string } | null | undefined)?.name) || 'task';
}
