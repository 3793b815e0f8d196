/**
 * Runs one case in every mode and compares: what the compiler and the ring make of a program must be what the program does.
 *
 * | mode | what runs |
 * |---|---|
 * | untouched | the source with its types off, nothing else: the reference |
 * | direct | the compiled function, called on this thread |
 * | one thread | a scheduler with one thread and quantum 0: leaves at every safepoint, resumes from the frame in the same thread |
 * | three threads | quantum 0: leaves at every safepoint, and another thread resumes it each time |
 * | default | a scheduler as a program starts it |
 */
import { type BuiltPackage, compileCase, nativeImport, urlOf } from './build.ts';
import { type Case, casesFolder, modulesOf } from './cases.ts';
import { difference, type Outcome, outcomeDifference, show } from './compare.ts';
import type { Watchdog } from './watchdog.ts';

export const MODES = ['direct', 'one thread', 'three threads', 'default'] as const;
export type Mode = (typeof MODES)[number];
type RingMode = Exclude<Mode, 'direct'>;

const RING_OPTIONS: Record<RingMode, object> = {
  'one thread': { threads: 1, quantum: 0 },
  'three threads': { threads: 3, quantum: 0 },
  default: {},
};

/** How long a case may take in one mode on a ring. */
export const LIMIT_MS = 10_000;

type AnyFunction = (...args: unknown[]) => unknown;
type Ring = Awaited<ReturnType<BuiltPackage['program']['Scheduler']['start']>>;

let copies = 0;

/** A fresh copy of the arguments: the case's module is evaluated anew, so a run that changes them changes nothing for others. */
async function freshCase(one: Case): Promise<{ fn: AnyFunction; args: unknown[]; expected: { value: unknown } | null }> {
  const module = await nativeImport(`${urlOf('plain', one.module)}?copy=${copies++}`);
  const expected = 'expected' in module ? { value: module.expected } : null;
  return { fn: module.default as AnyFunction, args: module.args as unknown[], expected };
}

function call(fn: AnyFunction, args: unknown[]): Outcome {
  try {
    return { kind: 'returned', value: fn(...args) };
  } catch (error) {
    return { kind: 'threw', value: error };
  }
}

/** What the untouched program does; for a case that it can't do, what the case expects. */
export async function runUntouched(one: Case, watchdog: Watchdog): Promise<{ outcome: Outcome; args: unknown[] }> {
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

/** Holds the schedulers of a run: one for each mode, for all cases. */
export class Runner {
  readonly #built: BuiltPackage;
  readonly #watchdog: Watchdog;
  readonly #rings = new Map<RingMode, Ring>();

  constructor(built: BuiltPackage, watchdog: Watchdog) {
    this.#built = built;
    this.#watchdog = watchdog;
  }

  /** The modes in which a case went wrong, each with how. Empty: all is well. */
  async check(one: Case, modes: readonly Mode[] = MODES): Promise<string[]> {
    const fault = this.#compile(one);
    if (fault) return [fault];
    const compiled = await this.#load(one);
    if (typeof compiled === 'string') return [compiled];
    const reference = await runUntouched(one, this.#watchdog);
    const wrong: string[] = [];
    for (const mode of modes) {
      if (!this.#applies(one, mode)) continue;
      const found = mode === 'direct' ? await this.#direct(one, compiled, reference) : await this.#ring(one, mode, compiled, reference);
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

  /** Compiles every module of the case. */
  #compile(one: Case): string | null {
    const folder = one.module.replace(/\/[^/]*$/, '/');
    const isSeveral = one.module.endsWith('/main');
    const modules = isSeveral ? modulesOf(casesFolder).filter((other) => other.startsWith(folder)) : [one.module];
    for (const module of modules) {
      try {
        const { diagnostics } = compileCase(this.#built, module);
        const errors = diagnostics.filter((found) => found.severity === 'error');
        if (errors.length > 0) {
          return `refused: ${errors.map((found) => this.#built.compiler.formatDiagnostic(found)).join('\n')}`;
        }
      } catch (error) {
        return `the compiler failed at ${module}: ${(error as Error)?.stack ?? String(error)}`;
      }
    }
    return null;
  }

  async #load(one: Case): Promise<AnyFunction | string> {
    try {
      return (await nativeImport(urlOf('compiled', one.module))).default as AnyFunction;
    } catch (error) {
      return `the compiled module doesn't load: ${(error as Error)?.stack ?? String(error)}`;
    }
  }

  async #direct(one: Case, fn: AnyFunction, reference: { outcome: Outcome; args: unknown[] }): Promise<string | null> {
    const { args } = await freshCase(one);
    const outcome = this.#watchdog.run(`${one.name} (compiled, called directly)`, () => call(fn, args));
    return outcomeDifference(reference.outcome, outcome) ?? difference(reference.args, args, 'args after the call');
  }

  async #ring(one: Case, mode: RingMode, fn: AnyFunction, reference: { outcome: Outcome }): Promise<string | null> {
    const { args } = await freshCase(one);
    const ring = await this.#ringOf(mode);
    const yieldsBefore = ring.stats().yields;
    const outcome = await this.#outcome(ring, fn, args);
    if (outcome === null) {
      await this.#drop(mode);
      return `no result within ${LIMIT_MS} ms`;
    }
    const found = outcomeDifference(reference.outcome, outcome);
    if (found || mode !== 'one thread') return found;
    const leaves = ring.stats().yields - yieldsBefore;
    if (leaves > 0 === one.flags.has('no-safepoint')) return `it left ${leaves} times`;
    return null;
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
    const ring = await this.#built.program.Scheduler.start(RING_OPTIONS[mode]);
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

/** For a message: what a case gave. */
export function describeOutcome(outcome: Outcome): string {
  return `${outcome.kind} ${show(outcome.value)}`;
}
