/** Pages that lack what threads need: each promise settles, with a code that says what is wrong. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mgr from 'mgr-scheduler/vite';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, resultOf } from './lib/browsers.ts';
import { APP, entryFileNames, writePage } from './lib/built.ts';
import { ALL_BROWSERS, inBrowsers } from './lib/each-browser.ts';
import { ISOLATED, STRICT_POLICY, serveFiles } from './lib/servers.ts';

const outDir = mkdtempSync(join(tmpdir(), 'mgr-trouble-'));
const LONG_MS = 120_000;

beforeAll(async () => {
  const input = join(APP, 'trouble.ts');
  const rollupOptions = { input, output: { entryFileNames: entryFileNames(input) } };
  await build({ root: APP, configFile: false, logLevel: 'error', plugins: [mgr()], build: { outDir, rollupOptions } });
  writePage(outDir);
}, LONG_MS);

afterAll(() => rmSync(outDir, { recursive: true, force: true }));

const NO_WORKERS = { 'Content-Security-Policy': STRICT_POLICY.replace("worker-src 'self'", "worker-src 'none'") };

inBrowsers(ALL_BROWSERS, (browser, name) => {
  // WebKitGTK has shared memory in every page where the tests need it in one: a variable of its environment turns it on.
  test.skipIf(name === 'webkit')('a page that is not isolated', { timeout: LONG_MS }, () =>
    expectTrouble(browser(), {}, undefined, 'MGR_NO_SHARED_MEMORY', 'Cross-Origin-Embedder-Policy: require-corp'),
  );

  test.each([
    ['a policy that forbids workers', { ...ISOLATED, ...NO_WORKERS }, undefined, 'MGR_THREAD_SCRIPT', 'worker-src'],
    ['a script that is not there', ISOLATED, /mgr-thread/, 'MGR_THREAD_SCRIPT', '404'],
  ])('%s', { timeout: LONG_MS }, (_, headers, lost, code, text) => expectTrouble(browser(), headers, lost, code, text));
});

async function expectTrouble(
  browser: Browser,
  headers: Record<string, string>,
  lost: RegExp | undefined,
  code: string,
  text: string,
): Promise<void> {
  const server = await serveFiles(outDir, headers, lost);
  try {
    const page = await browser.open(server.url);
    const result = await resultOf<{ code: string; message: string }>(page, 30_000);
    expect(result).toMatchObject({ code });
    expect(result.message).toContain(text);
    await page.close();
  } finally {
    await server.close();
  }
}
