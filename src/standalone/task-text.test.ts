import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fork, join } from '../scheduler/fork.ts';
import { CompileError } from './errors.ts';
import { taskText, type Uses } from './task-text.ts';

/** Functions from a text: what vitest does to a file of its own does not get into theirs. */
const functionOf = (text: string): { readonly name: string } => new Function(`return ${text};`)();
const codeOf = (text: string, uses: Uses = {}): string => taskText(functionOf(text), uses).code;

function failure(
  text: string,
  uses: Uses = {},
): { code: string; message: string; diagnostics: CompileError['diagnostics'] } {
  try {
    taskText(functionOf(text), uses);
  } catch (error) {
    return error as CompileError;
  }
  throw new Error('it was to fail');
}

test('the function is in the first lines of its module, what it was given below', () => {
  const uses = {
    LIMIT: 3,
    help: functionOf('function help(n) { return other(n) }'),
    other: functionOf('(n) => n * LIMIT'),
  };
  expect(codeOf('function work(n) {\n  return help(n);\n}', uses).split('\n')).toEqual([
    "import { task as $task } from 'mgr-scheduler'; export const work = $task(function work(n) {",
    '  return help(n);',
    '});',
    '',
    'const LIMIT = 3;',
    'function help(n) { return other(n) }',
    'const other = (n) => n * LIMIT;',
  ]);
});

test("the map leads to the same without what is not the user's", () => {
  const { original, map } = taskText(functionOf('(n) => n'), { A: 1 });
  expect(original).toBe('(n) => n\n\nconst A = 1;');
  const { mappings } = map as { mappings: number[][][] };
  const [[first] = []] = mappings;
  expect(first?.slice(1)).toEqual([0, 0, 0]);
  expect(mappings[2]?.map(([column, , line, original]) => [column, line, original])).toEqual([
    [0, 2, 0],
    [6, 2, 6],
    [8, 2, 8],
    [10, 2, 10],
    [11, 2, 11],
  ]);
});

test('what the package offers is imported: by its name, as mgr, and what was given of it', () => {
  const code = codeOf('(n) => { const f = fork(n); join(f); mgr.fork(n); spawn(n); throw new MgrError(); }', {
    spawn: fork,
  });
  for (const one of ['{ fork }', '{ join }', '* as mgr', '{ fork as spawn }', '{ MgrError }']) {
    expect(code).toContain(`import ${one} from 'mgr-scheduler';`);
  }
  expect(codeOf('(fork) => fork')).not.toContain('{ fork }');
});

test('a function of the page by a name of the package is taken for what is meant, so it has to be given', () => {
  const page = globalThis as { join?: unknown };
  page.join = (a: string, b: string) => a + b;
  try {
    expect(failure('(a, b) => join(a, b)').diagnostics[0]?.message).toContain('join is not known in a thread');
    expect(codeOf('(a, b) => join(a, b)', { join: page.join })).toContain('const join = (a, b) => a + b;');
    page.join = join;
    expect(codeOf('(a) => join(a)')).toContain("import { join } from 'mgr-scheduler'");
  } finally {
    delete page.join;
  }
});

test('names of the module stand apart from those of the task', () => {
  expect(codeOf('(n) => $task(n)', { $task: 1 })).toContain('import { task as $task1 }');
  expect(codeOf('() => anonymous', { anonymous: 1 })).toContain('export const anonymous1 =');
  const shared = [1];
  expect(codeOf('($shared) => [a, b]', { a: { shared }, b: shared })).toContain(
    'const $shared1 = [1];\nconst a = { shared: $shared1 };',
  );
});

test('a function whose name comes from its variable may call itself by it', () => {
  const down = new Function('const down = (n) => n && down(n - 1); return down;')();
  expect(taskText(down, {})).toMatchObject({ exported: 'down', name: 'down' });
});

test('names that nobody has given, each once, with place and help', () => {
  const error = failure('function work(n) {\n  return LIMIT + help(n, LIMIT) + window.x + typeof self;\n}');
  expect(error).toBeInstanceOf(CompileError);
  expect(error.code).toBe('MGR_FREE_NAME');
  expect(
    error.diagnostics.map(({ message, line, column, help }) => `${line}:${column} ${message.split(' ')[0]}: ${help}`),
  ).toEqual([
    '2:10 LIMIT: give it with the task: task(work, { uses: { LIMIT } })',
    '2:18 help: give it with the task: task(work, { uses: { help } })',
    '2:35 window: threads have no page: hand over what the task needs of it as an argument',
  ]);
  expect(error.message).toContain('> 2 |   return LIMIT + help(n, LIMIT) + window.x + typeof self;');
});

test("a first line has the columns of the function's text, also where it is a helper that lacks a name", () => {
  const first = failure('(n) => n + MISSING').diagnostics[0];
  expect([first?.line, first?.column]).toEqual([1, 12]);
  const helper = failure('(n) => help(n)', { help: functionOf('function help() {\n return MISSING }') }).diagnostics[0];
  expect([helper?.line, helper?.column]).toEqual([4, 9]);
});

test('the error as docs/standalone.md shows it', () => {
  const { message } = failure('function work(n) {\n  return Math.min(n, LIMIT);\n}');
  const text = readFileSync(new URL('../../docs/standalone.md', import.meta.url), 'utf8');
  expect(text).toContain(`\`\`\`text\n${message}\n\`\`\`\n`);
  expect(failure('() => LIMIT').message).toContain('help: give it with the task: task(..., { uses: { LIMIT } })');
});

test('what does not parse is left to the compiler', () => {
  expect(codeOf('function old(n) { return MISSING + 010; }')).toContain('010');
});

test('names that cannot be given', () => {
  expect(failure('function work() {}', { work: 1 })).toMatchObject({ code: 'MGR_OPTION' });
  for (const name of ['a-b', 'class', 'await', '1a', '']) {
    expect(failure('(n) => n', { [name]: 1 }).message).toContain(`uses.${name} cannot be a name`);
  }
  expect(failure('(n) => n', { log: console.log.bind(console) }).code).toBe('MGR_NO_SOURCE');
  expect(() => taskText(functionOf('class A {}'), {})).toThrow(TypeError);
});
