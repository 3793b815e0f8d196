import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mgr, node, register, root } from '../lib/process.ts';

const fixtures = join(root, 'test/cli/fixtures');
const sum = join(fixtures, 'sum.ts');
const TWO = ['--threads', '2'];

test('prints the result on stdout and a short summary on stderr', async () => {
  const { code, stdout, stderr } = await mgr(['run', sum, ...TWO, '--', '1000', '2']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '665667000\n' });
  expect(stderr).toMatch(
    /^[\d.]+ m?s · 2 threads · 16 slots · hybrid, 5 ms · \d+ rotations? · \d+ yields? · \d+ migrations?\n$/,
  );
});

test('--json: one object', async () => {
  const { code, stdout } = await mgr(['run', sum, ...TWO, '--json', '--', '1000', '2']);
  expect(code).toBe(0);
  const { result, ms, stats } = JSON.parse(stdout);
  expect(result).toBe(665667000);
  expect(ms).toBeGreaterThan(0);
  expect(stats).toMatchObject({ threads: 2, slots: 16, policy: 'hybrid', quantumMs: 5 });
  for (const name of ['rotations', 'yields', 'migrations']) expect(stats[name]).toBeTypeOf('number');
});

test('--quantum 0 leaves at every safepoint and goes on in another thread', async () => {
  const { code, stdout } = await mgr(['run', sum, '--threads', '3', '--quantum', '0', '--json', '--', '20000', '2']);
  const { result, stats } = JSON.parse(stdout);
  expect({ code, result }).toEqual({ code: 0, result: 5332933340000 });
  // A safepoint may stand for a thousand turns of a loop as cheap as this one.
  for (const name of ['yields', 'migrations', 'rotations']) expect(stats[name]).toBeGreaterThan(10);
});

test('--serial runs the untouched function', async () => {
  const { code, stdout } = await mgr(['run', sum, '--serial', '--json', '--', '1000', '2']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ result: 665667000, stats: { policy: 'serial', yields: 0 } });
});

test('--task, default values, texts, no result', async () => {
  expect((await mgr(['run', sum, ...TWO, '--', '10'])).stdout).toBe('285\n');
  expect((await mgr(['run', sum, ...TWO, '--task', 'shout', '--', '"hello"'])).stdout).toBe('HELLO\n');
  expect((await mgr(['run', sum, ...TWO, '--task', 'nothing'])).stdout).toBe('undefined\n');
});

