/** The conformance suite in real browsers, from Vite's development server and as a production build under a strict policy. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mgr from 'mgr-scheduler/vite';
import { build, type InlineConfig } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseResult } from '../conformance/suite.ts';
import { resultOf } from './lib/browsers.ts';
import { APP } from './lib/built.ts';
import { ALL_BROWSERS, inBrowsers } from './lib/each-browser.ts';
import { type PageServer, STRICT_POLICY, serveByVite, serveFiles } from './lib/servers.ts';

const folder = mkdtempSync(join(tmpdir(), 'mgr-browser-'));
const configOf = (): InlineConfig => ({
  root: APP,
  configFile: false,
  logLevel: 'error',
  plugins: [mgr()],
  cacheDir: join(folder, 'cache'),
});
const SUITE_MS = 150_000;

const servers: Partial<Record<'development' | 'build' | 'embedded', PageServer>> = {};

beforeAll(async () => {
  servers.development = await serveByVite(configOf());
  const outDir = join(folder, 'dist');
  await build({ ...configOf(), build: { outDir, emptyOutDir: true } });
  servers.build = await serveFiles(outDir);
  servers.embedded = await serveFiles(outDir, { 'Content-Security-Policy': STRICT_POLICY });
}, SUITE_MS);

afterAll(async () => {
  await Promise.all(Object.values(servers).map((server) => server.close()));
  rmSync(folder, { recursive: true, force: true });
});

inBrowsers(ALL_BROWSERS, (browser, name) => {
  // `embedded`: a page that is not isolated. The tests' WebKitGTK has shared memory in every page.
  test.each(['development', 'build', 'embedded'] as const)('%s', { timeout: SUITE_MS }, async (kind) => {
    const query = kind === 'embedded' && name === 'webkit' ? '?never' : '';
    const page = await browser().open((servers[kind] as PageServer).url + query);
    const results = await resultOf<CaseResult[]>(page, SUITE_MS - 10_000);
    expect(results, String(results)).toBeInstanceOf(Array);
    expect(results.filter(({ error }) => error !== null)).toEqual([]);
    expect(results.length).toBeGreaterThan(30);
    const last = kind === 'embedded' ? 'a deep task moves' : 'a parallel sort and map';
    expect(results.map((one) => one.name)).toContain(last);
    expect(page.errors).toEqual([]);
    await page.close();
  });
});
