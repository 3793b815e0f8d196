import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { makeDiagnostic } from '../compiler/diagnostics.ts';
import { diagnosticsOf } from './errors.ts';
import { type Compiler, createLoader } from './node.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'mgr-loader-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));
writeFileSync(join(root, 'package.json'), '{"type":"module"}');

function file(name: string, text: string): string {
  writeFileSync(join(root, name), text);
  return pathToFileURL(join(root, name)).href;
}

const NOWHERE = { type: 'Program' };
const sourceText = (code: string, id: string) => ({ id, original: code, code, map: null });

/** A compiler that marks what it has seen, and refuses what says so. */
const compiler: Compiler = {
  compileModule(code, id, host, options) {
    const refused = code.includes('refuse');
    return {
      code: `/* ${host.resolve('./b', id)} */ ${code}`,
      map: (options?.inputMap ?? null) as object | null,
      changed: code.includes('task'),
      diagnostics: refused ? [makeDiagnostic(sourceText(code, id), NOWHERE, 'MGR_UNSUPPORTED', 'refused', 'help')] : [],
      functions: [],
      tasks: [],
    };
  },
};

function loaderWith(compile: boolean) {
  const packages = { 'mgr-scheduler': 'file:///own/index.js' };
  return createLoader({ compile, packages, ownFolder: 'file:///own/', color: false, strip: 0 }, compiler);
}

const b = file('b.ts', 'export const b: number = 1;');

test('a module loses its types, is compiled, and carries its map', () => {
  const loaded = loaderWith(true).load(file('a.ts', 'export const a: number = task(1);\n'));
  expect(loaded?.format).toBe('module');
  expect(loaded?.source).toContain(`/* ${b} */ export const a = task(1);`);
  expect(loaded?.source).toMatch(/\n\/\/# sourceMappingURL=data:application\/json/);
});

test('serial: types go, the compiler is not asked', () => {
  const loaded = loaderWith(false).load(file('serial.ts', 'export const a: number = task(1); // refuse\n'));
  expect(loaded?.source).toMatch(/^export const a = task\(1\);/);
});

/** The error that loading a file ends with. */
function errorOf(url: string, compile = true): Error {
  try {
    loaderWith(compile).load(url);
  } catch (error) {
    return error as Error;
  }
  throw new Error('no error');
}

test('errors of the compiler come together as one MGR_COMPILE', () => {
  const error = errorOf(file('refused.ts', 'export const refuse: number = 1;\n'));
  expect(error).toMatchObject({ code: 'MGR_COMPILE' });
  expect(error.message).toMatch(/^1 error in 1 file\n\nerror MGR_UNSUPPORTED refused\n {2}at .*refused\.ts:1:1\n/);
});

test('all modules’ errors come with the first one, sorted, each once; also of what a file imports that does not parse', () => {
  file('z.js', "import './broken.ts';\nexport const refuse = 1;\n");
  file('broken.ts', "import { x } from './y.ts';\nimport './z.js';\nexport let a: = 1;\n");
  file('y.ts', 'export const refuse = 1;\n');
  const url = file('first.ts', "import './z.js';\nimport './broken.ts';\nexport const refuse = 1;\n");
  const error = errorOf(url);
  expect(error).toMatchObject({ code: 'MGR_COMPILE' });
  expect(error.message).toMatch(/^4 errors in 4 files\n/);
  const files = diagnosticsOf(error)?.map((one) => `${one.code} ${one.file.replace(/.*\//, '')}`);
  expect(files).toEqual([
    'MGR_PARSE broken.ts',
    'MGR_UNSUPPORTED first.ts',
    'MGR_UNSUPPORTED y.ts',
    'MGR_UNSUPPORTED z.js',
  ]);
  expect(errorOf(pathToFileURL(join(root, 'broken.ts')).href, false)).toMatchObject({ code: 'MGR_PARSE' });
});

test('CommonJS is left to Node; TypeScript of that kind only loses its types', () => {
  const loader = loaderWith(true);
  expect(loader.load(file('c.cjs', 'module.exports = 1;'))).toBeNull();
  expect(loader.load(file('d.cts', 'const d: number = 1; module.exports = d;'))?.format).toBe('commonjs');
  expect(loader.host.load(pathToFileURL(join(root, 'd.cts')).href)).toBeNull();
});

test('this copy of the package, wherever the importing file lies', () => {
  const loader = loaderWith(true);
  expect(loader.resolve('mgr-scheduler', 'file:///elsewhere/a.js')).toBe('file:///own/index.js');
  expect(loader.resolve('lodash', 'file:///elsewhere/a.js')).toBeNull();
  expect(loader.load('file:///own/index.js')).toBeNull();
});

test('the compiler sees the project and nothing else', () => {
  const { host } = loaderWith(true);
  expect(host.resolve('./b.js', pathToFileURL(join(root, 'a.ts')).href)).toBe(b);
  expect(host.resolve('mgr-scheduler', b)).toBeNull();
  expect(host.resolve('node:fs', b)).toBeNull();
  expect(host.load(b)).toMatchObject({
    code: expect.stringContaining('export const b = 1'),
    original: expect.stringContaining(': number'),
  });
});
