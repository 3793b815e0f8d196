/** MGR and the pools behind one interface, two threads each, all running the functions of work.ts. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Scheduler, type SchedulerOptions } from 'mgr-scheduler';
import { Piscina } from 'piscina';
import { FixedThreadPool } from 'poolifier';
import { Tinypool } from 'tinypool';
import { pool as startWorkerpool } from 'workerpool';
import { buildScript } from '../lib/build.ts';
import { spin, tiny } from './tasks.ts';

export const THREADS = 2;

const TASKS = { spin, tiny };

/** Functions of work.ts. */
export type WorkName = keyof typeof TASKS;

/** A started pool. */
export interface Peer {
  run(name: WorkName, n: number): PromiseLike<number>;
  /** Starts the work; `cancel` asks for its end in the way that the pool has for it. */
  cancellable(name: WorkName, n: number): { done: PromiseLike<number>; cancel(): void };
  close(): Promise<unknown>;
}

/** A way to start one. */
export interface PeerKind {
  name: string;
  version: string;
  /** Options that are not the defaults, but for the number of threads. */
  how: string;
  start(): Promise<Peer>;
}

function versionOf(name: string): string {
  const file =
    name === 'mgr-scheduler'
      ? new URL('../../package.json', import.meta.url)
      : new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

/** A peer whose `run` takes an `AbortSignal`. */
function withSignal(
  run: (name: WorkName, n: number, signal?: AbortSignal) => PromiseLike<number>,
  close: () => Promise<unknown>,
): Peer {
  return {
    run: (name, n) => run(name, n),
    cancellable: (name, n) => {
      const controller = new AbortController();
      return { done: run(name, n, controller.signal), cancel: () => controller.abort() };
    },
    close,
  };
}

export function mgr(options: SchedulerOptions = {}): PeerKind {
  return {
    name: options.policy === undefined ? 'MGR' : `MGR, ${options.policy}`,
    version: versionOf('mgr-scheduler'),
    how: JSON.stringify(options),
    start: async () => {
      const scheduler = await Scheduler.start({ threads: THREADS, ...options });
      return withSignal(
        (name, n, signal) => scheduler.run(TASKS[name], [n], { signal }),
        () => scheduler.close(),
      );
    },
  };
}

/** @param perWorker tasks that a worker is sent before it has answered; default 1, as piscina has it */
export function piscina(perWorker = 1): PeerKind {
  return {
    name: perWorker === 1 ? 'piscina' : `piscina, ${perWorker} a worker`,
    version: versionOf('piscina'),
    how: JSON.stringify({ concurrentTasksPerWorker: perWorker }),
    start: async () => {
      const pool = new Piscina<number, number>({
        filename: buildScript('peers/work.ts'),
        minThreads: THREADS,
        maxThreads: THREADS,
        concurrentTasksPerWorker: perWorker,
      });
      return withSignal(
        (name, n, signal) => pool.run(n, signal === undefined ? { name } : { name, signal }),
        () => pool.destroy(),
      );
    },
  };
}

export const tinypool: PeerKind = {
  name: 'tinypool',
  version: versionOf('tinypool'),
  how: '{}',
  start: async () => {
    const pool = new Tinypool({
      runtime: 'worker_threads',
      filename: buildScript('peers/work.ts'),
      minThreads: THREADS,
      maxThreads: THREADS,
    });
    return withSignal(
      (name, n, signal) => pool.run(n, signal === undefined ? { name } : { name, signal }),
      () => pool.destroy(),
    );
  },
};

export const poolifier: PeerKind = {
  name: 'poolifier',
  version: versionOf('poolifier'),
  how: '{}',
  start: async () => {
    buildScript('peers/work.ts');
    const file = fileURLToPath(buildScript('peers/worker-poolifier.ts'));
    const pool = new FixedThreadPool<number, number>(THREADS, file);
    return withSignal(
      (name, n, signal) => pool.execute(n, name, signal),
      () => pool.destroy(),
    );
  },
};

export const workerpool: PeerKind = {
  name: 'workerpool',
  version: versionOf('workerpool'),
  how: '{}',
  start: async () => {
    buildScript('peers/work.ts');
    const file = fileURLToPath(buildScript('peers/worker-workerpool.ts'));
    const pool = startWorkerpool(file, { workerType: 'thread', minWorkers: THREADS, maxWorkers: THREADS });
    return {
      run: (name, n) => pool.exec(name, [n]) as unknown as PromiseLike<number>,
      cancellable: (name, n) => {
        const done = pool.exec(name, [n]);
        return { done: done as unknown as PromiseLike<number>, cancel: () => void done.cancel() };
      },
      close: async () => pool.terminate(),
    };
  },
};

/** Default options each; the second piscina is how it takes most tiny tasks a second. */
export const KINDS: readonly PeerKind[] = [mgr(), piscina(), piscina(64), tinypool, workerpool, poolifier];
