import * as atomics from '../memory/atomics.ts';
import { HEADER, STAT, threadUnit } from '../memory/layout.ts';
import type { Memory } from '../memory/memory.ts';
import type { PolicyName } from '../policy/policy.ts';
import { defaultWindow } from '../policy/ring.ts';
import type { Settings } from './options.ts';

/** One thread's figures. Times in ms. */
export interface ThreadStats {
  readonly runMs: number;
  readonly idleMs: number;
  /** Tasks that ended here. */
  readonly tasks: number;
  /** Times that a task got this thread. */
  readonly dispatches: number;
  readonly yields: number;
  readonly migrations: number;
  readonly parks: number;
  readonly bytesSpilled: number;
  readonly forks: ForkStats;
}

/** Forks that other threads could take. Those that nobody took are not counted: counting would cost more than they do. */
export interface ForkStats {
  /** Made visible because some thread was hungry. */
  readonly promoted: number;
  /** Of those, taken back by their parent before anybody had begun them. */
  readonly takenBack: number;
  /** Published forks (policy `steal`) that a thief took. */
  readonly stolen: number;
  /** Times that a task left its thread to wait for a fork. */
  readonly waits: number;
}

/** What a scheduler has done since its start. */
export interface SchedulerStats {
  /** Threads that live now. */
  readonly threads: number;
  readonly slots: number;
  readonly window: number;
  readonly policy: PolicyName;
  readonly quantumMs: number;
  /** Turns of the ring so far; `epoch` is the same count as the threads see it, wrapped at 2^32. */
  readonly epoch: number;
  readonly rotations: number;
  /** Tasks that ended. */
  readonly tasks: number;
  /** Times that a task left its thread because its quantum was over. */
  readonly yields: number;
  /** Dispatches on another thread than the one before. */
  readonly migrations: number;
  readonly parks: number;
  /** Leaves after which only the same thread could go on, because of a value that can't be carried. */
  readonly affineLeaves: number;
  /** Times that deep recursion emptied its stack. */
  readonly depthLeaves: number;
  readonly bytesSpilled: number;
  readonly forks: ForkStats;
  /** Shared memory in use, in bytes: the fixed part and the pages that exist. In embedded mode, the threads' own. */
  readonly sharedBytes: number;
  /** Pages of 4 KiB that hold continuations, arguments and results now. 0 when nothing is under way. */
  readonly pagesInUse: number;
  /** Longest time that a turn of the ring held a thread up, in us. */
  readonly longestTurnUs: number;
  /** By number. One that has left keeps its figures, and the next one of its number goes on with them. */
  readonly perThread: readonly ThreadStats[];
}

/** Where figures come from. */
export interface Figures {
  /** Threads that live now, and numbers that threads have had so far. */
  readonly threads: number;
  readonly numbers: number;
  /** A figure of a thread, one of STAT. Threads write them without ordering: a value may be a dispatch late. */
  of(thread: number, stat: number): number;
  readonly epoch: number;
  readonly bytes: number;
  readonly pages: number;
}

/** The figures of a scheduler's shared memory. */
export function sharedFigures(memory: Memory, threads: number, numbers: number): Figures {
  return {
    threads,
    numbers,
    of: (thread, stat) => memory.floats[threadUnit(memory.layout, thread) + stat],
    epoch: atomics.load(memory.words, HEADER.epoch) >>> 0,
    bytes: memory.main.byteLength + memory.pages.byteLength,
    pages: atomics.load(memory.words, HEADER.pagesUsed),
  };
}

export function readStats({ threads, numbers, of, epoch, bytes, pages }: Figures, settings: Settings): SchedulerStats {
  const perThread: ThreadStats[] = [];
  const total = { tasks: 0, yields: 0, migrations: 0, parks: 0, bytesSpilled: 0, affineLeaves: 0, depthLeaves: 0 };
  const forks = { promoted: 0, takenBack: 0, stolen: 0, waits: 0 };
  let longestTurnMs = 0;
  for (let thread = 0; thread < numbers; thread++) {
    const figure = (stat: number): number => of(thread, stat);
    const one = readThread(figure);
    perThread.push(one);
    total.tasks += one.tasks;
    total.yields += one.yields;
    total.migrations += one.migrations;
    total.parks += one.parks;
    total.bytesSpilled += one.bytesSpilled;
    forks.promoted += one.forks.promoted;
    forks.takenBack += one.forks.takenBack;
    forks.stolen += one.forks.stolen;
    forks.waits += one.forks.waits;
    total.affineLeaves += figure(STAT.affineLeaves);
    total.depthLeaves += figure(STAT.depthLeaves);
    longestTurnMs = Math.max(longestTurnMs, figure(STAT.longestTurnMs));
  }
  return {
    threads,
    slots: settings.slots,
    window: settings.window || defaultWindow(settings.slots, Math.max(1, threads)),
    policy: settings.policy,
    quantumMs: settings.quantumMs,
    epoch,
    rotations: epoch,
    ...total,
    forks,
    sharedBytes: bytes,
    pagesInUse: pages,
    longestTurnUs: Math.round(longestTurnMs * 1e4) / 10,
    perThread,
  };
}

function readThread(figure: (stat: number) => number): ThreadStats {
  const since = figure(STAT.sinceMs);
  const underWay = since === 0 ? 0 : Math.max(0, performance.timeOrigin + performance.now() - since);
  const running = figure(STAT.mode) === 1;
  return {
    runMs: figure(STAT.runMs) + (running ? underWay : 0),
    idleMs: figure(STAT.idleMs) + (running ? 0 : underWay),
    tasks: figure(STAT.tasks),
    dispatches: figure(STAT.dispatches),
    yields: figure(STAT.yields),
    migrations: figure(STAT.migrations),
    parks: figure(STAT.parks),
    bytesSpilled: figure(STAT.bytesSpilled),
    forks: {
      promoted: figure(STAT.promotions),
      takenBack: figure(STAT.takenBack),
      stolen: figure(STAT.steals),
      waits: figure(STAT.blocks),
    },
  };
}
