/** Stacks of errors in tasks: the source's names and places, wherever the frames are, as the untouched file has them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mgr, node, register, root } from '../lib/process.ts';
import { NODES, type Outcome, type Run, runTasks } from '../lib/tasks.ts';

const FILE = 'stacks/tasks.ts';
const path = join(root, 'test/process/fixtures', FILE);
const source = readFileSync(path, 'utf8');

/** The untouched file's stacks, by task. */
async function untouched(exe: string): Promise<Record<string, string>> {
  const { stdout } = await mgr(['run', path, '--task', 'everything', '--serial', '--json'], { node: exe });
  return JSON.parse(stdout).result;
}

/** Without what has called the task, and without the package's `fork` and the like, which compiled code has none of. */
function own(stack: string): string[] {
  const lines = stack
    .split('\n')
    .filter((line) => !/^ +at (everything|run|runSerial|async|fork|parallel\w+) ?/.test(line));
  return lines.map(plainName);
}

/**
 * A method by its last name, as V8 says the class of its object, or `Function`, or none; the compiler says the class that it stands in. A task
 * without a name of its own is called by that of the task. An array's method has no place where it is the engine's.
 */
function plainName(line: string): string {
  return line
    .replace(/( +at )(?:\w+\.)?(?:get )?(\S+)(?: \[as \w+\])?( \()/, '$1$2$3')
    .replace(/ at (?:unnamed)( \()/, ' at <anonymous>$1')
    .replace(/( at (?:map|sort)) \(.*\)/, '$1');
}

const stackOf = ({ value, stack }: Outcome): string => `${value ?? stack}`;

describe.each(NODES)('%s', (exe) => {
  test.each([
    ['as usual', { threads: 2 }],
    ['after a move at every safepoint', { threads: 2, quantum: 0 }],
  ])('the stacks of the untouched file, %s', { timeout: 120_000 }, async (_, options) => {
    const expected = await untouched(exe);
    const names = Object.keys(expected);
    const { outcomes, stats } = await runTasks(
      FILE,
      names.map((name): Run[] => [[name]]),
      { exe, options },
    );
    if ('quantum' in options) expect(stats.migrations).toBeGreaterThan(200);
    const ring = Object.fromEntries(names.map((name, i) => [name, own(stackOf(outcomes[i] as Outcome))]));
    const wanted = Object.fromEntries(names.map((name) => [name, own(expected[name] as string)]));
    for (const name of ['forked', 'forkCaught']) moveToJoin(wanted[name] as string[]);
    expect(ring).toEqual(wanted);
    // So that it is known what was compared.
    expect(names).toHaveLength(29);
    expect(wanted.thrown).toHaveLength(5);
  });
});

/** Untouched, a fork runs where it is forked; here where it is joined. */
function moveToJoin(lines: string[]): void {
  const before = source.slice(0, source.indexOf('join(one)')).split('\n');
  const at = `tasks.ts:${before.length}:${(before.at(-1) as string).length + 1})`;
  lines.forEach((line, i) => {
    if (line.includes(' joins (')) lines[i] = line.replace(/tasks\.ts:.*/, at);
  });
}

test('a prepareStackTrace of the program gets the frames of the source, also those that are not on the stack', async () => {
  for (const quantum of [5, 0]) {
    const { outcomes } = await runTasks(FILE, [[['ownFormat']]], { options: { threads: 2, quantum } });
    const [format, lines] = (outcomes[0] as Outcome).value as [string[], number];
    expect(format).toEqual([
      'check: too much',
      ...['check', 'middle', 'middle', 'ownFormat'].map((name) =>
        expect.stringMatching(new RegExp(`^${name} in .*tasks.ts:\\d+$`)),
      ),
    ]);
    // Afterwards ours is there again.
    expect(lines).toBe(2);
  }
});

test('a stackTraceLimit of the program is kept, with frames that are not on the stack', async () => {
  const { outcomes } = await runTasks(
    FILE,
    [3, 30, 0].map((lines): Run[] => [['limited', lines]]),
  );
  expect(outcomes.map(({ value }) => value)).toEqual([4, 31, 1]);
});

test('an error’s own text is not mistaken for lines', async () => {
  const { outcomes } = await runTasks(FILE, [[['oddMessage']]], { options: { threads: 2, quantum: 0 } });
  const [head, text, ...lines] = `${outcomes[0]?.stack}`.split('\n');
  expect([head, text]).toEqual(['RangeError: two', '    at lines (a.ts:1:1)']);
  expect(lines.filter((line) => !/ at async /.test(line)).map((line) => line.split(' (')[0])).toEqual([
    '    at oddMessage',
  ]);
});

test('in the program: the lines of the task, and below them who awaits it', async () => {
  const program = join(root, 'test/process/fixtures/stacks/program.ts');
  const { stdout, stderr } = await node(['--import', register, program]);
  expect(stderr).toBe('');
  const stacks = JSON.parse(stdout) as Record<string, string>;
  const text = readFileSync(program, 'utf8').split('\n');
  const placeOf = (part: string) => {
    const line = text.findIndex((one) => one.includes(part));
    return `(${program}:${line + 1}:${(text[line] as string).indexOf(part) + 1})`;
  };
  const below = (name: string) => (stacks[name] as string).split('\n').filter((line) => / at async /.test(line));
  expect(below('awaited')).toEqual([
    `    at async work ${placeOf('await scheduler.run(thrown, [])')}`,
    `    at async awaited ${placeOf('await work()')}`,
    `    at async <anonymous> ${placeOf('await program()')}`,
  ]);
  expect(below('together')[0]).toMatch(/ at async Promise\.all \(index 1\)$/);
  expect(below('together')[1]).toContain(placeOf('await Promise.all'));
  expect(below('mapped')[0]).toContain(placeOf('await scheduler.map'));
  expect(below('runtime')[0]).toContain(placeOf('await scheduler.run(deep'));
  expect(stacks.awaited).toContain('    at thrown (');
  expect(stacks.runtime).not.toContain('dist');
  expect(stacks.nobody).toContain('    at thrown (');
});
