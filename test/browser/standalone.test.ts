/** Pages without a build: the standalone files by a script tag and by `import`, from the page's own server and from another one. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parse } from 'acorn';
import { rolldown } from 'rolldown';
import { build as viteBuild } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freeNames } from '../../src/compiler/index.ts';
import { type Browser, resultOf } from './lib/browsers.ts';
import { ALL_BROWSERS, inBrowsers } from './lib/each-browser.ts';
import { ISOLATED, type PageServer, STRICT_POLICY, serveFiles } from './lib/servers.ts';

const dist = fileURLToPath(new URL('../../dist/browser/', import.meta.url));
const own = fileURLToPath(new URL('./standalone/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mgr-standalone-'));
const FILES = ['standalone.js', 'standalone.mjs'];
const SUITE_MS = 150_000;

interface Case {
  readonly name: string;
  readonly error: string | null;
}

/** Modules are made of text, so `blob:` may be a script; nothing else is more than the strictest policy has. */
const policy = (more = '', workers = "'self'"): string =>
  STRICT_POLICY.replace("script-src 'self'", `script-src 'self' blob: ${more}`).replace(
    "worker-src 'self'",
    `worker-src ${workers}`,
  );

let site: PageServer;
/** Servers of another origin, by the headers that they send. */
const elsewhere: Partial<Record<'forAll' | 'forCors', PageServer>> = {};

/** A page that loads the suite with a file from `from`, as `kind` says. */
function writeSuite(name: string, kind: 'script' | 'script crossorigin' | 'module', from: string): void {
  const scripts =
    kind !== 'module'
      ? `<${kind} src="${from}standalone.js"></script><script src="sloppy.js"></script><script src="suite.js"></script>`
      : `<script src="sloppy.js"></script><script type="module" src="${name}.mjs"></script>`;
  writeFileSync(join(folder, `${name}.html`), page(scripts));
  if (kind !== 'module') return;
  const specifier = JSON.stringify(`${from || './'}standalone.mjs`);
  writeFileSync(
    join(folder, `${name}.mjs`),
    `import * as mgr from ${specifier};\nglobalThis.mgr = mgr;\nawait import('./suite.js');\n`,
  );
}

const page = (scripts: string): string =>
  `<!doctype html><meta charset="utf-8"><title>running</title><link rel="icon" href="data:,"><body></body>${scripts}`;

beforeAll(async () => {
  for (const name of FILES) copyFileSync(join(dist, name), join(folder, name));
  for (const name of ['ten-lines.html', 'suite.js', 'ten.js']) copyFileSync(join(own, name), join(folder, name));
  // No tool of this repository takes it.
  writeFileSync(join(folder, 'sloppy.js'), 'globalThis.sloppy = function sloppy(n) {\n  return n + 010;\n};\n');
  const other = join(folder, 'elsewhere');
  mkdirSync(other);
  for (const name of FILES) copyFileSync(join(dist, name), join(other, name));
  const cors = { 'Access-Control-Allow-Origin': '*' };
  elsewhere.forCors = await serveFiles(other, cors);
  elsewhere.forAll = await serveFiles(other, { ...cors, 'Cross-Origin-Resource-Policy': 'cross-origin' });
  site = await serveFiles(folder, { ...ISOLATED, 'Content-Security-Policy': policy() });
  await writeConformance();
  writeSuite('script', 'script', '');
  writeSuite('module', 'module', '');
  writeSuite('script-elsewhere', 'script', elsewhere.forAll.url);
  writeSuite('cors-elsewhere', 'script crossorigin', elsewhere.forCors.url);
  writeSuite('module-elsewhere', 'module', elsewhere.forCors.url);
});

/** A page that compiles the suite of test/conformance itself, from one text without types. */
async function writeConformance(): Promise<void> {
  const build = await rolldown({
    input: fileURLToPath(new URL('../conformance/suite.ts', import.meta.url)),
    external: ['mgr-scheduler'],
    tsconfig: false,
  });
  await build.write({ file: join(folder, 'conformance-text.mjs'), format: 'esm' });
  await build.close();
  writeFileSync(
    join(folder, 'conformance.mjs'),
    `${tell(`(async () => {
      const text = await (await fetch('conformance-text.mjs')).text();
      const { runSuite } = await mgr.compile(text, { name: 'conformance.js' });
      return runSuite();
    })()`)}\n`,
  );
  const scripts = '<script src="standalone.js"></script><script type="module" src="conformance.mjs"></script>';
  writeFileSync(join(folder, 'conformance.html'), page(scripts));
}

