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
  expect(stderr).toMatch(/mgr: \d+ errors?\n$/);
});

test('a file without tasks', async () => {
  const { code, stdout } = await mgr(['check', 'broken/no-task.ts'], { cwd: fixtures });
  expect(code).toBe(0);
  expect(stdout).toMatch(/no tasks/);
});

test('a file that does not parse', async () => {
  const { code, stderr } = await mgr(['check', 'broken/no-parse.ts'], { cwd: fixtures });
  expect(code).toBe(2);
  expect(stderr).toMatch(/MGR_PARSE: .*no-parse\.ts:4:21/);
});
