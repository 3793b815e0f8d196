// What .ci/run runs. Every test counts as one, and so does every other step.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { status } from './lib/project.mjs';

const folder = mkdtempSync(join(tmpdir(), 'mgr-ci-'));
const report = join(folder, 'tests.json');
const startedMs = Date.now();
let passed = 0;
let failed = 0;

try {
  tests();
  step('lint and format', 'npm', ['run', '--silent', 'lint']);
  step('types', 'npm', ['run', '--silent', 'typecheck']);
  step('layers', 'npm', ['run', '--silent', 'layers']);
  step('the explorer: every scenario holds, every seeded bug is found', process.execPath, [
    'explorer/main.mjs',
    '--quick',
  ]);
  step('the simulator runs', process.execPath, ['simulator/main.mjs', '--quick', '--no-real', '--no-save']);
  step('random fork-join programs', process.execPath, ['test/forks/main.mjs', '--minutes', '1']);
  step('the packed package in an empty project', process.execPath, ['scripts/smoke.mjs']);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`took ${Math.round((Date.now() - startedMs) / 1000)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** `npm test`, as a person calls it: it sets up first. */
function tests() {
  console.log('== tests');
  const code = status('npm', ['test'], { env: { ...process.env, MGR_TEST_REPORT: report } });
  const counted = countTests();
  passed += counted.passed;
  failed += counted.failed;
  // A file that doesn't load or a failed set-up has no failed test, but it has failed.
  if (code !== 0 && counted.failed === 0) failed++;
}

function countTests() {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function step(name, command, args) {
  console.log(`== ${name}`);
  const code = status(command, args);
  if (code === 0) passed++;
  else failed++;
  console.log(code === 0 ? 'passed' : `failed with code ${code}`);
}
