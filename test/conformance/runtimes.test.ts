/** The conformance suite in Node, Deno and Bun. In browsers: test/browser/conformance.test.ts. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { CaseResult } from './suite.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const main = fileURLToPath(new URL('./main.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mgr-runtimes-'));
// The repository's own one has Bun read the package's sources.
const tsconfig = join(folder, 'tsconfig.json');
writeFileSync(tsconfig, '{}');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program that an optional package of this platform holds, whether or not its install script has run. */
function programIn(scope: string, file: string, otherwise: string): string | undefined {
  const packages = join(root, 'node_modules', scope);
  const found = existsSync(packages) ? readdirSync(packages).map((name) => join(packages, name, file)) : [];
  return [...found, join(root, 'node_modules', otherwise)].find((path) => existsSync(path));
}

const runtimes: Record<string, { program: string | undefined; flags(register: string): string[] }> = {
  Node: { program: process.execPath, flags: (register) => ['--import', register] },
  Deno: {
    program: programIn('@deno', 'deno', 'deno/deno'),
    flags: (register) => ['run', '--allow-all', '--preload', register],
  },
  Bun: {
    program: programIn('@oven', 'bin/bun', 'bun/bin/bun.exe'),
    flags: (register) => [`--tsconfig-override=${tsconfig}`, '--preload', register],
  },
};

describe.each(Object.keys(runtimes))('%s', (name) => {
  const { program, flags } = runtimes[name] as (typeof runtimes)[string];

  describe.skipIf(program === undefined)(
    program === undefined ? 'there is no program for this platform' : 'is there',
    () => {
      test.each(['required', 'never'])(
        'what holds on every host holds here; shared: %s',
        { timeout: 150_000 },
        (shared) => {
          const register = fileURLToPath(new URL('../../dist/register.js', import.meta.url));
          const args = [...flags(register), main, JSON.stringify({ shared })];
          const { stdout, stderr } = spawnSync(program as string, args, { encoding: 'utf8', cwd: root });
          expect(stderr).toBe('');
          const results = JSON.parse(stdout) as CaseResult[];
          expect(results.filter(({ error }) => error !== null)).toEqual([]);
          expect(results.length).toBeGreaterThan(30);
        },
      );
    },
  );
});
