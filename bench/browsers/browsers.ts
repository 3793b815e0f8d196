/** The loop and fork benchmarks in the pages of three engines, and what a page feels of them. */
import { readFileSync, rmSync } from 'node:fs';
import { type Browser, type BrowserName, missing, type Page, startBrowser } from '../../test/browser/lib/browsers.ts';
import { ISOLATED, serveFiles } from '../../test/browser/lib/servers.ts';
import { type Kernel, kernels } from '../kernels/index.ts';
import { saveJson, setting } from '../lib/results.ts';
import { geometricMean, median } from '../lib/statistics.ts';
import { table } from '../lib/table.ts';
import type { ForksAnswer, FramesAnswer } from './app.ts';
import type { PageAnswer, PageOrder } from './loops-page.ts';
import { buildPages } from './pages.ts';

export const browserNames = ['chromium', 'firefox', 'webkit'] as const satisfies readonly BrowserName[];

export interface BrowsersOptions {
  browsers: readonly BrowserName[];
  /** Kernels of the loops. */
  kernels: readonly string[];
  pairs: number;
  quick: boolean;
  save: boolean;
}

export interface BrowserFigures {
  browser: BrowserName;
  version: string;
  /** Compiled over untouched, warm: the median of the pairs. */
  loops: { kernel: string; ratio: number; untouchedMs: number }[];
  loopsMean: number;
  /** A fork in every call, one thread, over the plain function. */
  fib: number;
  /** Ms from `Scheduler.start` with eight threads to the first result, in a fresh page each time. */
  startMs: number[];
  frames: FramesAnswer;
}

const FIB = 34;
const QUICK_FIB = 27;

export async function runBrowsers(options: BrowsersOptions): Promise<void> {
  const chosen = kernels.filter(({ name }) => options.kernels.includes(name) && !readsFiles(name));
  const folder = await buildPages(chosen);
  const server = await serveFiles(folder, ISOLATED);
  const all: BrowserFigures[] = [];
  try {
    for (const name of options.browsers) {
      const why = missing(name);
      if (why !== undefined) {
        console.error(`${name} is left out: ${why}`);
        continue;
      }
      const browser = await startBrowser(name);
      try {
        all.push(await measure(browser, name, server.url, chosen, options));
      } finally {
        await browser.close();
      }
      print(all.at(-1) as BrowserFigures);
    }
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  if (options.save)
    console.log(`\nSaved: ${saveJson('browsers.json', { setting: setting(), options, browsers: all })}`);
}

/** A page has none. */
function readsFiles(kernel: string): boolean {
  return readFileSync(new URL(`../kernels/${kernel}.ts`, import.meta.url), 'utf8').includes("from 'node:");
}

async function measure(
  browser: Browser,
  name: BrowserName,
  url: string,
  chosen: readonly Kernel[],
  { pairs, quick }: BrowsersOptions,
): Promise<BrowserFigures> {
  const loops: BrowserFigures['loops'] = [];
  for (const kernel of chosen) {
    const order: PageOrder = { name: kernel.name, ...kernel.full, pairs, warmUps: 3 };
    const page = await open(browser, `${url}${kernel.name}.html`, 'measure');
    const { untouchedMs, compiledMs } = await page.evaluate<PageAnswer>(`globalThis.measure(${JSON.stringify(order)})`);
    await page.close();
    const ratio = rounded(median(compiledMs.map((ms, i) => ms / untouchedMs[i])));
    loops.push({ kernel: kernel.name, ratio, untouchedMs: rounded(median(untouchedMs)) });
  }
  const startMs: number[] = [];
  for (let i = 0; i < (quick ? 2 : 9); i++) {
    const page = await open(browser, `${url}app.html`, 'bench');
    startMs.push(rounded(await page.evaluate<number>('globalThis.bench.start()')));
    await page.close();
  }
  const page = await open(browser, `${url}app.html`, 'bench');
  const n = quick ? QUICK_FIB : FIB;
  const fib = await page.evaluate<ForksAnswer>(`globalThis.bench.forks(${n}, ${pairs})`);
  const frames = await page.evaluate<FramesAnswer>(`globalThis.bench.frames(${quick ? 1000 : 10_000})`);
  const version = await page.evaluate<string>('navigator.userAgent');
  await page.close();
  return {
    browser: name,
    version: /(?:Chrome|Firefox|Version)\/(\d+(?:\.\d+)?)/.exec(version)?.[1] ?? version,
    loops,
    loopsMean: rounded(geometricMean(loops.map(({ ratio }) => ratio))),
    fib: rounded(median(fib.forkedMs.map((ms, i) => ms / fib.serialMs[i]))),
    startMs,
    frames,
  };
}

/** A page whose script has put `global` there. */
async function open(browser: Browser, url: string, global: string): Promise<Page> {
  const page = await browser.open(url);
  for (let left = 100; !(await page.evaluate<boolean>(`typeof globalThis.${global} !== 'undefined'`)); left--) {
    if (left === 0) throw new Error(`${url}: ${page.errors.join('; ')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return page;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function print({ browser, version, loops, loopsMean, fib, startMs, frames }: BrowserFigures): void {
  console.log(`\n${browser} ${version}`);
  console.log(
    table(
      ['kernel', 'ratio', 'untouched ms'],
      loops.map((one) => [one.kernel, one.ratio.toFixed(3), one.untouchedMs.toFixed(1)]),
    ),
  );
  console.log(`loops, geometric mean  ${loopsMean}`);
  console.log(`fib, a fork in every call, one thread, over the plain function  ${fib}`);
  console.log(`8 threads to the first result  ${median(startMs)} ms`);
  console.log(
    `all cores computing: longest frame ${rounded(frames.longestMs)} ms, median ${rounded(frames.medianMs)}; longest delay of a message ${rounded(frames.longestDelayMs)} ms`,
  );
}
