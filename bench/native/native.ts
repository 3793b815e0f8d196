/** fib with a fork in every call on Rayon and oneTBB: what a fork costs where it is cheapest. */
import { spawnSync } from 'node:child_process';
import { saveJson, setting } from '../lib/results.ts';
import { median } from '../lib/statistics.ts';
import { paint, table } from '../lib/table.ts';
import { nanosecondsAFork } from './forks.ts';
import { type Built, buildNative, type NativeName } from './tools.ts';

const NAMES: readonly NativeName[] = ['rayon', 'oneTBB'];
const THREADS = [1, 2];
const REPETITIONS = 9;

export interface NativeFigure {
  name: NativeName;
  versions: string;
  n: number;
  threads: number;
  repetitions: number;
  /** Median milliseconds of the plain recursion, in the same process, in turn with the other. */
  plainMs: number;
  /** Median milliseconds with a fork in every call. */
  forkedMs: number;
  /** The quickest of the repetitions: what a busy machine disturbs least. */
  leastMs: number;
  /** Thread time beyond the plain recursion, for each fork. */
  nsAFork: number;
}

export interface NativeSkip {
  name: NativeName;
  why: string;
}

export interface NativeResult {
  figures: NativeFigure[];
  /** What could not be built or started here. */
  skipped: NativeSkip[];
}

const built = new Map<NativeName, Built | string>();

function buildOnce(name: NativeName): Built | string {
  const before = built.get(name);
  if (before !== undefined) return before;
  const now = buildNative(name);
  built.set(name, now);
  if (typeof now === 'string') console.log(paint('yellow', `Skipped ${name}: ${now}.`));
  return now;
}

function measure({ name, program, versions }: Built, n: number, threads: number, repetitions: number): NativeFigure {
  const { status, stdout, stderr } = spawnSync(program, [n, threads, repetitions].map(String), { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}: fib ${n} ${threads} ended with code ${status}. ${stderr}`);
  const { samples }: { samples: { plainMs: number; forkedMs: number }[] } = JSON.parse(stdout);
  const plainMs = median(samples.map((one) => one.plainMs));
  const forkedMs = median(samples.map((one) => one.forkedMs));
  const leastMs = Math.min(...samples.map((one) => one.forkedMs));
  const nsAFork = nanosecondsAFork(n, threads, forkedMs, plainMs);
  return { name, versions, n, threads, repetitions, plainMs, forkedMs, leastMs, nsAFork };
}

/**
 * Medians of fib(n) with a fork in every call on this many threads, from each native library that can be built here. Builds
 * the programs at the first call (and says on the console what it had to skip); blocks until they have run.
 */
export function runNative({
  n,
  threads,
  repetitions = REPETITIONS,
}: {
  n: number;
  threads: number;
  repetitions?: number;
}): NativeResult {
  const figures: NativeFigure[] = [];
  const skipped: NativeSkip[] = [];
  for (const name of NAMES) {
    const one = buildOnce(name);
    if (typeof one === 'string') skipped.push({ name, why: one });
    else figures.push(measure(one, n, threads, repetitions));
  }
  return { figures, skipped };
}

export function runNativeBench({ quick, save }: { quick: boolean; save: boolean }): void {
  const figures: NativeFigure[] = [];
  let skipped: NativeSkip[] = [];
  for (const n of quick ? [34] : [34, 38]) {
    for (const threads of THREADS) {
      const result = runNative({ n, threads, repetitions: quick ? 3 : n > 34 ? 5 : REPETITIONS });
      figures.push(...result.figures);
      skipped = result.skipped;
    }
  }
  console.log(`\n${paint('bold', 'fib with a fork in every call, native')}`);
  console.log(paint('dim', 'medians; ns a fork: thread time beyond the plain recursion, over the number of forks\n'));
  const rows = figures.map((one) => [
    `${one.name}, fib(${one.n})`,
    String(one.threads),
    `${one.plainMs.toFixed(1)} ms`,
    `${one.forkedMs.toFixed(1)} ms`,
    `${one.leastMs.toFixed(1)} ms`,
    one.nsAFork.toFixed(1),
  ]);
  console.log(table(['', 'threads', 'plain', 'forked', 'least', 'ns a fork'], rows));
  for (const versions of new Set(figures.map((one) => one.versions))) console.log(paint('dim', versions));
  if (save && figures.length > 0)
    console.log(`\nSaved: ${saveJson('native.json', { setting: setting(), quick, figures, skipped })}`);
}
