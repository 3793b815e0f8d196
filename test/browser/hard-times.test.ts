/** What tabs do to a page: they freeze it, load it again in the middle, let it lie idle; and a browser that is older than most. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mgr from 'mgr-scheduler/vite';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseResult } from '../conformance/suite.ts';
import { type Page, resultOf } from './lib/browsers.ts';
import { APP, entryFileNames, writePage } from './lib/built.ts';
import { inBrowsers } from './lib/each-browser.ts';
import { type PageServer, serveFiles } from './lib/servers.ts';

const folder = mkdtempSync(join(tmpdir(), 'mgr-times-'));
const LONG_MS = 120_000;
/** A tick of /proc/<pid>/stat. */
const TICK_MS = 10;

/** Builds a page of the application; its folder. */
async function built(name: string): Promise<string> {
  const input = join(APP, `${name}.ts`);
  const outDir = join(folder, name);
  const rollupOptions = { input, output: { entryFileNames: entryFileNames(input) } };
  await build({ root: APP, configFile: false, logLevel: 'error', plugins: [mgr()], build: { outDir, rollupOptions } });
  writePage(outDir);
  return outDir;
}

let times: PageServer;
let old: PageServer;

beforeAll(async () => {
  times = await serveFiles(await built('hard-times'));
  old = await serveFiles(await built('main'), undefined, undefined, 'delete Atomics.waitAsync;');
}, LONG_MS);

afterAll(async () => {
  await times?.close();
  await old?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** All that the page has begun, once it is settled. */
async function outcomesOf(page: Page): Promise<Record<string, unknown>> {
  const ask = (): Promise<Record<string, unknown>> => page.evaluate('globalThis.outcomes()');
  await expect.poll(async () => Object.values(await ask()).includes('open'), { timeout: 30_000 }).toBe(false);
  return ask();
}

const EXPECTED = {
  primes: Array(12).fill(13_848),
  naps: Array(12).fill(5),
  held: 'came!',
  map: [30, 1, 2, 3, 300],
  told: '1:299',
  stopped: 'stopped',
};

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Processor time so far of all processes that this one has started, and of those that they have, in ms. */
function processorMs(): number {
  const parents = new Map<number, number>();
  const ticks = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
        .map(Number);
      parents.set(Number(name), fields[1]);
      ticks.set(Number(name), fields[11] + fields[12]);
    } catch {
      // It has ended.
    }
  }
  let sum = 0;
  for (const [pid, count] of ticks) {
    let at = parents.get(pid);
    while (at !== undefined && at !== process.pid) at = parents.get(at);
    if (at === process.pid) sum += count;
  }
  return sum * TICK_MS;
}

async function processorMsIn(ms: number): Promise<number> {
  const before = processorMs();
  await sleep(ms);
  return processorMs() - before;
}

inBrowsers(['chromium'], (browser) => {
  describe.each(['', '?never'])('page%s', (query) => {
    const open = async (): Promise<Page> => {
      const page = await browser().open(times.url + query);
      await expect.poll(() => page.evaluate('document.title'), { timeout: 20_000 }).toBe('done');
      return page;
    };

    test('a frozen and resumed tab', { timeout: LONG_MS }, async () => {
      const page = await open();
      await page.evaluate('globalThis.begin()');
      await sleep(100);
      await page.command?.('Page.setWebLifecycleState', { state: 'frozen' });
      await sleep(1500);
      await page.command?.('Page.setWebLifecycleState', { state: 'active' });
      expect(await outcomesOf(page)).toEqual(EXPECTED);
      expect(page.errors).toEqual([]);
      await page.close();
    });

    test('a reload in the middle leaves nothing running', { timeout: LONG_MS }, async () => {
      const page = await open();
      for (let i = 0; i < 3; i++) {
        await page.evaluate('globalThis.begin()');
        await sleep(100);
        await page.reload();
        await expect.poll(() => page.evaluate('document.title'), { timeout: 20_000 }).toBe('done');
      }
      await page.evaluate('globalThis.begin()');
      expect(await outcomesOf(page)).toEqual(EXPECTED);
      await sleep(500);
      // The pages before would use both cores.
      expect(await processorMsIn(2000)).toBeLessThan(1000);
      expect(page.errors).toEqual([]);
      await page.close();
    });

    test('an idle page uses no processor time to speak of', { timeout: LONG_MS }, async () => {
      const page = await open();
      await page.evaluate('globalThis.begin()');
      // So that what is measured is this browser.
      expect(await processorMsIn(400)).toBeGreaterThan(100);
      await outcomesOf(page);
      await page.evaluate('globalThis.idle()');
      await sleep(1000);
      // Measured: 0 to 30 ms.
      expect(await processorMsIn(5000)).toBeLessThan(250);
      await page.close();
    });
  });
});

inBrowsers(['chromium', 'firefox'], (browser) => {
  test('a browser without Atomics.waitAsync', { timeout: LONG_MS }, async () => {
    const page = await browser().open(old.url);
    const results = await resultOf<CaseResult[]>(page, LONG_MS - 10_000);
    expect(await page.evaluate('typeof Atomics.waitAsync')).toBe('undefined');
    expect(results.filter(({ error }) => error !== null)).toEqual([]);
    expect(results.length).toBeGreaterThan(30);
    expect(page.errors).toEqual([]);
    await page.close();
  });
});
