/** The same application built by each bundler and run in a real browser, under a strict policy. (Vite: conformance.test.ts.) */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rspack } from '@rspack/core';
import { build as esbuild } from 'esbuild';
import mgrEsbuild from 'mgr-scheduler/esbuild';
import mgrRolldown from 'mgr-scheduler/rolldown';
import mgrRollup from 'mgr-scheduler/rollup';
import mgrRspack from 'mgr-scheduler/rspack';
import mgrWebpack from 'mgr-scheduler/webpack';
import { transformSync } from 'oxc-transform';
import { rolldown } from 'rolldown';
import { rollup } from 'rollup';
import { afterAll, expect, test } from 'vitest';
import webpack from 'webpack';
import type { CaseResult } from '../conformance/suite.ts';
import { resultOf } from './lib/browsers.ts';
import { APP, entryFileNames, writePage } from './lib/built.ts';
import { inBrowsers } from './lib/each-browser.ts';
import { serveFiles } from './lib/servers.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const entry = join(APP, 'main.ts');
const folder = mkdtempSync(join(tmpdir(), 'mgr-bundlers-'));
const SUITE_MS = 150_000;
const CHUNKS = { entryFileNames: entryFileNames(entry), chunkFileNames: '[name]-[hash].js', format: 'es' } as const;

/** Rollup knows no types. */
const withoutTypes = {
  name: 'types',
  transform: (code: string, id: string) => (id.endsWith('.ts') ? transformSync(id, code, { sourcemap: true }) : null),
};

/** Builds the application to a folder; `main.js` is its entry. */
const builders: Record<string, (dir: string) => Promise<void>> = {
  async rollup(dir) {
    const plugins = [withoutTypes as never, nodeResolve({ browser: true, exportConditions: ['browser'] }), mgrRollup()];
    const build = await rollup({ input: entry, plugins });
    await build.write({ ...CHUNKS, dir });
    await build.close();
  },
  async rolldown(dir) {
    const build = await rolldown({
      input: entry,
      cwd: root,
      platform: 'browser',
      tsconfig: false,
      plugins: [mgrRolldown()],
    });
    await build.write({ ...CHUNKS, dir });
    await build.close();
  },
  async esbuild(outdir) {
    const plugins = [mgrEsbuild()];
    await esbuild({
      entryPoints: [{ in: entry, out: 'main' }],
      outdir,
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      tsconfigRaw: '{}',
      plugins,
    });
  },
  webpack: (dir) =>
    packed(webpack as never, mgrWebpack(), { loader: 'esbuild-loader', options: { target: 'es2022' } }, dir),
  rspack: (dir) => {
    const jsc = { parser: { syntax: 'typescript' }, target: 'es2022' };
    return packed(rspack as never, mgrRspack(), { loader: 'builtin:swc-loader', options: { jsc } }, dir);
  },
};

type Done = (error: Error | null, stats?: { hasErrors(): boolean; toString(): string }) => void;

async function packed(
  bundler: (config: object, done: Done) => void,
  plugin: object,
  use: object,
  path: string,
): Promise<void> {
  const config = {
    mode: 'production',
    context: root,
    entry,
    output: { path, filename: 'main.js', chunkFilename: '[name].[contenthash].js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, use }] },
    plugins: [plugin],
    performance: { hints: false },
  };
  await new Promise<void>((resolve, reject) => {
    bundler(config, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString()));
      else resolve();
    });
  });
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

inBrowsers(['chromium'], (browser) => {
  test.each(Object.keys(builders))('built by %s', { timeout: SUITE_MS }, async (name) => {
    const dir = join(folder, name);
    mkdirSync(dir);
    await builders[name]?.(dir);
    writePage(dir);
    const server = await serveFiles(dir);
    try {
      const page = await browser().open(server.url);
      const results = await resultOf<CaseResult[]>(page, SUITE_MS - 30_000);
      expect(results, String(results)).toBeInstanceOf(Array);
      expect(results.filter(({ error }) => error !== null)).toEqual([]);
      expect(page.errors).toEqual([]);
      await page.close();
    } finally {
      await server.close();
    }
  });

  test('what the compiler refuses is told with its place', async () => {
    const app = join(folder, 'refused');
    mkdirSync(app);
    writeFileSync(
      join(app, 'main.ts'),
      "import { task } from 'mgr-scheduler';\nlet calls: number = 0;\nexport const count = task(function count(n: number): number {\n  for (let i = 0; i < n; i++) calls++;\n  return calls;\n});\n",
    );
    const config = {
      mode: 'production',
      context: app,
      entry: join(app, 'main.ts'),
      output: { path: join(app, 'out') },
    };
    const rules = [{ test: /\.ts$/, use: { loader: 'esbuild-loader' } }];
    const modules = [join(root, 'node_modules')];
    const plugins = [mgrWebpack()];
    const text = await new Promise<string>((resolve, reject) => {
      webpack(
        { ...config, module: { rules }, resolve: { modules }, resolveLoader: { modules }, plugins } as never,
        (error, stats) => (error ? reject(error) : resolve(stats?.toString({ colors: false }) ?? '')),
      );
    });
    expect(text).toContain('MGR_MODULE_STATE');
    expect(text).toContain('main.ts:4:31');
    expect(text).toContain('calls is declared here');
  });
});
