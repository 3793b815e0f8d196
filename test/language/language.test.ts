import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltPackage, buildPlain, compileCase, loadPackage } from './build.ts';
import { findCases, findRefusals, refusedFolder } from './cases.ts';
import { outcomeDifference } from './compare.ts';
import { LIMIT_MS, MODES, Runner, runUntouched } from './run.ts';
import { Watchdog } from './watchdog.ts';

const cases = findCases();
const watchdog = new Watchdog(2 * LIMIT_MS);
let built: BuiltPackage;
let runner: Runner;

beforeAll(() => {
  buildPlain();
});
afterAll(async () => {
  await runner?.close();
  await watchdog.close();
});

describe('the cases themselves', () => {
  test('there are enough of them, each with a name of its own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(250);
    expect(new Set(cases.map((one) => one.name)).size).toBe(cases.length);
  });

  test.each(cases.filter((one) => !one.flags.has('not-untouched')))('$name gives the same twice', async (one) => {
    const first = await runUntouched(one, watchdog);
    const second = await runUntouched(one, watchdog);
    expect(outcomeDifference(first.outcome, second.outcome)).toBeNull();
  });
});

describe('compiled and on the ring', () => {
  beforeAll(async () => {
    built = await loadPackage();
    runner = new Runner(built, watchdog);
  });

  test.each(cases)('$name', { timeout: (MODES.length + 2) * LIMIT_MS }, async (one) => {
    const wrong = await runner.check(one);
    if (wrong.length > 0) expect.fail(`${one.name}\n${wrong.join('\n')}`);
  });
});

describe('refused', () => {
  beforeAll(async () => {
    built ??= await loadPackage();
  });

  test.each(findRefusals())('$name', (one) => {
    const { diagnostics } = compileCase(built, one.module, refusedFolder);
    const errors = diagnostics.filter((found) => found.severity === 'error');
    const all = errors.map((found) => built.compiler.formatDiagnostic(found)).join('\n');
    expect(one.expected.length).toBeGreaterThan(0);
    for (const { code, names } of one.expected) {
      const found = errors.find((error) => error.code === code && error.message.includes(names));
      expect(found, `expected ${code} that names "${names}"; got\n${all || 'nothing'}`).toBeDefined();
      expect(one.lines, `the place of\n${all}`).toContain(found?.line);
      expect(found?.help).toBeTruthy();
      expect(found?.frame).toContain('^');
    }
  });
});
