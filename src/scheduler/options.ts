import { MgrError } from '../memory/error.ts';
import { PAGE_BYTES } from '../memory/layout.ts';
import { POLICY_NAMES } from '../policy/index.ts';
import type { PolicyName } from '../policy/policy.ts';
import { defaultWindow } from '../policy/ring.ts';
import { shown } from './checks.ts';

/** What `Scheduler.start` takes. Everything has a default. */
export interface SchedulerOptions {
  /** Threads that run tasks. Default: as many as the machine runs at once. 1 to 256. */
  readonly threads?: number;
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
}

/** Options with every default filled in. */
export interface Settings {
  readonly threads: number;
  readonly slots: number;
  readonly window: number;
  readonly quantumMs: number;
  readonly policy: PolicyName;
  readonly pages: number;
  readonly records: number;
}

const KNOWN = ['threads', 'slots', 'window', 'quantum', 'policy', 'memory', 'records'];
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
  const slots = whole('slots', options.slots, threads * 8, 1, 4096);
  const window = whole('window', options.window, defaultWindow(slots, threads), 1, slots);
  const records = whole('records', options.records, 1024, 1, 65_536);
  const memory = whole('memory', options.memory, 1024 * MIB, MIB, 4096 * MIB);
  const quantumMs = options.quantum ?? 5;
  if (typeof quantumMs !== 'number' || !(quantumMs >= 0 && quantumMs <= 1e9)) {
    throw wrong('quantum', options.quantum, 'a number of milliseconds, 0 or more');
  }
  const policy = options.policy ?? POLICY_NAMES[0];
  if (!POLICY_NAMES.includes(policy)) throw wrong('policy', policy, POLICY_NAMES.map((name) => `'${name}'`).join(', '));
  return { threads, slots, window, quantumMs, policy, pages: Math.floor(memory / PAGE_BYTES), records };
}

function whole(name: string, value: number | undefined, otherwise: number, least: number, most: number): number {
  const number = value ?? otherwise;
  if (!Number.isInteger(number) || number < least || number > most) {
    throw wrong(name, value, `a whole number from ${least} to ${most}`);
  }
  return number;
}

function wrong(name: string, value: unknown, expected: string): MgrError {
  return new MgrError('MGR_OPTION', `Option \`${name}\` is ${shown(value)}; it must be ${expected}.`);
}
