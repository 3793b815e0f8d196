/** Lays out `driver.mjs` in `test/.tmp/language/`, where Node reads it itself. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from 'oxc-transform';

export const outFolder = fileURLToPath(new URL('../.tmp/language/', import.meta.url));
export const driver = pathToFileURL(join(outFolder, 'driver.mjs')).href;

/** What the driver takes from the package's source: `for-of` and `for-in` as compiled code has them, and forks as they run serially. */
const DRIVEN_SOURCES = [
  'thread/bindings',
  'thread/iterate',
  'thread/using',
  'thread/dispatch',
  'thread/arrays',
  'thread/fork-arguments',
  'thread/wait-arguments',
  'scheduler/fork',
  'memory/error',
  'memory/probe',
];

/** Imports past vitest: a file, or `mgr-scheduler`, which Node finds by the package's own name. */
export const nativeImport = createRequire(import.meta.url)('./native-import.cjs') as NativeImport;
type NativeImport = (url: string) => Promise<Record<string, unknown>>;

/** See driver.mjs. */
export interface Driver {
  run(
    fn: unknown,
    args: unknown[],
    shouldLeave: () => boolean,
    forking?: Forking | null,
  ): { value: unknown; leaves: number };
}

/** What becomes of forks: see driver-forks.mjs. */
export interface Forking {
  promote(): boolean;
  published?: boolean;
  claim?(): number;
  limit?: number;
}

export async function loadDriver(): Promise<Driver> {
  return (await nativeImport(driver)) as unknown as Driver;
}

/** The driver, with what it takes from the package's source. */
export function buildDriver(): void {
  write(join(outFolder, '.gitignore'), '*\n');
  for (const file of ['driver.mjs', 'driver-forks.mjs', 'driver-modules.mjs'])
    write(join(outFolder, file), readFileSync(new URL(`./${file}`, import.meta.url), 'utf8'));
  for (const module of DRIVEN_SOURCES) write(join(outFolder, `${module}.mjs`), toBuilt(runtimeModule(module)));
}

/** A module of the package without its types. */
function runtimeModule(module: string): string {
  const path = fileURLToPath(new URL(`../../src/${module}.ts`, import.meta.url));
  return transformSync(path, readFileSync(path, 'utf8'), { lang: 'ts', sourceType: 'module' }).code;
}

/** Imports of other modules of the case, by the names they have after the build. */
export function toBuilt(code: string): string {
  return code.replace(/(\bfrom\s*|\bimport\s*)(["'])(\.[^"']*)\.ts\2/g, '$1$2$3.mjs$2');
}

/** Leaves a file alone that is as it should be: another run may be reading it. */
export function write(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
