import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mgr, root } from '../lib/process.ts';

const fixtures = join(root, 'test/cli/fixtures');

test('lists the safepoints of all modules, their tiers and live locals', async () => {
  const { code, stdout, stderr } = await mgr(['check', 'stranger/main.ts'], { cwd: fixtures });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^stranger\/main\.ts\n/);
  expect(stdout).toMatch(/\n {2}task tour {2}\d+:\d+ {2}migratable\n/);
  expect(stdout).toMatch(/\nstranger\/orders\.ts\n/);
  expect(stdout).toMatch(/\n +\d+:\d+ {2}loop {3}migratable {2}live: .*\bbest\b/);
  expect(stdout).toMatch(/\d+ modules, 1 task, \d+ functions, \d+ safepoints: \d+ migratable/);
});

test('--json: the same as data', async () => {
  const { code, stdout } = await mgr(['check', 'sum.ts', '--json'], { cwd: fixtures });
  expect(code).toBe(0);
  const [module] = JSON.parse(stdout).modules;
  expect(module.file).toBe('sum.ts');
  expect(module.functions.map((one: { name: string }) => one.name)).toContain('sum');
});

test('what cannot be compiled is shown with its place: exit code 2', async () => {
  const { code, stderr } = await mgr(['check', 'broken/async-task.ts'], { cwd: fixtures });
  expect(code).toBe(2);
  expect(stderr).toMatch(/async-task\.ts:3/);
  expect(stderr).toMatch(/mgr: MGR_COMPILE: 1 error in 1 file\n$/);
});

/** Codes and places, as they are told. */
const places = (text: string) => [...text.matchAll(/^error (MGR_\w+) .*\n {2}at (\S+)$/gm)].map((one) => one.slice(1));

const ALL = [
  ['MGR_UNSUPPORTED', 'broken/several/main.ts:7:20'],
  ['MGR_PARSE', 'broken/several/no-parse.ts:2:8'],
  ['MGR_MODULE_STATE', 'broken/several/other.ts:4:25'],
  ['MGR_MODULE_STATE', 'broken/several/shared.ts:5:23'],
];

test('all errors of all modules, each once, in the order of their places; check and run say the same', async () => {
  const inFolder = (words: string[]) => mgr(words, { cwd: fixtures });
  const [checked, ran, both] = await Promise.all([
    inFolder(['check', 'broken/several/main.ts']),
    inFolder(['run', 'broken/several/main.ts', '--', '1']),
    inFolder(['check', 'broken/several/other.ts', 'broken/several/main.ts']),
  ]);
  for (const { code, stdout, stderr } of [checked, ran, both]) {
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(places(stderr)).toEqual(ALL);
    expect(stderr).toMatch(/\nmgr: MGR_COMPILE: 4 errors in 4 files\n$/);
  }
  expect(ran.stderr).toBe(checked.stderr);
  expect(checked.stderr).toContain('task main calls count here, at broken/several/main.ts:8:10\n');
  expect(checked.stderr).toContain('calls is declared here, at broken/several/shared.ts:1:5\n');
});

test('the same as data: --json of check and run', async () => {
  const [checked, ran] = await Promise.all([
    mgr(['check', 'broken/several/main.ts', '--json'], { cwd: fixtures }),
    mgr(['run', 'broken/several/main.ts', '--json', '--', '1'], { cwd: fixtures }),
  ]);
  const { diagnostics } = JSON.parse(checked.stdout);
  expect(JSON.parse(ran.stdout).error).toEqual({
    name: 'Error',
    code: 'MGR_COMPILE',
    message: '4 errors in 4 files',
    diagnostics,
  });
  const state = diagnostics.at(-1);
  expect(state).toMatchObject({ code: 'MGR_MODULE_STATE', line: 5, column: 23, endLine: 5, endColumn: 28 });
  expect(state.frame).toContain('> 5 |   while (n-- > 0) s = calls++;\n    |                       ^^^^^');
  expect(state.related.map((one: { message: string }) => one.message)).toEqual([
    'calls is declared here',
    'task main calls count here',
  ]);
});

test('a file without tasks', async () => {
  const { code, stdout } = await mgr(['check', 'broken/no-task.ts'], { cwd: fixtures });
  expect(code).toBe(0);
  expect(stdout).toMatch(/no tasks/);
});

test('a file that does not parse', async () => {
  const { code, stderr } = await mgr(['check', 'broken/no-parse.ts'], { cwd: fixtures });
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /error MGR_PARSE .*\n {2}at broken\/no-parse\.ts:4:21\n[\s\S]*\nmgr: MGR_PARSE: 1 error in 1 file\n$/,
  );
});
