/**
 * Runs one case in every mode and compares: what the compiler and the ring make of a program must be what the program does.
 *
 * | mode | what runs |
 * |---|---|
 * | untouched | the source with its types off, nothing else: the reference |
 * | driver | the compiled function on one thread with `driver.mjs` for a runtime: leaves at every safepoint, or at random ones |
 * | direct | the compiled function, called on this thread |
 * | one thread | a scheduler with one thread and quantum 0: leaves at every safepoint, resumes from the frame in the same thread |
 * | three threads | quantum 0: leaves at every safepoint, and another thread resumes it each time |
 * | default | a scheduler as a program starts it |
 */
import { formatDiagnostic } from '../../src/compiler/index.ts';
import { compileCase, type Driver, type Forking, nativeImport, type Package, urlOf, type Variant } from './build.ts';
import { type Case, casesFolder, modulesOf } from './cases.ts';
import { difference, type Outcome, outcomeDifference } from './compare.ts';
import type { Watchdog } from './watchdog.ts';

export const MODES = ['direct', 'one thread', 'three threads', 'default'] as const;
export type Mode = (typeof MODES)[number];
type RingMode = Exclude<Mode, 'direct'>;

const RINGS: Record<RingMode, { options: object; variant: Variant }> = {
  'one thread': { options: { threads: 1, quantum: 0 }, variant: 'stepped' },
  'three threads': { options: { threads: 3, quantum: 0 }, variant: 'stepped' },
  default: { options: {}, variant: 'compiled' },
};

/** How the driver is run: the strips compiled in, and the seed of the schedule (0: it leaves whenever it is asked). */
interface Drive {
  variant: Variant;
  seed: number;
  forks?: Forks;
}

const DRIVES: Drive[] = [
  { variant: 'driven-1', seed: 0 },
  { variant: 'driven-1', seed: 1 },
  { variant: 'driven-1', seed: 2 },
  { variant: 'driven-3', seed: 0 },
  { variant: 'driven-3', seed: 3 },
  { variant: 'driven-0', seed: 0 },
];

/** How forks become visible: always when a poll asks (0) or by the seed, at a poll or (`published`) where they are forked. */
interface Forks {
  promote: number;
  published?: boolean;
  limit?: number;
}

/** More ways for cases with forks. */
const FORK_DRIVES: Drive[] = [
  { variant: 'driven-1', seed: 0, forks: { promote: 0 } },
  { variant: 'driven-1', seed: 4, forks: { promote: 5 } },
  { variant: 'driven-1', seed: 6, forks: { promote: 7 } },
  { variant: 'driven-3', seed: 8, forks: { promote: 9, limit: 8 } },
  { variant: 'driven-1', seed: 10, forks: { promote: 11, published: true } },
  { variant: 'driven-0', seed: 12, forks: { promote: 0 } },
];

/** How long a case may take in one mode on a ring. */
export const LIMIT_MS = 10_000;

type AnyFunction = (...args: unknown[]) => unknown;
type Ring = Awaited<ReturnType<Package['Scheduler']['start']>>;
interface Reference {
  outcome: Outcome;
  /** The arguments after the run. */
  args: unknown[];
}

let copies = 0;

/** A fresh copy of the arguments: the case's module is evaluated anew, so a run that changes them changes nothing for others. */
async function freshCase(
  one: Case,
): Promise<{ fn: AnyFunction; args: unknown[]; expected: { value: unknown } | null }> {
  const module = await nativeImport(`${urlOf('plain', one.module)}?copy=${copies++}`);
  const expected = 'expected' in module ? { value: module.expected } : null;
  return { fn: module.default as AnyFunction, args: module.args as unknown[], expected };
}

async function taskOf(one: Case, variant: Variant): Promise<AnyFunction> {
  return (await nativeImport(urlOf(variant, one.module))).default as AnyFunction;
}

