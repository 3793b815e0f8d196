/** Does a program do what it does untouched, once it is compiled, and taken off its thread at its safepoints? */
import { isDeepStrictEqual } from 'node:util';
import { type CompileHost, compileModule, type Diagnostic, formatDiagnostic } from 'mgr-scheduler/compiler';
import { outcomeDifference } from '../compare.ts';
import type { Driver } from '../driver-build.ts';
import { type Modules, moduleText } from './module-text.ts';
import { SUPPORT } from './program.ts';
import * as support from './support.mjs';

/** A program that polls more often than this goes round for ever. */
const MOST_POLLS = 200_000;
export const FUEL = 150;

/** What the run of a program takes along. */
export interface Tracer {
  fuel: number;
  one: number;
  trace: unknown[];
  sum: Int32Array | null;
}

export function newTracer(sum: Int32Array | null = null): Tracer {
  return { fuel: FUEL, one: 1, trace: [], sum };
}

/** How a program ended, and what it did before. */
export interface Ended {
  readonly kind: 'returned' | 'threw';
  /** What was thrown, so that it can be compared. */
  readonly error: unknown;
  readonly trace: unknown[];
}

/** How a compiled program is run: the strips compiled in, and how often it leaves when it is asked to (0: it is called). */
interface Way {
  readonly strip: number;
  readonly leaves: 'always' | 'half' | 'rarely' | 'called';
}

const WAYS: readonly Way[] = [1, 0].flatMap((strip) =>
  (['always', 'half', 'rarely', 'called'] as const).map((leaves) => ({ strip, leaves })),
);

export interface Verdict {
  /** Diagnostics, if the compiler refuses it. */
  readonly refused: readonly Diagnostic[];
  /** How it differs; null: it doesn't. */
  readonly difference: string | null;
  readonly expected: Ended;
  /** How often it left where it left always, in strips of one round. */
  readonly leaves: number;
  /** Compiled in strips of one round. */
  readonly code: string;
}

const host: CompileHost = { resolve: () => null, load: () => null };
const UNTOUCHED: Modules = { 'mgr-scheduler': { task: (fn: unknown) => fn }, [SUPPORT]: { ...support } };

export type Main = (...args: unknown[]) => unknown;

/** Compiles a program, in strips of so many rounds (0: the normal size). */
export function compile(
  source: string,
  strip: number,
  id = 'file:///random.js',
): { code: string; errors: Diagnostic[]; fault?: string | null } {
  try {
    const { code, changed, diagnostics } = compileModule(source, id, host, { strip });
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    return { code, errors, fault: errors.length > 0 || changed ? null : 'it is not compiled' };
  } catch (error) {
    return { code: '', errors: [], fault: `the compiler throws ${error}` };
  }
}

/** What the program does untouched. Null: it needs more stack than there is, or is no program. */
export function untouched(source: string, args: readonly number[]): Ended | null {
  const tracer = newTracer();
  const main = moduleText(source)(UNTOUCHED) as Main;
  if (typeof main !== 'function') return null;
  const ended = endOf(tracer, () => main(tracer, ...args));
  return String(ended.error).includes('call stack') ? null : ended;
}

export class Checker {
  readonly #driver: Driver;
  readonly #modules: Modules;

  constructor(driver: Driver) {
    this.#driver = driver;
    const abi = driver as unknown as Record<string, unknown>;
    this.#modules = { 'mgr-scheduler': abi, 'mgr-scheduler/abi': abi, [SUPPORT]: { ...support } };
  }