/** What a page says that runs one task with the package that an expression names. */
const running = (mgr: string): string => `(async () => {
  const { Scheduler, task } = ${mgr};
  const scheduler = await Scheduler.start({ threads: 2 });
  const sum = task(function sum(n) {
    let total = 0;
    for (let i = 0; i < n; i++) total += i;
    return total;
  });
  const result = await scheduler.run(sum, [1000]);
  await scheduler.close();
  return result;
})()`;
const tell = (promise: string): string =>
  `${promise}.catch(String).then((result) => { globalThis.result = result; document.title = 'done'; });`;

/** Other ways to have the file, by what is in the page's body. */
function waysToLoad(): Record<string, string> {
  const text = readFileSync(join(dist, 'standalone.js'), 'utf8');
  const copies = ['first', 'mgr', 'third', 'first'].map(running).join(', ');
  return {
    'as text in the page': `<script>${text}</script><script>${tell(running('mgr'))}</script>`,
    'more than once': `<script src="standalone.js"></script><script>const first = mgr;</script><script src="standalone.js?2"></script>
      <script type="module">import * as third from './standalone.mjs'; ${tell(`Promise.all([${copies}])`)}</script>`,
    'in a worker of the page': `<script>const worker = new Worker('own.mjs', { type: 'module' });
      ${tell('new Promise((resolve) => { worker.onmessage = ({ data }) => resolve(data); worker.onerror = resolve; })')}</script>`,
  };
}

afterAll(async () => {
  await Promise.all([site?.close(), elsewhere.forAll?.close(), elsewhere.forCors?.close()]);
  rmSync(folder, { recursive: true, force: true });
});

async function expectSuite(browser: Browser, url: string): Promise<void> {
  const opened = await browser.open(url);
  const results = await resultOf<Case[]>(opened, SUITE_MS - 10_000);
  expect(results, JSON.stringify(results)).toBeInstanceOf(Array);
  expect(results.filter(({ error }) => error !== null)).toEqual([]);
  expect(results.length).toBeGreaterThan(25);
  expect(opened.errors).toEqual([]);
  await opened.close();
}

inBrowsers(ALL_BROWSERS, (browser) => {
  test.each(['script', 'module'])('the suite, by a %s', { timeout: SUITE_MS }, (kind) =>
    expectSuite(browser(), `${site.url}${kind}.html`),
  );

  test.each(['script', 'cors', 'module'])(
    'the suite, by a %s of another origin',
    { timeout: SUITE_MS },
    async (kind) => {
      // `blob:` for the worker that imports the file; 'self' for what a module imports by a statement, which Firefox asks `worker-src` for in a worker.
      const from = (kind === 'script' ? elsewhere.forAll : elsewhere.forCors) as PageServer;
      const wider = policy(new URL(from.url).origin, "'self' blob:");
      const server = await serveFiles(folder, { ...ISOLATED, 'Content-Security-Policy': wider });
      try {
        await expectSuite(browser(), `${server.url}${kind}-elsewhere.html`);
      } finally {
        await server.close();
      }
    },
  );

  test.each(Object.entries(waysToLoad()))('%s', { timeout: SUITE_MS }, async (_, body) => {
    writeFileSync(join(folder, 'way.html'), page(body));
    writeFileSync(
      join(folder, 'own.mjs'),
      `import * as mgr from './standalone.mjs';\npostMessage(await ${running('mgr')});\n`,
    );
    const server = await serveFiles(folder, ISOLATED);
    try {
      const opened = await browser().open(`${server.url}way.html`);
      const result = await resultOf<number | number[]>(opened, SUITE_MS - 30_000);
      expect(
        [result].flat().every((one) => one === 499_500),
        JSON.stringify(result),
      ).toBe(true);
      expect(opened.errors).toEqual([]);
      await opened.close();
    } finally {
      await server.close();
    }
  });

  test('the suite of all hosts, compiled in the page', { timeout: SUITE_MS }, async () => {
    const opened = await browser().open(`${site.url}conformance.html`);
    const results = await resultOf<Case[]>(opened, SUITE_MS - 10_000);
    expect(results, JSON.stringify(results)).toBeInstanceOf(Array);
    expect(results.filter(({ error }) => error !== null)).toEqual([]);
    expect(results.length).toBeGreaterThan(20);
    expect(opened.errors).toEqual([]);
    await opened.close();
  });

  test('the page of docs/standalone.md', { timeout: SUITE_MS }, async () => {
    const text = readFileSync(new URL('../../docs/standalone.md', import.meta.url), 'utf8');
    const [, html] = /```html\n([\s\S]*?)```/.exec(text) as unknown as [string, string];
    writeFileSync(join(folder, 'docs.html'), `<!doctype html><link rel="icon" href="data:,">${html}`);
    const server = await serveFiles(folder, ISOLATED);
    try {
      const opened = await browser().open(`${server.url}docs.html`);
      await expect.poll(() => opened.evaluate('document.body.textContent'), { timeout: 30_000 }).toBe('17984 primes');
      expect(opened.errors).toEqual([]);
      await opened.close();
    } finally {
      await server.close();
    }
  });

  test('ten lines in a page', { timeout: SUITE_MS }, async () => {
    const result = await resultOfTenLines(browser(), ISOLATED);
    expect(result).toMatchObject({ text: '17984 primes' });
  });

  test('a page that is not isolated', { timeout: SUITE_MS }, async () => {
    const result = await resultOfTenLines(browser(), {});
    expect(result).toMatchObject({ text: '17984 primes' });
  });

  test('a policy without `blob:` stops the task, not the page', { timeout: SUITE_MS }, async () => {
    const narrow = STRICT_POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'");
    const result = await resultOfTenLines(browser(), { ...ISOLATED, 'Content-Security-Policy': narrow });
    expect(result).toMatchObject({ code: 'MGR_MODULE_LOAD' });
    expect(result.message).toContain('`blob:` in `script-src`');
  });
});

