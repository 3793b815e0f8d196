/** A service worker in place of the headers that a host does not set. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mgr from 'mgr-scheduler/vite';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resultOf } from './lib/browsers.ts';
import { APP, entryFileNames, writePage } from './lib/built.ts';
import { ALL_BROWSERS, inBrowsers } from './lib/each-browser.ts';
import { STRICT_POLICY, serveFiles } from './lib/servers.ts';

const outDir = mkdtempSync(join(tmpdir(), 'mgr-isolate-'));
const LONG_MS = 60_000;

beforeAll(async () => {
  const input = join(APP, 'isolate.ts');
  const rollupOptions = { input, output: { entryFileNames: entryFileNames(input) } };
  await build({ root: APP, configFile: false, logLevel: 'error', plugins: [mgr()], build: { outDir, rollupOptions } });
  writePage(outDir);
  const script = fileURLToPath(new URL('../../dist/browser/service-worker.js', import.meta.url));
  cpSync(script, join(outDir, 'service-worker.js'));
}, LONG_MS);

afterAll(() => rmSync(outDir, { recursive: true, force: true }));

inBrowsers(ALL_BROWSERS, (browser) => {
  test('a page without headers gets shared memory by a service worker', { timeout: LONG_MS }, async () => {
    const server = await serveFiles(outDir, { 'Content-Security-Policy': STRICT_POLICY });
    try {
      const page = await browser().open(server.url);
      expect(await resultOf(page, 30_000)).toEqual({ isolated: true, mode: 'shared', isRight: true });
      expect(page.errors).toEqual([]);
      await page.close();
      // It is there now, and nothing is loaded twice.
      const again = await browser().open(server.url);
      expect(await resultOf(again, 30_000)).toEqual({ isolated: true, mode: 'shared', isRight: true });
      await again.close();
    } finally {
      await server.close();
    }
  });

  test('a script that is not there is told', { timeout: LONG_MS }, async () => {
    const server = await serveFiles(outDir, {}, /service-worker/);
    try {
      const page = await browser().open(server.url);
      const result = await resultOf<{ code: string; message: string }>(page, 30_000);
      expect(result).toMatchObject({ code: 'MGR_NO_SERVICE_WORKER' });
      expect(result.message).toContain('service-worker.js could not be registered');
      await page.close();
    } finally {
      await server.close();
    }
  });
});
