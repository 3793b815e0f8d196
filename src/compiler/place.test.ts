/** Where a compiled module says that it comes from: what bundler plugins choose. */
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { expect, test } from 'vitest';
import { hostOf, TASK } from '../../test/lib/compiler.ts';
import { compileModule } from './index.ts';

const LOOP = 'for (let i = 0; i < n; i++) use(i);';
const CODE = `${TASK}import { use } from './use.js';\nexport const spin = task(function spin(n) { ${LOOP} });\n`;
const HOST = hostOf({ 'file:///use.js': `export function use(n) { ${LOOP.replace('use(i)', 'n += i')} return n; }` });

test('its name, and the URL that it is loaded from, asked once of a module with tasks', () => {
  const asked: boolean[] = [];
  const { code } = compileModule(CODE, 'file:///app.js', HOST, {
    shownId: 'src/app.ts',
    loadedFrom: (hasTasks) => {
      asked.push(hasTasks);
      return 'import.meta.url';
    },
  });
  expect(code).toContain('$register("src/app.ts",import.meta.url,[[');
  expect(asked).toEqual([true]);
});

test('without a URL: the hash of its name', () => {
  const hashOf = (shownId?: string) =>
    /\$register\("[^"]*",(-?\d+),/.exec(compileModule(CODE, 'file:///app.js', HOST, { shownId }).code)?.[1];
  expect(hashOf('file:///app.js')).toBe(hashOf());
  expect(hashOf('src/app.ts')).not.toBe(hashOf());
});

test('a module that only holds values tells where it comes from too', () => {
  const { code } = compileModule(
    'export const NIL = {};\nexport const isNil = (x) => x === NIL;',
    'file:///nil.js',
    HOST,
    {
      shownId: 'nil.ts',
      loadedFrom: (hasTasks) => (hasTasks ? 'wrong' : 'import.meta.url'),
    },
  );
  expect(code).toContain('$mgr_register("nil.ts", import.meta.url, [], [["NIL", () => NIL, 1]');
});

test('other modules by the specifiers that the host gives', () => {
  const host = { ...HOST, specifier: (id: string) => id.replace('file:///', './') };
  expect(compileModule(CODE, 'file:///app.js', host).code).toContain('import{use$mgr}from"./use.js"');
});

test('a map to what came in, though there is one to the source', () => {
  const inputMap = { version: 3, names: [], sources: ['app.ts'], sourcesContent: ['?'], mappings: 'AAAA' };
  const { code, map } = compileModule(CODE, 'file:///app.js', HOST, { inputMap, mapsToInput: true });
  const at = code.indexOf('use$mgr(i)', code.indexOf('function spin$mgr('));
  const lines = code.slice(0, at).split('\n');
  const place = { line: lines.length, column: (lines.at(-1) as string).length };
  const before = CODE.slice(0, CODE.indexOf('use(i)')).split('\n');
  expect(originalPositionFor(new TraceMap(map as never), place)).toMatchObject({
    line: before.length,
    column: (before.at(-1) as string).length,
  });
});

test('the tasks, by their numbers among what the module registers', () => {
  const { code, tasks } = compileModule(
    `${CODE}function other(n) { ${LOOP} }\nexport default task(function two(n) { return other(n); });\nexport const three = task((n) => n);\n`,
    'file:///app.js',
    HOST,
  );
  expect(tasks.map(({ name }) => name)).toEqual(['spin', 'two', 'three']);
  for (const { functionIndex } of tasks) expect(code).toContain(`[$m, ${functionIndex}]`);
  expect(new Set(tasks.map(({ functionIndex }) => functionIndex)).size).toBe(3);
});

test('a module that nobody can import does not import itself', () => {
  const withDefault = `${CODE}export default { settings: [1] };\n`;
  const compile = (importsItself?: boolean) =>
    compileModule(withDefault, 'file:///app.js', HOST, importsItself === undefined ? {} : { importsItself }).code;
  expect(compile()).toContain('from"file:///app.js"');
  expect(compile(false)).not.toContain('from"file:///app.js"');
});