function call(fn: AnyFunction, args: unknown[]): Outcome {
  try {
    return { kind: 'returned', value: fn(...args) };
  } catch (error) {
    return { kind: 'threw', value: error };
  }
}

/** What the untouched program does; for a case that it can't do, what the case expects. */
export async function runUntouched(one: Case, watchdog: Watchdog): Promise<Reference> {
  const { fn, args, expected } = await freshCase(one);
  if (one.flags.has('not-untouched')) {
    if (!expected) throw new Error(`${one.name} isn't run untouched and exports nothing as \`expected\``);
    return { outcome: { kind: 'returned', value: expected.value }, args };
  }
  const outcome = watchdog.run(`${one.name} (untouched)`, () => call(fn, args));
  const wrong = expected && outcomeDifference({ kind: 'returned', value: expected.value }, outcome);
  if (wrong) throw new Error(`${one.name} untouched: ${wrong}`);
  return { outcome, args };
}

/** Compiles every module of a case in every variant. What the compiler has against it, or `null`. */
export function compileFault(one: Case): string | null {
  const folder = one.module.replace(/\/[^/]*$/, '/');
  const isSeveral = one.module.endsWith('/main');
  const modules = isSeveral ? modulesOf(casesFolder).filter((other) => other.startsWith(folder)) : [one.module];
  for (const variant of ['compiled', 'stepped', 'driven-0', 'driven-1', 'driven-3'] as const) {
    for (const module of modules) {
      const errors = compileCase(module, variant).diagnostics.filter((found) => found.severity === 'error');
      if (errors.length > 0) return `refused: ${errors.map((found) => formatDiagnostic(found)).join('\n')}`;
    }
  }
  return null;
}

/**
 * Is the outcome the reference's, or the error that the case says it meets so far? Empty words: it is.
 */
function judge(one: Case, reference: Outcome, outcome: Outcome): string | null {
  const found = outcomeDifference(reference, outcome, { engineWords: one.flags.has('engine-words') });
  if (!one.soFar) return found;
  const error = outcome.kind === 'threw' ? (outcome.value as { code?: unknown } | null) : null;
  if (error?.code === one.soFar.code) return null;
  return found ?? `it works now: take the line \`refused so far\` out of the case`;
}

/** Runs a compiled case by the driver, leaving at every safepoint and at some, so that a twin also goes on before it leaves again. */
export async function checkDriven(one: Case, driver: Driver, watchdog: Watchdog): Promise<string[]> {
  const reference = await runUntouched(one, watchdog);
  const wrong: string[] = [];
  const drives = one.name.startsWith('fork-') ? [...DRIVES, ...FORK_DRIVES] : DRIVES;
  for (const { variant, seed, forks } of drives) {
    const fn = await taskOf(one, variant);
    const { args } = await freshCase(one);
    let leaves = -1;
    const label = `${variant}, ${seed === 0 ? 'always' : `seed ${seed}`}${forks ? `, ${JSON.stringify(forks)}` : ''}`;
    const drive = () => {
      const result = driver.run(fn, args, schedule(seed), forks ? forkingOf(forks) : null);
      leaves = result.leaves;
      return result.value;
    };
    const outcome = watchdog.run(`${one.name} (${label})`, () => call(drive, []));
    const found =
      judge(one, reference.outcome, outcome) ?? (one.soFar ? null : argumentsDifference(one, reference, args));
    if (found) wrong.push(`${label}: ${found}`);
    const proves = leaves > 0 !== one.flags.has('no-safepoint');
    if (variant === 'driven-1' && seed === 0 && !forks && outcome.kind === 'returned' && !proves)
      wrong.push(`${label}: it left ${leaves} times`);
  }
  return wrong;
}

function forkingOf({ promote, ...rest }: Forks): Forking {
  let rounds = 0;
  return { ...rest, promote: schedule(promote), claim: () => 1 + (rounds++ % 3) };
}

