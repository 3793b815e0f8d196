import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../lib/process.ts';

function read(name: string): string {
  return readFileSync(join(root, name), 'utf8');
}

function filesIn(folder: string, wanted: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => wanted.test(name) && !name.includes('node_modules'))
    .map((name) => join(folder, name));
}

test('the generated parts of the documents are up to date', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/docs.mjs'), '--check'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('README lists every error code, and none that is gone', () => {
  const sources = filesIn('src', /\.ts$/).filter((name) => !name.endsWith('.test.ts'));
  const used = sources.flatMap((name) => [...read(name).matchAll(/'(MGR_[A-Z_]+)'/g)].map(([, code]) => code));
  const listed = [...read('README.md').matchAll(/^\| `(MGR_[A-Z_]+)` \|/gm)].map(([, code]) => code);
  const isErrorCode = (code: string): boolean => code !== 'MGR_STRIP';
  expect([...new Set(listed)].sort()).toEqual([...new Set(used)].filter(isErrorCode).sort());
});

test('links between the documents lead somewhere', () => {
  const documents = [
    ...readdirSync(root).filter((name) => name.endsWith('.md')),
    ...['docs', 'src', 'bench', 'examples', 'test'].flatMap((folder) => filesIn(folder, /\.md$/)),
  ];
  const dead = documents.flatMap((name) =>
    [...read(name).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, target]) => target)
      .filter((target) => !target.includes('://') && !existsSync(join(root, dirname(name), target)))
      .map((target) => `${name}: ${target}`),
  );
  expect(dead).toEqual([]);
});
