/** Vite's development server: an edited task is replaced while the page stays and what runs ends on the code that it began with. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mgr from 'mgr-scheduler/vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from './lib/browsers.ts';
import { inBrowsers } from './lib/each-browser.ts';
import { serveByVite } from './lib/servers.ts';

// In the repository, so that the package is found by its name.
const root = fileURLToPath(new URL(`../.tmp/hot-${process.pid}/`, import.meta.url));
const LONG_MS = 90_000;
let server: Awaited<ReturnType<typeof serveByVite>>;

beforeAll(async () => {
  mkdirSync(root, { recursive: true });
  cpSync(fileURLToPath(new URL('./hot-app/', import.meta.url)), root, { recursive: true });
  server = await serveByVite({ root, plugins: [mgr()], cacheDir: join(root, 'cache'), server: { watch: {} } });
}, LONG_MS);

afterAll(async () => {
  await server?.close();
  rmSync(root, { recursive: true, force: true });
});

function edit(file: string, from: string, to: string): void {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, text.replace(from, to));
}

/** What the page says, once it says what is expected, or in the end. */
async function said(page: Page, expected: string): Promise<string> {
  const end = Date.now() + 15_000;
  for (;;) {
    const text = await page.evaluate<string>('document.body.textContent.trim()');
    if (text === expected || Date.now() > end) return text;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

inBrowsers(['chromium', 'firefox'], (browser) => {
  test('tasks are replaced, and the page stays', { timeout: LONG_MS }, async () => {
    const page = await browser().open(server.url);
    await expect.poll(server.pages).toBe(1);
    expect(await said(page, 'loads 1, answer 41, long none')).toBe('loads 1, answer 41, long none');
    await page.evaluate('globalThis.startLong()');
    while (!(await page.evaluate<boolean>('globalThis.hasBegun()')));
    edit('tasks.ts', 'BASE + 1', 'BASE + 2');
    expect(await said(page, 'loads 1, answer 42, long none')).toBe('loads 1, answer 42, long none');
    edit('base.ts', '40', '50');
    expect(await said(page, 'loads 1, answer 52, long none')).toBe('loads 1, answer 52, long none');
    await page.evaluate('globalThis.endLong()');
    expect(await said(page, 'loads 1, answer 52, long 41'), 'what ran').toBe('loads 1, answer 52, long 41');
    // What the page uses itself is Vite's affair: it loads the page again.
    edit('page-only.ts', 'loads', 'Loads');
    expect(await said(page, 'Loads 2, answer 52, long none')).toBe('Loads 2, answer 52, long none');
    expect(page.errors).toEqual([]);
    edit('page-only.ts', 'Loads', 'loads');
    edit('base.ts', '50', '40');
    edit('tasks.ts', 'BASE + 2', 'BASE + 1');
    await page.close();
    await expect.poll(server.pages).toBe(0);
  });
});
