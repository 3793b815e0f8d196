import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/compiler/index.ts';
import { buildPlain, compileCase, type Driver, loadDriver, loadPackage } from './build.ts';
import { type Case, findCases, findRefusals } from './cases.ts';
import { outcomeDifference } from './compare.ts';
import { checkDriven, compileFault, LIMIT_MS, MODES, Runner, runUntouched } from './run.ts';
import { Watchdog } from './watchdog.ts';

const cases = findCases();
const faults = new Map<string, string | null>();
const watchdog = new Watchdog(2 * LIMIT_MS);

beforeAll(() => {
  buildPlain();
});
afterAll(async () => {
  await watchdog.close();
});

/** Compiles a case, once. True: it can run. False: it is refused, and is known to be. */
function compileOnce(one: Case): boolean {
  if (!faults.has(one.name)) faults.set(one.name, compileFault(one));
  const fault = faults.get(one.name) ?? null;
  if (fault === null) return true;
  if (one.soFar && fault.includes(one.soFar.code)) return false;
  return expect.fail(`${one.name}\n${fault}`);
}

describe('untouched', () => {
  test('there are enough cases, each with a name of its own', () => {
    if (!process.env.MGR_CASES) expect(cases.length).toBeGreaterThanOrEqual(1_350);
    expect(new Set(cases.map((one) => one.name)).size).toBe(cases.length);
  });

  test.each(cases.filter((one) => !one.flags.has('not-untouched')))('$name', async (one) => {
    const first = await runUntouched(one, watchdog);
    const second = await runUntouched(one, watchdog);
    expect(outcomeDifference(first.outcome, second.outcome)).toBeNull();
  });
});

describe('driven', () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await loadDriver();
  });

  test.each(cases)('$name', async (one) => {
    if (!compileOnce(one)) return;
    const wrong = await checkDriven(one, driver, watchdog);
    if (wrong.length > 0) expect.fail(`${one.name}\n${wrong.join('\n')}`);
  });
});

describe('on the ring', () => {
  let runner: Runner;
  beforeAll(async () => {
    runner = new Runner(await loadPackage(), watchdog);
  });
  afterAll(async () => {
    await runner?.close();
  });

  test.each(cases)('$name', { timeout: (MODES.length + 2) * LIMIT_MS }, async (one) => {
    if (!compileOnce(one)) return;
    const wrong = await runner.check(one);
    if (wrong.length > 0) expect.fail(`${one.name}\n${wrong.join('\n')}`);
  });
});

describe('refused', () => {
  test.each(findRefusals())('$name', (one) => {
    const { diagnostics } = compileCase(one.module, 'refused');
    const errors = diagnostics.filter((found) => found.severity === 'error');
    const all = errors.map((found) => formatDiagnostic(found)).join('\n');
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
