import { expect, test } from 'vitest';
import { parseCommand } from './options.ts';

test('everything that mgr run takes', () => {
  const words =
    'run a.ts --task f --threads 3 --slots 9 --window=2 --policy ring --quantum 0 --json -- 1 "x" [1,2] --serial'.split(
      ' ',
    );
  expect(() => parseCommand(words)).toThrow(/argument 4 is not a JSON value: `--serial`/);
  expect(parseCommand(words.slice(0, -1))).toEqual({
    kind: 'run',
    file: 'a.ts',
    task: 'f',
    args: [1, 'x', [1, 2]],
    start: { threads: 3, slots: 9, window: 2, policy: 'ring', quantum: 0 },
    serial: false,
    json: true,
  });
});

test('nothing but a file', () => {
  expect(parseCommand(['run', 'a.ts'])).toEqual({
    kind: 'run',
    file: 'a.ts',
    task: undefined,
    args: [],
    start: {},
    serial: false,
    json: false,
  });
  expect(parseCommand(['check', 'a.ts', '--json'])).toEqual({ kind: 'check', files: ['a.ts'], json: true });
  expect(parseCommand(['check', 'a.ts', 'b.ts'])).toEqual({ kind: 'check', files: ['a.ts', 'b.ts'], json: false });
});

test('numbers go on as they are: what is wrong with them, the scheduler says', () => {
  expect(parseCommand(['run', 'a.ts', '--threads', '1.5', '--quantum', '-1'])).toMatchObject({
    start: { threads: 1.5, quantum: -1 },
  });
});

test.each([
  [[], /nothing to do/],
  [['fly'], /no command `fly`/],
  [['a.ts'], /mgr run a\.ts/],
  [['run'], /which file/],
  [['run', 'a.ts', '3'], /`3` is too much.*after `--`/],
  [['run', 'a.ts', '--threads', 'two'], /--threads is a number; `two` is not/],
  [['run', 'a.ts', '--threads', ''], /--threads is a number/],
  [['run', 'a.ts', '--threads'], /threads/],
  [['run', 'a.ts', '--frob'], /Unknown option `--frob`/],
  [['run', 'a.ts', '--serial=1'], /serial/],
  [['run', 'a.ts', '--', 'abc'], /argument 1 is not a JSON value.*'"abc"'/],
  [['check', 'a.ts', '--threads', '1'], /Unknown option/],
])('wrong use: %j', (words, message) => {
  expect(() => parseCommand(words)).toThrow(message);
  expect(() => parseCommand(words)).toThrow(expect.objectContaining({ code: 'MGR_USAGE' }));
});

test('help and version', () => {
  expect(parseCommand(['--help'])).toEqual({ kind: 'help', topic: 'general' });
  expect(parseCommand(['help', 'check'])).toEqual({ kind: 'help', topic: 'check' });
  expect(parseCommand(['run', '--help'])).toEqual({ kind: 'help', topic: 'run' });
  expect(parseCommand(['--version'])).toEqual({ kind: 'version' });
});
