/** Runs go by shared memory: records and queues in it, a ring of slots for all threads. */
import { HEADER } from '../memory/layout.ts';
import { createMemory, type Memory } from '../memory/memory.ts';
import { wakeProgram } from '../ring/park.ts';
import { initQueue } from '../ring/queue.ts';
import type { ModuleRecord } from '../thread/registry.ts';
import { ProgramBuffers } from './buffers.ts';
import type { Engine, EngineParts } from './engine.ts';
import type { Handle } from './handle.ts';
import { clearLostThread } from './loss.ts';
import type { Profile } from './profile.ts';
import type { Run } from './run.ts';
import { Runs } from './runs.ts';
import { readStats, type SchedulerStats, sharedFigures } from './stats.ts';
import { lostError, Threads } from './threads.ts';
import { Watch } from './watch.ts';

export class SharedEngine implements Engine {
  readonly mode = 'shared';
  readonly buffers: ProgramBuffers;
  readonly #parts: EngineParts;
  readonly #memory: Memory;
  readonly #runs: Runs;
  readonly #watch: Watch;
  readonly #threads: Threads;
  lastLoss: unknown;

  constructor(parts: EngineParts) {
    const { settings, host, keepAlive } = parts;
    this.#parts = parts;
    this.#memory = createMemory({ ...settings, threads: settings.maxThreads });
    initQueue(this.#memory, this.#memory.layout.backlogByte);
    initQueue(this.#memory, this.#memory.layout.completionByte);
    this.#memory.words[HEADER.window] = settings.window;
    this.buffers = new ProgramBuffers((mail) => this.#threads.mail(mail));
    this.#runs = new Runs(this.#memory, this.buffers, (run) => {
      // Of a run that never began: nobody else takes them.
      if (run.gifts !== undefined) this.#threads.mail({ kind: 'forget', ids: run.gifts.map(([id]) => id) });
      parts.settled(run);
    });
    this.#watch = new Watch(this.#memory, this.#runs, host, () => parts.changed());
    this.#threads = new Threads(this.#memory, settings, host, this.buffers, keepAlive, (thread, error) =>
      this.#lost(thread, error),
    );
    this.#threads.onGift = ({ root, buffers }) => {
      this.#runs.takeGifts(root, buffers);
      parts.changed();
    };
  }

  get open(): number {
    return this.#runs.open;
  }

  get queued(): number {
    return this.#runs.queued;
  }

  get living(): number {
    return this.#threads.living;
  }

  begin(): Promise<void> {
    return this.#threads.begin(this.#parts.settings.threads);
  }

  become(threads: number): Promise<void> {
    return this.#threads.become(threads);
  }

  end(graceMs: number): Promise<void> {
    return this.#threads.end(graceMs);
  }

  introduce(module: ModuleRecord): void {
    this.#threads.mail({ kind: 'module', hash: module.hash, url: module.from });
  }

  newGift(): number {
    return this.buffers.newNumber();
  }

  submitJob(handle: Handle<unknown>, profile: Profile, args: readonly unknown[]): boolean {
    return this.#runs.submitJob(handle, profile, args);
  }

  submit(run: Run): void {
    if (run.gifts !== undefined) run.home = this.#threads.give(run.gifts);
    this.#runs.submit(run);
  }

  abort(run: Run, reason: unknown): void {
    this.#runs.abort(run, reason);
  }

  failAll(error: (id: number) => unknown, quietly: boolean): void {
    this.#runs.failAll(error, quietly);
    wakeProgram(this.#memory);
  }

  watch(): void {
    this.#watch.start();
  }

  stats(): SchedulerStats {
    const { living, numbers } = this.#threads;
    return readStats(sharedFigures(this.#memory, living, numbers), this.#parts.settings);
  }

  share(make: () => SharedArrayBuffer): SharedArrayBuffer {
    const buffer = make();
    this.buffers.idOf(buffer);
    this.buffers.collect();
    return buffer;
  }

  #lost(thread: number, error: unknown): void {
    this.lastLoss = error;
    const held = lostError(thread, error, 'while it held the task');
    clearLostThread(this.#memory, this.#runs, thread, held);
    this.#runs.loseGifts(thread, held);
    if (this.living === 0) this.#runs.failAll(() => lostError(thread, error, 'and it was the last one'), false);
    this.#parts.changed();
    wakeProgram(this.#memory);
  }
}
