import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../lib/process.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mgr-layers-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each import as the only one of a file, judged by the rules of biome.json. @returns the files that were refused */
function refused(imports: [file: string, specifier: string][]): string[] {
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  const config = JSON.parse(readFileSync(join(folder, 'biome.json'), 'utf8'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
  for (const [file, specifier] of imports) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `export * from '${specifier}';\n`);
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout } = spawnSync(
    process.execPath,
    [biome, 'lint', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none', '.'],
    { cwd: folder, encoding: 'utf8' },
  );
  const { diagnostics } = JSON.parse(stdout);
  const found = diagnostics.map(({ location }: { location: { path: string | { file: string } } }) =>
    typeof location.path === 'string' ? location.path : location.path.file,
  );
  return [...new Set<string>(found)].sort();
}

test('imports go down only, and the check that holds this bites', () => {
  const bad: [string, string][] = [
    ['src/memory/bad.ts', '../ring/a.ts'],
    ['src/ring/bad.ts', '../policy/a.ts'],
    ['src/policy/deep/bad.ts', '../../thread/a.ts'],
    ['src/thread/bad.ts', '../scheduler/a.ts'],
    ['src/scheduler/bad.ts', '../host/a.ts'],
    ['src/host/bad.ts', '../index.ts'],
    ['src/compiler/bad.ts', '../memory/a.ts'],
    ['src/compiler/worse.ts', '../plugin/a.ts'],
    ['src/plugin/bad.ts', '../thread/abi.ts'],
    ['src/plugin/worse.ts', '../standalone/a.ts'],
    ['src/cli/bad.ts', '../memory/a.ts'],
    ['src/cli/worse.ts', '../standalone/a.ts'],
    ['src/scheduler/worse.ts', '../standalone/a.ts'],
    ['src/host/worse.ts', '../standalone/a.ts'],
    ['src/compiler/worst.ts', '../standalone/a.ts'],
    ['src/standalone/bad.ts', '../plugin/a.ts'],
    ['src/standalone/worse.ts', '../index.ts'],
    ['src/index.ts', './compiler/index.ts'],
    ['bench/bad.ts', '../src/index.ts'],
    ['examples/tour/bad.ts', '../../dist/index.js'],
  ];
  const good: [string, string][] = [
    ['src/memory/good.ts', './layout.ts'],
    ['src/ring/good.ts', '../memory/layout.ts'],
    ['src/host/good.ts', '../scheduler/scheduler.ts'],
    ['src/compiler/good.ts', '../names.ts'],
    ['src/plugin/good.ts', '../compiler/index.ts'],
    ['src/standalone/good.ts', '../compiler/index.ts'],
    ['src/standalone/better.ts', '../program.ts'],
    ['src/cli/good.ts', '../index.ts'],
    ['bench/good.ts', 'mgr-scheduler'],
  ];
  expect(refused([...bad, ...good])).toEqual(bad.map(([file]) => file).sort());
});
