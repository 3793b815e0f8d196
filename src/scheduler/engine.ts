/** How a scheduler's runs get to its threads and back: by shared memory (shared-engine.ts) or by messages (embedded-engine.ts). */
import type { SharedBuffers } from '../memory/codec.ts';
import type { ModuleRecord } from '../thread/registry.ts';
import type { Handle } from './handle.ts';
import type { Host, KeepAlive } from './host.ts';
import type { Settings } from './options.ts';
import type { Profile } from './profile.ts';
import type { Run } from './run.ts';
import type { SchedulerStats } from './stats.ts';

/** How the threads of a scheduler get at tasks: `shared`, in shared memory; `embedded`, each in memory of its own, by messages. */
export type Mode = 'shared' | 'embedded';

/** What an engine is made of, and whom it tells. */
export interface EngineParts {
  readonly settings: Settings;
  readonly host: Host;
  readonly keepAlive: KeepAlive;
  /** A run is settled. */
  settled(run: Run): void;
  /** Runs have ended, or have gone to threads. */
  changed(): void;
}

export interface Engine {
  readonly mode: Mode;
  /** For what is encoded for threads. */
  readonly buffers: SharedBuffers & {
    /** The shared buffers that were met since the last call. */
    collect(): readonly SharedArrayBuffer[];
  };
  /** A number for a buffer that goes with a run. */
  newGift(): number;
  /** Runs that are not over. */
  readonly open: number;
  /** Of these, those that wait with the program. */
  readonly queued: number;
  /** Threads that live and have not been asked to leave. */
  readonly living: number;
  /** What the last lost thread was lost by. */
  readonly lastLoss: unknown;
  /** Starts the first threads. Resolves when runs can be given. */
  begin(): Promise<void>;
  /** Starts or ends threads until so many live. Rejects with MGR_THREAD_LOST if one could not start. */
  become(threads: number): Promise<void>;
  /** Ends all threads; those that have not ended after `graceMs` are ended from outside. */
  end(graceMs: number): Promise<void>;
  /** Tells the threads where a module is, before a run of it. */
  introduce(module: ModuleRecord): void;
  /** Gives a run as a micro-job. False: it has to be submitted. */
  submitJob(handle: Handle<unknown>, profile: Profile, args: readonly unknown[]): boolean;
  submit(run: Run): void;
  /** The run's signal was aborted. At once if it has not begun; else when the task has stopped. */
  abort(run: Run, reason: unknown): void;
  /** Rejects every run that is open; `quietly`: an unhandled one is no error of the program. */
  failAll(error: (id: number) => unknown, quietly: boolean): void;
  /** Runs are open: their outcomes are to be read. */
  watch(): void;
  stats(): SchedulerStats;
  /** Makes memory that all threads share. @throws MgrError MGR_NO_SHARED_MEMORY where there is none */
  share(make: () => SharedArrayBuffer): SharedArrayBuffer;
}
