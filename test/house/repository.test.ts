import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../lib/process.ts';

const TEXT = /\.(?:[cm]?[jt]sx?|json|jsonc|md|ya?ml|html|css|svg|csv|sh)$|^[^.]+$|\/[^.]+$|^\.[^/]+$/;
const MAX_LINES = 400;

/** What is or would be committed. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((name) => name !== '' && TEXT.test(name) && existsSync(join(root, name)));

function read(name: string): string {
  return readFileSync(join(root, name), 'utf8');
}

test('no file names a folder of this machine or the registry', () => {
  const forbidden = [join(root, '.'), homedir(), `registry.${'npmjs'}.org`].filter((text) => text.length > 4);
  const found = files.flatMap((name) =>
    forbidden.filter((text) => read(name).includes(text)).map((text) => `${name}: ${text}`),
  );
  expect(found).toEqual([]);
});

test('the lock file says what is installed, not from where', () => {
  const { packages } = JSON.parse(read('package-lock.json'));
  const resolved = Object.values(packages as Record<string, { resolved?: string }>).map((one) => one.resolved ?? '');
  expect(resolved.filter((text) => text.includes('://'))).toEqual([]);
});

test(`no source file is longer than ${MAX_LINES} lines`, () => {
  const sources = files.filter(
    (name) => /^(?:src|scripts|bench|examples|test)\/.*\.(?:ts|mjs)$/.test(name) && !name.includes('/cases/'),
  );
  const long = sources
    .map((name) => `${name}: ${read(name).split('\n').length}`)
    .filter((text) => Number(text.split(': ')[1]) > MAX_LINES);
  expect(long).toEqual([]);
});

test('what package.json exports is what the build makes', () => {
  const { exports, bin } = JSON.parse(read('package.json'));
  const built = [
    ...Object.values(exports as Record<string, string | { default: string }>),
    ...Object.values(bin as object),
  ]
    .map((one) => (typeof one === 'string' ? one : one.default))
    .filter((name) => name.startsWith('./dist/'));
  const script = read('scripts/build.mjs');
  const names = [...script.matchAll(/'?([\w-]+)'?: 'src\//g)].map(([, name]) => name);
  const entries = names.flatMap((name) => [`./dist/${name}.js`, `./dist/browser/${name}.js`]);
  const standalone = [...script.matchAll(/file: '([\w.]+)'/g)].map(([, name]) => `./dist/browser/${name}`);
  expect(entries.length * standalone.length).toBeGreaterThan(0);
  for (const name of built) expect([...entries, ...standalone]).toContain(name);
});
