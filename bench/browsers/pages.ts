/** The pages of the benchmarks, built to a folder: one script for each kernel, and the application. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import mgr from 'mgr-scheduler/esbuild';
import type { Kernel } from '../kernels/index.ts';
import { buildKernel, buildScript } from '../lib/build.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const OPTIONS = { bundle: true, format: 'esm', platform: 'browser', target: 'es2022', tsconfigRaw: '{}' } as const;

/** Builds everything; the folder. */
export async function buildPages(kernels: readonly Kernel[]): Promise<string> {
  const outdir = mkdtempSync(join(tmpdir(), 'mgr-bench-pages-'));
  const recorder = fileURLToPath(buildScript('loops/recorder.ts'));
  for (const { name } of kernels) {
    const built = buildKernel(`kernels/${name}.ts`);
    const contents = `
      import untouched from ${JSON.stringify(fileURLToPath(built.untouched))};
      import ${JSON.stringify(fileURLToPath(built.compiled))};
      import { naturalOf } from ${JSON.stringify(recorder)};
      import { measurePairs } from ${JSON.stringify(here('./loops-page.ts'))};
      globalThis.measure = (order) => measurePairs(untouched, naturalOf(${JSON.stringify(built.compiled)}, order.name), order);
    `;
    const stdin = { contents, resolveDir: here('.'), loader: 'js' } as const;
    await build({ ...OPTIONS, stdin, outfile: join(outdir, `${name}.js`) });
    writePage(outdir, name);
  }
  const entryPoints = [{ in: here('./app.ts'), out: 'app' }];
  await build({ ...OPTIONS, entryPoints, outdir, plugins: [mgr()] });
  writePage(outdir, 'app');
  return outdir;
}

function writePage(folder: string, name: string): void {
  const head = `<!doctype html><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">`;
  writeFileSync(join(folder, `${name}.html`), `${head}<script type="module" src="./${name}.js"></script>\n`);
}
