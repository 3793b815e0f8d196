import { MgrError } from '../memory/error.ts';
import { PAGE_BYTES } from '../memory/layout.ts';
import { POLICY_NAMES } from '../policy/index.ts';
import type { PolicyName } from '../policy/policy.ts';
import { shown } from './checks.ts';

/** What `Scheduler.start` takes. Everything has a default. */
export interface SchedulerOptions {
  /** Threads that run tasks at first; `resize` changes it. Default: as many as the machine runs at once. 1 to 256. */
  readonly threads?: number;
  /** Most threads that `resize` may start. Default: as many as the machine runs at once, or `threads` if that is more. At most 256. */
  readonly maxThreads?: number;
  /** Slots of the ring: tasks that can be under way at once. Default: 8 a thread. 1 to 4,096. */
  readonly slots?: number;
  /** Slots that a thread sees at a time. Default: slots / threads, at least 1. */
  readonly window?: number;
  /** How long a task may hold a thread while others wait, in ms. Default 5. 0: it leaves at every safepoint. */
  readonly quantum?: number;
  /**
   * Who runs what next. `hybrid` (default): latent forks on a ring that turns; `ring`: the epoch alone decides who sees what; `steal`: work
   * stealing as in Cilk, nothing turns; `fifo`: to the end, in order, as worker pools do.
   */
  readonly policy?: PolicyName;
  /** Most shared memory that large continuations, arguments and results may take, in bytes. Default 1 GiB. It is used as needed. */
  readonly memory?: number;
  /** Runs that are in shared memory at once; more wait with the program. Default 1,024. 1 to 65,536. */
  readonly records?: number;
  /**
   * Runs that may wait with the program when the records are all taken; `run` rejects with MGR_QUEUE_FULL beyond it. See
   * {@link Scheduler.ready}. Default 100,000. 1 to 2^31, or Infinity.
   */
  readonly maxQueue?: number;
  /**
   * Calls of one task that may be open at once, about: deeper recursion ends in a RangeError with the code MGR_TOO_DEEP, as a full stack does
   * elsewhere. Default 5,000,000. 1,000 to 2^30.
   */
  readonly maxDepth?: number;
  /**
   * Where memory can't be shared (a page that is not cross-origin isolated): `auto` (default) gives the threads memory of their own and runs the
   * same tasks by messages; see `Scheduler.mode`. `required`: `start` rejects with MGR_NO_SHARED_MEMORY. `never`: by messages in any case.
   */
  readonly shared?: 'auto' | 'required' | 'never';
}

/** Options with every default filled in. */
export interface Settings {
  readonly threads: number;
  readonly maxThreads: number;
  readonly slots: number;
  /** 0: the slots divided by the threads. */
  readonly window: number;
  readonly quantumMs: number;
  readonly policy: PolicyName;
  readonly pages: number;
  readonly records: number;
  readonly maxQueue: number;
  readonly maxDepth: number;
  readonly shared: 'auto' | 'required' | 'never';
}

const KNOWN = [
  'threads',
  'maxThreads',
  'slots',
  'window',
  'quantum',
  'policy',
  'memory',
  'records',
  'maxQueue',
  'maxDepth',
  'shared',
];
const SHARED = ['auto', 'required', 'never'] as const;
const MIB = 1024 * 1024;

/** Checks the options. Throws MGR_OPTION, naming the option, what it was and what it may be. */
export function settingsFor(options: SchedulerOptions, machineThreads: number): Settings {
  if (options === null || typeof options !== 'object') {
    throw new MgrError('MGR_OPTION', `Scheduler.start takes an object of options, not ${String(options)}.`);
  }
  for (const name of Object.keys(options)) {
    if (!KNOWN.includes(name)) {
      throw new MgrError('MGR_OPTION', `There is no option \`${name}\`. Options are ${KNOWN.join(', ')}.`);
    }
  }
  const threads = whole('threads', options.threads, machineThreads, 1, 256);
  const maxThreads = whole(
    'maxThreads',
    options.maxThreads,
    Math.max(threads, Math.min(256, machineThreads)),
    threads,
    256,
  );
  const slots = whole('slots', options.slots, threads * 8, 1, 4096);
  const window = options.window === undefined ? 0 : whole('window', options.window, 1, 1, slots);
  const records = whole('records', options.records, 1024, 1, 65_536);
  const memory = whole('memory', options.memory, 1024 * MIB, MIB, 4096 * MIB);
  const maxDepth = whole('maxDepth', options.maxDepth, 5_000_000, 1000, 2 ** 30);
  const quantumMs = options.quantum ?? 5;
  if (typeof quantumMs !== 'number' || !(quantumMs >= 0 && quantumMs <= 1e9)) {
    throw wrong('quantum', options.quantum, 'a number of milliseconds, 0 or more');
  }
  const policy = options.policy ?? POLICY_NAMES[0];
  if (!POLICY_NAMES.includes(policy)) throw wrong('policy', policy, POLICY_NAMES.map((name) => `'${name}'`).join(', '));
  const shared = options.shared ?? 'auto';
  if (!SHARED.includes(shared)) throw wrong('shared', shared, SHARED.map((name) => `'${name}'`).join(', '));
  const maxQueue =
    options.maxQueue === Number.POSITIVE_INFINITY
      ? options.maxQueue
      : whole('maxQueue', options.maxQueue, 100_000, 1, 2 ** 31);
  return {
    threads,
    maxThreads,
    slots,
    window,
    quantumMs,
    policy,
    pages: Math.floor(memory / PAGE_BYTES),
    records,
    maxQueue,
    maxDepth,
    shared,
  };
}

/** A whole number, or the default. Throws MGR_OPTION. */
export function whole(name: string, value: number | undefined, otherwise: number, least: number, most: number): number {
  const number = value ?? otherwise;
  if (!Number.isInteger(number) || number < least || number > most) {
    throw wrong(name, value, `a whole number from ${least} to ${most}`);
  }
  return number;
}

function wrong(name: string, value: unknown, expected: string): MgrError {
  return new MgrError('MGR_OPTION', `Option \`${name}\` is ${shown(value)}; it must be ${expected}.`);
}
