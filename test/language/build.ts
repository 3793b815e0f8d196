/**
 * Makes the modules that the cases run as, in `test/.tmp/language/` (not in git), a folder for each {@link Variant}. Node reads
 * them itself, not vitest, so that program and threads share one instance of the package and run what a user runs.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from 'oxc-transform';
import { type CompileHost, type CompileResult, compileModule } from '../../src/compiler/index.ts';
import { casesFolder, modulesOf, refusedFolder, sourceOf } from './cases.ts';
import { buildDriver, driver, nativeImport, outFolder, toBuilt, write } from './driver-build.ts';

export { type Driver, type Forking, loadDriver, nativeImport } from './driver-build.ts';

/**
 * - `plain`: the types off, nothing else.
 * - `compiled`: as a program is compiled.
 * - `stepped`: the same, each round of a loop a safepoint (what quantum 0 runs).
 * - `driven-N`: compiled in strips of N rounds (0: the normal size), with `driver.mjs` in the place of the package.
 */
export type Variant = 'plain' | 'compiled' | 'stepped' | 'refused' | 'driven-0' | 'driven-1' | 'driven-3';

/** Rounds in a strip, by variant. */
const STRIPS: Partial<Record<Variant, number>> = {
  compiled: 0,
  stepped: 1,
  'driven-0': 0,
  'driven-1': 1,
  'driven-3': 3,
};

const stub = pathToFileURL(join(outFolder, 'stub.mjs')).href;

/** The built package, the same instance that compiled cases and threads use. */
export type Package = typeof import('../../src/index.ts');

export async function loadPackage(): Promise<Package> {
  const entry = join(outFolder, 'package.mjs');
  write(entry, "export * from 'mgr-scheduler';\n");
  return (await nativeImport(pathToFileURL(entry).href)) as unknown as Package;
}

/** Where a module lies after its build. */
export function urlOf(variant: Variant, module: string): string {
  return pathToFileURL(join(outFolder, variant, `${module}.mjs`)).href;
}

/** Takes the types off every case, and lays out what all cases need. `using`, which Node 20 doesn't know, is lowered by oxc. */
export function buildPlain(): void {
  buildDriver();
  write(join(outFolder, 'stub.mjs'), "export * from './driver.mjs';\nexport const task = (fn) => fn;\n");
  for (const module of modulesOf(casesFolder).filter((name) => !name.startsWith('refused/'))) {
    const { code } = strip(casesFolder, module, /\busing\b/.test(sourceOf(casesFolder, module)) ? 'es2025' : undefined);
    write(fileURLToPath(urlOf('plain', module)), toBuilt(code).replace(/(["'])mgr-scheduler\1/g, JSON.stringify(stub)));
  }
}

/** Compiles one module in one variant. Nothing is written where it is refused. */
export function compileCase(module: string, variant: Exclude<Variant, 'plain'>): CompileResult {
  const folder = variant === 'refused' ? refusedFolder : casesFolder;
  const host: CompileHost = {
    resolve(specifier, importer) {
      if (!specifier.startsWith('.')) return null;
      return new URL(specifier.replace(/\.ts$/, '.mjs'), importer).href;
    },
    load(url) {
      const base = urlOf(variant, '').slice(0, -'.mjs'.length);
      if (!url.startsWith(base) || !url.endsWith('.mjs')) return null;
      const name = decodeURI(url.slice(base.length, -'.mjs'.length));
      return existsSync(join(folder, `${name}.ts`)) ? strip(folder, name) : null;
    },
  };
  const { code, map, original } = strip(folder, module);
  const options = { originalSource: original, inputMap: map, strip: STRIPS[variant] ?? 0 };
  const result = compileModule(code, urlOf(variant, module), host, options);
  if (!result.diagnostics.some((one) => one.severity === 'error')) {
    const built = toBuilt(result.code);
    const isDriven = variant.startsWith('driven');
    const text = isDriven ? built.replace(/(["'])mgr-scheduler(\/abi)?\1/g, JSON.stringify(driver)) : built;
    write(fileURLToPath(urlOf(variant, module)), text);
  }
  return result;
}

interface Stripped {
  code: string;
  map: object | null;
  original: string;
}
const stripped = new Map<string, Stripped>();

function strip(folder: string, module: string, target?: string): Stripped {
  const path = join(folder, `${module}.ts`);
  const key = `${path} ${target}`;
  const known = stripped.get(key);
  if (known) return known;
  const original = sourceOf(folder, module);
  const result = transformSync(path, original, { lang: 'ts', sourceType: 'module', sourcemap: true, target });
  const fault = result.errors.find((error) => error.severity === 'Error');
  if (fault) throw new Error(`${module}: ${fault.message}\n${fault.codeframe ?? ''}`);
  const made = { code: result.code, map: result.map ?? null, original };
  stripped.set(key, made);
  return made;
}
