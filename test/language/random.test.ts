/**
 * Random programs: compiled, and taken off their thread at every safepoint, they do what they do untouched.
 *
 * `MGR_RANDOM_RUNS=20000 npx vitest run test/language/random.test.ts` runs more of them; `MGR_RANDOM_SEED` repeats a run.
 */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type CompileHost, compileModule, formatDiagnostic } from '../../src/compiler/index.ts';
import { buildPlain, type Driver, loadDriver } from './build.ts';
import { type Outcome, outcomeDifference } from './compare.ts';
import { evaluate } from './evaluate.ts';
import { randomProgram } from './random-program.ts';

const RUNS = Number(process.env.MGR_RANDOM_RUNS ?? 200);
const SEED = Number(process.env.MGR_RANDOM_SEED ?? Date.now() % 0x7fffffff);
/** A program that asks more often than this goes round for ever. */
const MOST_POLLS = 200_000;
/** How many programs may be refused (a name shared by clauses of a `switch`, and the like). */
const MOST_REFUSED_PERCENT = 15;

const SPECIFIERS = ['mgr-scheduler', 'mgr-scheduler/abi'];
const host: CompileHost = { resolve: () => null, load: () => null };

let driver: Driver & Record<string, unknown>;
beforeAll(async () => {
  buildPlain();
  driver = (await loadDriver()) as typeof driver;
});

type AnyFunction = (...args: unknown[]) => unknown;

function outcomeOf(run: () => unknown): Outcome {
  try {
    return { kind: 'returned', value: run() };
  } catch (error) {
    return { kind: 'threw', value: error };
  }
}

/** The task of a module, evaluated anew, so that no run sees what another one left behind. */
function taskOf(code: string, modules: Record<string, Record<string, unknown>>): AnyFunction {
  return evaluate(code, modules).default as AnyFunction;
}

/** Yes to all polls, or to about every other one. */
function scheduleOf(seed: number): () => boolean {
  let state = seed;
  let polls = 0;
  return () => {
    if (++polls > MOST_POLLS) throw new Error('it goes round for ever');
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
    return seed === 0 || state > 0;
  };
}

/** How a compiled program differs from what it was made from; null where it does not, 'refused' where it is not compiled. */
function fault(source: string, args: number[]): string | null {
  const untouched = taskOf(source, { 'mgr-scheduler': { task: (fn: unknown) => fn } });
  const expected = outcomeOf(() => untouched(...args));
  const modules = Object.fromEntries(SPECIFIERS.map((specifier) => [specifier, driver]));
  for (const strip of [1, 0]) {
    const { code, diagnostics } = compileModule(source, 'file:///random.js', host, { strip });
    if (diagnostics.length > 0) {
      const isHonest = diagnostics.every((found) => found.code === 'MGR_UNSUPPORTED' && found.frame.includes('^'));
      return isHonest ? 'refused' : diagnostics.map((found) => formatDiagnostic(found)).join('\n');
    }
    for (const seed of [0, 1, 2]) {
      const compiled = taskOf(code, modules);
      const outcome = outcomeOf(() => driver.run(compiled, args, scheduleOf(seed)).value);
      const found = outcomeDifference(expected, outcome);
      if (found) return `strip ${strip}, ${seed === 0 ? 'always leaving' : `schedule ${seed}`}: ${found}`;
    }
    const direct = outcomeDifference(
      expected,
      outcomeOf(() => taskOf(code, modules)(...args)),
    );
    if (direct) return `strip ${strip}, called directly: ${direct}`;
  }
  return null;
}

test(`${RUNS} random programs (MGR_RANDOM_SEED=${SEED})`, { timeout: 60_000 + RUNS * 200 }, () => {
  let refused = 0;
  let ran = 0;
  fc.assert(
    fc.property(fc.gen(), fc.nat(3), fc.nat(3), (draw, n, m) => {
      const source = randomProgram((below) => draw(fc.nat, { max: below - 1 }));
      const found = fault(source, [n, m]);
      ran++;
      if (found === 'refused') refused++;
      else if (found) throw new Error(`main(${n}, ${m}): ${found}\n${source}`);
    }),
    // Making a failure smaller may take long; what was found by then is told.
    { numRuns: RUNS, seed: SEED, interruptAfterTimeLimit: 30_000 + RUNS * 150 },
  );
  expect(refused).toBeLessThan(Math.max(5, (ran * MOST_REFUSED_PERCENT) / 100));
});