function argumentsDifference(one: Case, reference: Reference, args: unknown[]): string | null {
  return one.flags.has('not-untouched') ? null : difference(reference.args, args, 'args after the run');
}

/** Says yes always (seed 0), or about every other time (xorshift32). */
function schedule(seed: number): () => boolean {
  let state = Math.imul(seed, 0x9e3779b1) | 0;
  return () => {
    if (seed === 0) return true;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state > 0;
  };
}

/** Holds the schedulers of a run: one for each mode, for all cases. */
export class Runner {
  readonly #package: Package;
  readonly #watchdog: Watchdog;
  readonly #rings = new Map<RingMode, Ring>();

  constructor(built: Package, watchdog: Watchdog) {
    this.#package = built;
    this.#watchdog = watchdog;
  }

  /** The modes in which a compiled case goes wrong, each with how. Empty: all is well. */
  async check(one: Case, modes: readonly Mode[] = MODES): Promise<string[]> {
    const reference = await runUntouched(one, this.#watchdog);
    const wrong: string[] = [];
    for (const mode of modes) {
      if (!this.#applies(one, mode)) continue;
      const found = mode === 'direct' ? await this.#direct(one, reference) : await this.#ring(one, mode, reference);
      if (found) wrong.push(`${mode}: ${found}`);
    }
    return wrong;
  }

  async close(): Promise<void> {
    for (const mode of [...this.#rings.keys()]) await this.#drop(mode);
  }

  #applies(one: Case, mode: Mode): boolean {
    if (mode === 'direct') return !one.flags.has('not-untouched');
    return mode === 'default' || !one.flags.has('not-rotating');
  }

  async #direct(one: Case, reference: Reference): Promise<string | null> {
    const fn = await taskOf(one, 'compiled');
    const { args } = await freshCase(one);
    const outcome = this.#watchdog.run(`${one.name} (compiled, called directly)`, () => call(fn, args));
    return judge(one, reference.outcome, outcome) ?? (one.soFar ? null : argumentsDifference(one, reference, args));
  }

  async #ring(one: Case, mode: RingMode, reference: Reference): Promise<string | null> {
    const fn = await taskOf(one, RINGS[mode].variant);
    const { args } = await freshCase(one);
    const ring = await this.#ringOf(mode);
    const yieldsBefore = ring.stats().yields;
    const outcome = await this.#outcome(ring, fn, args);
    if (outcome === null) {
      await this.#drop(mode);
      return `no result within ${LIMIT_MS} ms`;
    }
    const found = judge(one, reference.outcome, outcome);
    if (found || mode !== 'one thread' || outcome.kind === 'threw') return found;
    const leaves = ring.stats().yields - yieldsBefore;
    return leaves > 0 === one.flags.has('no-safepoint') ? `it left ${leaves} times` : null;
  }

  /** How the run ends; `null` where it doesn't in time. */
  async #outcome(ring: Ring, fn: AnyFunction, args: unknown[]): Promise<Outcome | null> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, LIMIT_MS, null);
    });
    const handle = ring.run(fn as never, args as never) as PromiseLike<unknown>;
    const end = handle.then(
      (value): Outcome => ({ kind: 'returned', value }),
      (error: unknown): Outcome => ({ kind: 'threw', value: error }),
    );
    try {
      return await Promise.race([end, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #ringOf(mode: RingMode): Promise<Ring> {
    const known = this.#rings.get(mode);
    if (known) return known;
    const ring = await this.#package.Scheduler.start(RINGS[mode].options);
    this.#rings.set(mode, ring);
    return ring;
  }

  /** Ends a mode's scheduler, also one that no longer answers. */
  async #drop(mode: RingMode): Promise<void> {
    const ring = this.#rings.get(mode);
    this.#rings.delete(mode);
    const patience = new Promise((resolve) => setTimeout(resolve, 5_000).unref());
    await Promise.race([ring?.destroy(), patience]);
  }
}