/** What the page of ten lines says where it is served with these headers. */
async function resultOfTenLines(
  browser: Browser,
  headers: Record<string, string>,
): Promise<{ text?: string; code?: string; message?: string }> {
  const server = await serveFiles(folder, headers);
  try {
    const opened = await browser.open(`${server.url}ten-lines.html`);
    const result = await resultOf<{ text?: string; code?: string; message?: string }>(opened, SUITE_MS - 30_000);
    if (result.code === undefined) expect(opened.errors).toEqual([]);
    await opened.close();
    return result;
  } finally {
    await server.close();
  }
}

inBrowsers(['chromium'], (browser) => {
  test('a playground that Vite builds has the file for its threads beside it', { timeout: SUITE_MS }, async () => {
    const root = join(folder, 'playground');
    mkdirSync(root);
    const text = "import { task } from 'mgr-scheduler'; export const twice = task((n) => 2 * n);";
    const program = `(async () => {
      const scheduler = await Scheduler.start({ threads: 1 });
      const { twice } = await compile(${JSON.stringify(text)});
      return scheduler.run(twice, [21]);
    })()`;
    writeFileSync(
      join(root, 'main.js'),
      `import { compile, Scheduler } from 'mgr-scheduler/standalone';\n${tell(program)}`,
    );
    writeFileSync(join(root, 'index.html'), page('<script type="module" src="./main.js"></script>'));
    const alias = { 'mgr-scheduler/standalone': join(dist, 'standalone.mjs') };
    await viteBuild({ root, configFile: false, logLevel: 'error', resolve: { alias } });
    const server = await serveFiles(join(root, 'dist'), ISOLATED);
    try {
      const opened = await browser().open(server.url);
      expect(await resultOf(opened, SUITE_MS - 30_000)).toBe(42);
      expect(opened.errors).toEqual([]);
      await opened.close();
    } finally {
      await server.close();
    }
  });
});

describe('the files', () => {
  test('are as large as docs/standalone.md says', () => {
    const document = readFileSync(new URL('../../docs/standalone.md', import.meta.url), 'utf8');
    const [, minified, gzip] = /(\d+) kB minified, (\d+) kB by gzip/.exec(document) ?? [];
    const text = readFileSync(join(dist, 'standalone.js'));
    expect(text.length / 1000 / Number(minified)).toBeCloseTo(1, 1);
    expect(gzipSync(text, { level: 9 }).length / 1000 / Number(gzip)).toBeCloseTo(1, 1);
  });

  test.each(FILES)('%s needs nothing but itself', (name) => {
    const text = readFileSync(join(dist, name), 'utf8');
    expect(text.length).toBeGreaterThan(100_000);
    const { body } = parse(text, { ecmaVersion: 'latest', sourceType: 'module' });
    expect(body.filter((node) => 'source' in node && node.source)).toEqual([]);
    // (A library asks whether there is a Buffer where there is no TextDecoder.)
    const free = freeNames(text).map((node) => node.name as string);
    expect(free).toContain('SharedArrayBuffer');
    expect(free.filter((one) => /^(?:require|process|global|module|exports|__\w+)$/.test(one))).toEqual([]);
    expect(text).not.toMatch(/["'`]node:\w/);
    // It may be in a page, and in one that does not say what it is written in.
    expect(text).not.toMatch(/<\/script|<!--/i);
    expect(text).toMatch(/^[\t\n\x20-\x7e]*$/);
  });
});
