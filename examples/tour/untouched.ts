/**
 * The other side of each comparison: the same function as its author wrote it, types taken off and nothing else, in a
 * worker of its own.
 */
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { transform } from 'oxc-transform';
import type { Program } from './program.ts';

/** In node_modules, where the compiler leaves every file alone. */
const folder = new URL('../../node_modules/.cache/mgr-tour/', import.meta.url);

/** Writes the module and the tour's modules that it imports as plain JavaScript; gives the URL of the result. */
async function withoutTypes(module: URL): Promise<URL> {
  const source = await readFile(module, 'utf8');
  const name = module.pathname.slice(module.pathname.lastIndexOf('/') + 1);
  const { code, errors } = await transform(name, source, { typescript: { rewriteImportExtensions: 'rewrite' } });
  if (errors.length > 0) throw new Error(`${name}: ${errors[0].message}`);
  const target = new URL(name.replace(/\.ts$/, '.js'), folder);
  await writeFile(target, code);
  for (const [, imported] of source.matchAll(/from '(\.\/[^']+\.ts)'/g)) await withoutTypes(new URL(imported, module));
  return target;
}

/** Runs the untouched function on all items, one after the other, on one thread. `ms` doesn't count the start. */
export async function runUntouched<Item, Result>(
  program: Program<Item, Result>,
  items: Item[],
): Promise<{ results: Result[]; ms: number }> {
  await mkdir(folder, { recursive: true });
  await writeFile(new URL('package.json', folder), '{ "type": "module" }\n');
  const url = await withoutTypes(program.module);
  const worker = new Worker(new URL('./untouched-worker.mjs', import.meta.url), {
    workerData: { url: url.href, name: program.name },
    execArgv: [],
  });
  try {
    await once(worker, 'message');
    worker.postMessage(items);
    const [answer] = await once(worker, 'message');
    return answer;
  } finally {
    await worker.terminate();
  }
}
