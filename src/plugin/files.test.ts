import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { formatOf, isProjectSource, resolveFile } from './files.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'mgr-files-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function file(path: string, text = ''): string {
  const full = join(root, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
  return pathToFileURL(full).href;
}

const main = file('src/main.ts');
const other = file('src/other.ts');
const both = file('src/both.js');
file('src/both.ts');
const index = file('src/folder/index.ts');
const mts = file('src/esm.mts');
const view = file('src/view.tsx');

test.each([
  ['./other.ts', other],
  ['./other.js', other],
  ['./other', other],
  ['./both.js', both],
  ['./folder', index],
  ['./folder/', index],
  ['./esm.mjs', mts],
  ['./view.jsx', view],
  ['./view', view],
  ['../src/other', other],
  ['./other.ts?v=2', `${other}?v=2`],
  [other, other],
])('%s', (specifier, url) => {
  expect(resolveFile(specifier, main)).toBe(url);
});

test.each(['./absent', './absent.js', 'other', 'node:fs', 'mgr-scheduler', '#internal', 'https://example.org/x.js'])(
  '%s is left to Node',
  (specifier) => {
    expect(resolveFile(specifier, main)).toBeNull();
  },
);

test('a link leads to the real file, so that a module has one URL', () => {
  symlinkSync(join(root, 'src/other.ts'), join(root, 'src/link.ts'));
  expect(resolveFile('./link.ts', main)).toBe(other);
});

test('packages, data and the own files are not the project', () => {
  const own = pathToFileURL(join(root, 'own')).href;
  expect(isProjectSource(main, `${own}/`)).toBe(true);
  expect(isProjectSource(`${main}?v=1`, `${own}/`)).toBe(true);
  expect(isProjectSource(`${own}/index.js`, `${own}/`)).toBe(false);
  expect(isProjectSource(pathToFileURL(join(root, 'node_modules/a/index.js')).href, `${own}/`)).toBe(false);
  expect(isProjectSource(pathToFileURL(join(root, 'data.json')).href, `${own}/`)).toBe(false);
  expect(isProjectSource('node:fs', `${own}/`)).toBe(false);
});

test('module or CommonJS: extension, package.json that says module, code', () => {
  file('esm/package.json', '{"type":"module"}');
  file('cjs/package.json', '{"type":"commonjs"}');
  file('torn/package.json', '{');
  expect(formatOf(file('esm/deep/a.ts'), 'void 0')).toBe('module');
  expect(formatOf(file('cjs/a.js'), 'export {}')).toBe('module');
  expect(formatOf(file('cjs/b.js'), 'module.exports = 1')).toBe('commonjs');
  expect(formatOf(file('cjs/a.mts'), 'void 0')).toBe('module');
  expect(formatOf(file('esm/a.cjs'), 'void 0')).toBe('commonjs');
  expect(formatOf(file('none/a.ts'), 'export const a = 1')).toBe('module');
  expect(formatOf(file('none/b.ts'), 'console.log(import.meta.url)')).toBe('module');
  expect(formatOf(file('none/c.js'), 'module.exports = 1')).toBe('commonjs');
  expect(formatOf(file('torn/c.js'), 'import "x"')).toBe('module');
});
