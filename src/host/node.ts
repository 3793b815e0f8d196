/** Node: threads are workers of `node:worker_threads`. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { types } from 'node:util';
import { MessageChannel, Worker, type WorkerOptions } from 'node:worker_threads';
import { setProxyTest } from '../memory/codec.ts';
import { STRIP_VARIABLE } from '../names.ts';
import type { Host, HostThread, KeepAlive, ThreadEvents } from '../scheduler/host.ts';
import type { ThreadStart } from '../thread/here.ts';

/** Where `mgr-scheduler/register` says that the program was started with it: its URL. */
export const REGISTER_KEY = Symbol.for('mgr.register');

/** Recursion inside a task may take so much stack before it is emptied; see `depthEntries` in node-thread.ts. */
const STACK_MIB = 256;
const FOREVER_MS = 2 ** 30;

/** What a worker is started with. */
export interface NodeThreadData {
  readonly start: ThreadStart;
  readonly registerUrl: string | undefined;
}

/** The thread's entry is a file of its own in `dist`. From source (tests) the built one is used. */
function threadUrl(): URL {
  const here = import.meta.url;
  return here.endsWith('.ts') ? new URL('../../dist/thread.js', here) : new URL('./thread.js', here);
}

function spawn(start: ThreadStart, events: ThreadEvents): HostThread {
  const { port1, port2 } = new MessageChannel();
  const registerUrl = (globalThis as { [REGISTER_KEY]?: string })[REGISTER_KEY];
  const data: NodeThreadData = { start, registerUrl };
  const worker = workerWith(forThread(process.execArgv, registerUrl), {
    name: `mgr thread ${start.thread}`,
    workerData: { ...data, mail: port2 },
    transferList: [port2],
    resourceLimits: { stackSizeMb: STACK_MIB },
    env: start.quantumMs === 0 ? { ...process.env, [STRIP_VARIABLE]: '1' } : process.env,
  });
  let failure: unknown;
  let told = false;
  worker.once('message', () => {
    worker.on('message', (message) => events.said(message));
    // A listener keeps the program alive.
    worker.unref();
    events.ready();
  });
  worker.unref();
  port1.unref();
  worker.on('error', (error) => {
    failure = error;
  });
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', (code) => {
      port1.close();
      if (!told) events.lost(failure ?? new Error(`it ended with code ${code}`));
      resolve();
    });
  });
  return {
    mail: (letter, transfer = []) => port1.postMessage(letter, transfer),
    ended,
    kill() {
      told = true;
      void worker.terminate();
    },
  };
}

/**
 * Starts a worker with flags. It refuses those that hold for the whole process (V8's, and a few of Node's) where they are handed over, though it
 * has them anyway.
 */
function workerWith(flags: string[], options: WorkerOptions): Worker {
  try {
    return new Worker(threadUrl(), { ...options, execArgv: flags });
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_WORKER_INVALID_EXEC_ARGV') throw error;
    const { message } = error as Error;
    const accepted = flags.filter((flag) => !message.includes(flag));
    // With all flags of the program the thread has the loader from the start: only later.
    return new Worker(threadUrl(), accepted.length < flags.length ? { ...options, execArgv: accepted } : options);
  }
}

/** Flags that say what the program is, not how: with a value behind them, or without. */
const PROGRAM_VALUES = new Set(['-e', '--eval', '-p', '-pe', '--print', '--input-type']);
const PROGRAM_FLAGS = /^(?:--(?:eval|print|input-type)=|-[ic]$|--interactive$|--check$)/;

/**
 * The program's flags as a thread gets them: without what names a program that is no file, and without the `--import` of the loader. A thread gets
 * the loader when it first loads a module, so that threads start at once, and those that get no task never pay for it.
 */
export function forThread(flags: string[], registerUrl: string | undefined): string[] {
  const isLoader = (value: string | undefined) =>
    registerUrl !== undefined &&
    (value === 'mgr-scheduler/register' || value === registerUrl || value === fileURLToPath(registerUrl));
  const kept: string[] = [];
  for (let i = 0; i < flags.length; i++) {
    const flag = flags[i];
    if (PROGRAM_VALUES.has(flag) || (flag === '--import' && isLoader(flags[i + 1]))) i++;
    else if (PROGRAM_FLAGS.test(flag)) continue;
    else if (!flag.startsWith('--import=') || !isLoader(flag.slice('--import='.length))) kept.push(flag);
  }
  return kept;
}

function keepAlive(): KeepAlive {
  let holds = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  return {
    hold() {
      if (holds++ === 0) timer = setInterval(() => {}, FOREVER_MS);
    },
    release() {
      if (--holds === 0) clearInterval(timer);
    },
  };
}

setProxyTest(types.isProxy);

export const nodeHost: Host = {
  threadCount: () => availableParallelism(),
  spawn,
  keepAlive,
  // Sleeping and being woken costs 20 to 90 us; a small task and its way back take less.
  spinUs: 60,
  firstThreadAlone: false,
  whyNotShared: () => 'This runtime has no SharedArrayBuffer (a flag may have turned it off).',
  turn: () => new Promise((resolve) => setImmediate(resolve)),
};