  /** Null where there is nothing to compare with. `seed` says when it leaves. */
  check(source: string, args: readonly number[], seed: number): Verdict | null {
    const expected = untouched(source, args);
    if (expected === null) return null;
    const verdict = { refused: [], difference: null, expected, leaves: 0, code: '' };
    for (const strip of [1, 0]) {
      const { code, errors, fault } = compile(source, strip);
      if (fault) return { ...verdict, difference: fault };
      if (errors.length > 0) return { ...verdict, refused: errors, difference: dishonest(errors) };
      const evaluate = moduleText(code);
      if (strip === 1) verdict.code = code;
      for (const way of WAYS.filter((one) => one.strip === strip)) {
        const run = this.#run(evaluate(this.#modules) as Main, args, way, seed);
        if (strip === 1 && way.leaves === 'always') verdict.leaves = run.leaves;
        const difference = run.isEndless ? 'it goes round for ever' : differenceOf(expected, run.ended);
        if (difference) return { ...verdict, difference: `strip ${strip}, ${wordsOf(way, seed)}: ${difference}` };
      }
    }
    return verdict;
  }

  #run(main: Main, args: readonly number[], { leaves }: Way, seed: number) {
    const tracer = newTracer();
    if (leaves === 'called') return { ended: endOf(tracer, () => main(tracer, ...args)), leaves: 0, isEndless: false };
    const schedule = new Schedule(leaves === 'always' ? 1 : leaves === 'half' ? 2 : 9, seed);
    const ended = endOf(tracer, () => this.#driver.run(main, [tracer, ...args], schedule.ask).value);
    return { ended, leaves: schedule.leaves, isEndless: schedule.polls > MOST_POLLS };
  }
}

const wordsOf = ({ leaves }: Way, seed: number): string =>
  leaves === 'called'
    ? 'called directly'
    : leaves === 'always'
      ? 'always leaving'
      : `leaving ${leaves}, schedule ${seed}`;

/** Says when to leave: once in about `every` polls. */
class Schedule {
  polls = 0;
  leaves = 0;
  readonly #every: number;
  #state: number;

  constructor(every: number, seed: number) {
    this.#every = every;
    this.#state = Math.imul(seed, 0x9e3779b1) ^ 0x2545f491;
  }

  ask = (): boolean => {
    if (++this.polls > MOST_POLLS) throw new Error('it goes round for ever');
    if (this.#every > 1) {
      this.#state ^= this.#state << 13;
      this.#state ^= this.#state >>> 17;
      this.#state ^= this.#state << 5;
      if ((this.#state >>> 8) % this.#every !== 0) return false;
    }
    this.leaves++;
    return true;
  };
}

function endOf(tracer: Tracer, run: () => unknown): Ended {
  try {
    run();
    return { kind: 'returned', error: null, trace: tracer.trace };
  } catch (error) {
    return { kind: 'threw', error: support.snapshot(error, 0), trace: tracer.trace };
  }
}

/** Refused with a place and words for a person, or else that is a failure too. */
function dishonest(errors: readonly Diagnostic[]): string | null {
  const isHonest = errors.every(({ code, frame, help }) => code === 'MGR_UNSUPPORTED' && frame.includes('^') && help);
  return isHonest ? null : errors.map((error) => formatDiagnostic(error)).join('\n');
}

export function differenceOf(expected: Ended, actual: Ended): string | null {
  const isSame =
    expected.kind === actual.kind &&
    Object.is(expected.error, actual.error) &&
    isDeepStrictEqual(expected.trace, actual.trace);
  if (isSame) return null;
  const outcome = ({ kind, error, trace }: Ended) => ({ kind, value: kind === 'threw' ? error : trace.length });
  const ends = outcomeDifference(outcome(expected), outcome(actual));
  const at = expected.trace.findIndex((one, i) => !isDeepStrictEqual(one, actual.trace[i]));
  const isLonger = at < 0 && actual.trace.length > expected.trace.length;
  const more = isLonger ? `trace: ${actual.trace.length - expected.trace.length} entries too many` : '';
  const first = at < 0 ? more : `trace[${at}]: expected ${shown(expected.trace, at)}, got ${shown(actual.trace, at)}`;
  return [ends, first].filter(Boolean).join('; ');
}

function shown(trace: unknown[], at: number): string {
  return at < trace.length
    ? (JSON.stringify(trace[at], (_, one) => (typeof one === 'bigint' ? `${one}n` : one)) ?? 'undefined')
    : 'nothing';
}
