/** What a page loads: budgets, so that it does not grow unseen. The goal is 6 kB for the page and 14 kB for a thread (docs/decisions/0014-browsers.md). */

import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** Bytes, minified, as one file. */
const BUDGETS = {
  'index.js': { gzip: 35_500, brotli: 32_000 },
  'thread.js': { gzip: 33_800, brotli: 30_700 },
  'isolate.js': { gzip: 1000, brotli: 840 },
  'service-worker.js': { gzip: 470, brotli: 400 },
};

test.each(Object.entries(BUDGETS))('%s keeps to its budget', async (name, budget) => {
  const entry = fileURLToPath(new URL(`../../dist/browser/${name}`, import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    tsconfigRaw: '{}',
  });
  const [{ contents }] = outputFiles;
  const sizes = { gzip: gzipSync(contents, { level: 9 }).length, brotli: brotliCompressSync(contents).length };
  for (const kind of ['gzip', 'brotli'] as const) {
    expect(sizes[kind], `${name} ${kind}`).toBeLessThanOrEqual(budget[kind]);
    // A budget with room for much more would not be one.
    expect(sizes[kind], `${name} ${kind}`).toBeGreaterThan(budget[kind] * 0.9);
  }
});