test.each([['--serial'], ['--threads=2'], ['--threads=2', '--quantum=0']])(
  'a task that throws, %s: exit code 1, the stack names the source',
  async (...how) => {
    const { code, stdout, stderr } = await mgr(['run', sum, '--task', 'fails', ...how, '--', '50']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('RangeError: 50 is too much');
    expect(stderr).toMatch(/sum\.ts:22:\d+/);
  },
);

test('a task that throws, --json: the error as data', async () => {
  const { code, stdout } = await mgr(['run', sum, '--task', 'fails', ...TWO, '--json', '--', '50']);
  expect(code).toBe(1);
  const { error, stats } = JSON.parse(stdout);
  expect(error).toMatchObject({ name: 'RangeError', message: '50 is too much', cause: { message: "'the limit'" } });
  expect(stats.threads).toBe(2);
});

test('a task that throws no error', async () => {
  const { code, stderr } = await mgr(['run', sum, '--task', 'throwsText', ...TWO]);
  expect(code).toBe(1);
  expect(stderr).toContain("the task threw 'just a text'");
});

test('--json with what turns in a circle: one object all the same', async () => {
  const thrown = await mgr(['run', sum, '--task', 'throwsCircle', ...TWO, '--json']);
  expect(thrown.code).toBe(1);
  expect(JSON.parse(thrown.stdout).error.value).toEqual({ of: '[Circular]' });
  const failed = await mgr(['run', sum, '--task', 'failsInCircle', ...TWO, '--json']);
  expect(failed.code).toBe(1);
  expect(JSON.parse(failed.stdout).error).toMatchObject({ message: 'round', cause: '[Circular]' });
});

test("a task name that is not there: the file's own names, not the compiler's", async () => {
  const { stderr } = await mgr(['run', sum, '--task', 'absent']);
  expect(stderr).toContain('`shout`');
  expect(stderr).not.toContain('$mgr');
});

test('three modules of a stranger: serial, default and handed over at every safepoint agree', async () => {
  const program = join(fixtures, 'stranger/main.ts');
  const how = [['--serial'], TWO, ['--quantum', '0', '--threads', '3']];
  const results = await Promise.all(how.map((options) => mgr(['run', program, '--json', ...options, '--', '7'])));
  const [serial, ring, torn] = results.map(({ code, stdout, stderr }) => ({ code, stderr, ...JSON.parse(stdout) }));
  expect(serial.result.tried).toBe(720);
  expect(ring.result).toEqual(serial.result);
  expect(torn.result).toEqual(serial.result);
  expect(torn.stats.migrations).toBeGreaterThan(10);
});

test.each([
  ['no file', ['run', 'absent.ts'], /MGR_FILE: there is no file .*absent\.ts/],
  ['a folder', ['run', '.'], /MGR_FILE: .* is not a file/],
  ['not a program', ['run', '../../../package.json'], /MGR_FILE: .*package\.json is neither TypeScript nor JavaScript/],
  [
    'TypeScript that does not parse',
    ['run', 'broken/no-parse.ts'],
    /error MGR_PARSE .*\n {2}at broken\/no-parse\.ts:4:21\n/,
  ],
  [
    'JavaScript that does not parse',
    ['run', 'broken/no-parse.js'],
    /error MGR_PARSE .*\n {2}at broken\/no-parse\.js:2:13\n/,
  ],
  [
    'the same, serial',
    ['run', 'broken/no-parse.js', '--serial'],
    /error MGR_PARSE .*\n {2}at broken\/no-parse\.js:2:13\n/,
  ],
  ['an import that is not there', ['run', 'broken/missing-import.ts'], /not-there\.ts/],
  [
    'what cannot be compiled',
    ['run', 'broken/async-task.ts'],
    /async-task\.ts:3[\s\S]*\nmgr: MGR_COMPILE: 1 error in 1 file\n$/,
  ],
  ['no task', ['run', 'broken/no-task.ts'], /MGR_NOT_A_TASK: .*no default export.*`--task plain`/],
  ['not a task', ['run', 'broken/no-task.ts', '--task', 'plain'], /MGR_NOT_A_TASK/],
  ['no such task', ['run', 'sum.ts', '--task', 'sun'], /MGR_NOT_A_TASK: .*no task `sun`.*`shout`/],
  ['0 threads', ['run', 'sum.ts', '--threads', '0', '--', '1'], /MGR_OPTION: .*threads/],
  ['1.5 threads', ['run', 'sum.ts', '--threads', '1.5', '--', '1'], /MGR_OPTION: .*threads/],
  ['a policy that is not there', ['run', 'sum.ts', '--policy', 'fair', '--', '1'], /MGR_OPTION: .*policy/],
  ['an argument that is not JSON', ['run', 'sum.ts', '--', 'ten'], /MGR_USAGE: argument 1 is not a JSON value/],
  ['an unknown option', ['run', 'sum.ts', '--fast'], /MGR_USAGE: Unknown option `--fast`/],
  ['nothing', [], /MGR_USAGE: nothing to do/],
])('wrong use, %s: exit code 2', async (_what, words, message) => {
  const { code, stdout, stderr } = await mgr(words, { cwd: fixtures });
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain('node:internal');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});

test('a file that throws while it is loaded: exit code 1 and its stack', async () => {
  const { code, stderr } = await mgr(['run', 'broken/throws.ts'], { cwd: fixtures });
  expect(code).toBe(1);
  expect(stderr).toMatch(/MGR_MODULE_LOAD: .*throws\.ts[\s\S]*Error: at the top level\n.*throws\.ts:1:7/);
});

test('help and version', async () => {
  for (const words of [['--help'], ['run', '--help'], ['help', 'check'], ['--version']]) {
    const { code, stdout, stderr } = await mgr(words);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.length).toBeGreaterThan(3);
  }
});

test('a compile error under node --import is the same text', async () => {
  const { code, stderr } = await node(['--import', register, join(fixtures, 'broken/async-task.ts')]);
  expect(code).not.toBe(0);
  expect(stderr).toMatch(/MGR_COMPILE[\s\S]*async-task\.ts:3/);
});
