/** The conformance suite in real browsers, from Vite's development server and as a production build under a strict policy. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mgr from 'mgr-scheduler/vite';
import { build, type InlineConfig } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseResult } from '../conformance/suite.ts';
import { type Browser, type BrowserName, missing, resultOf, startBrowser } from './lib/browsers.ts';
import { type PageServer, serveByVite, serveFiles } from './lib/servers.ts';

const root = fileURLToPath(new URL('./app/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mgr-browser-'));
const configOf = (): InlineConfig => ({
  root,
  configFile: false,
  logLevel: 'error',
  plugins: [mgr()],
  cacheDir: join(folder, 'cache'),
});
const SUITE_MS = 150_000;

const servers: Partial<Record<'development' | 'build', PageServer>> = {};

beforeAll(async () => {
  servers.development = await serveByVite(configOf());
  const outDir = join(folder, 'dist');
  await build({ ...configOf(), build: { outDir, emptyOutDir: true } });
  servers.build = await serveFiles(outDir);
}, SUITE_MS);

afterAll(async () => {
  await Promise.all(Object.values(servers).map((server) => server.close()));
  rmSync(folder, { recursive: true, force: true });
});

describe.each<BrowserName>(['chromium', 'firefox', 'webkit'])('%s', (name) => {
  const why = missing(name);
  describe.skipIf(why !== undefined)(why ?? 'is there', () => {
    let browser: Browser;

    beforeAll(async () => {
      browser = await startBrowser(name);
    }, SUITE_MS);

    afterAll(() => browser?.close());

    test.each(['development', 'build'] as const)('%s', { timeout: SUITE_MS }, async (kind) => {
      const page = await browser.open((servers[kind] as PageServer).url);
      const results = await resultOf<CaseResult[]>(page, SUITE_MS - 10_000);
      expect(results, String(results)).toBeInstanceOf(Array);
      expect(results.filter(({ error }) => error !== null)).toEqual([]);
      expect(results.length).toBeGreaterThan(20);
      expect(page.errors).toEqual([]);
      await page.close();
    });
  });
});
