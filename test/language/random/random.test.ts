/**
 * Random programs: compiled, and taken off their thread at their safepoints, they do what they do untouched.
 *
 * `MGR_RANDOM_PROGRAMS` says how many, `MGR_RANDOM_SEED` repeats a run; `npm run fuzz:language` goes on for longer.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { node } from '../../lib/process.ts';
import { buildDriver, type Driver, loadDriver } from '../driver-build.ts';
import { Checker } from './check.ts';
import { CONSTRUCTS, isOff } from './constructs.ts';
import { randomProgram } from './program.ts';
import { reduce } from './reduce.ts';

const PROGRAMS = Number(process.env.MGR_RANDOM_PROGRAMS ?? 2000);
const SEED = process.env.MGR_RANDOM_SEED ?? String(Date.now() % 1_000_000);

test(`${PROGRAMS} random programs do what they do untouched, seed ${SEED}`, {
  timeout: 300_000 + PROGRAMS * 200,
}, async () => {
  const options = ['--programs', String(PROGRAMS), '--seed', SEED, '--processes', '2'];
  const { stdout, stderr, code } = await node(['test/language/random/main.mjs', ...options]);
  expect({ stderr, code }, stdout).toEqual({ stderr: '', code: 0 });
});

describe('what looks for differences', () => {
  let driver: Driver;
  beforeAll(async () => {
    buildDriver();
    driver = await loadDriver();
  });

  /** The first of some seeds whose program differs with this driver, and how. */
  function found(faulty: object): string | null {
    const checker = new Checker({ ...driver, ...faulty });
    for (let seed = 1; seed <= 60; seed++) {
      const { source, args } = randomProgram(seed);
      const difference = checker.check(source, args, seed)?.difference;
      if (difference) return difference;
    }
    return null;
  }

  type Spill = (module: unknown, place: number, ...values: unknown[]) => unknown;
  const { spill } = { spill: (...all: Parameters<Spill>) => (driver as unknown as { spill: Spill }).spill(...all) };

  test('finds nothing where nothing is wrong', () => {
    expect(found({})).toBeNull();
  });

  test('finds that a local comes back as another value', () => {
    const lost: Spill = (module, place, ...values) => spill(module, place, ...values.fill(undefined, -1));
    expect(found({ spill: lost })).toMatch(/^strip/);
  });

  test('finds that a poll says no where it should say yes, and the frame is left all the same', () => {
    const twice: Spill = (module, place, ...values) => {
      spill(module, place, ...values);
      return undefined;
    };
    expect(found({ spill: twice })).toMatch(/^strip/);
  });
});

test('a program of each construct comes up', () => {
  const seen = new Set(Array.from({ length: 2500 }, (_, seed) => [...randomProgram(seed).constructs]).flat());
  expect(CONSTRUCTS.filter((name) => !isOff(name) && !seen.has(name))).toEqual([]);
});

test('the same seed makes the same program', () => {
  for (let seed = 0; seed < 50; seed++) expect(randomProgram(seed).source).toBe(randomProgram(seed).source);
});

test('a failing program is made smaller until nothing can be taken away', async () => {
  const { source } = randomProgram(12);
  const bigger = `${source}\nfunction more(t) { if (t) { for (const x of [1, 2]) { note(t, [x, wanted(1 + 2)]); } } else return 1; }`;
  const smaller = await reduce(bigger, (text) => /\bwanted\b/.test(text), 20_000);
  expect(smaller.replace(/[\s;]/g, '')).toBe('wanted');
});
