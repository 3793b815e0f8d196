/**
 * Makes the modules that the cases run as, in `test/.tmp/language/` (not in git): `plain/` has the types off and nothing else,
 * `compiled/` is the same through the compiler. They are read by Node itself, not by vitest, so that program and threads share
 * one instance of the package and run what a user runs.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from 'oxc-transform';
import type { CompileHost, CompileResult } from '../../src/compiler/index.ts';
import { casesFolder, modulesOf, refusedFolder, sourceOf } from './cases.ts';

const outFolder = fileURLToPath(new URL('../.tmp/language/', import.meta.url));
const stub = pathToFileURL(join(outFolder, 'stub.mjs')).href;

/** Imports past vitest: a file, or `mgr-scheduler`, which Node finds by the package's own name. */
export const nativeImport = createRequire(import.meta.url)('./native-import.cjs') as NativeImport;
type NativeImport = (url: string) => Promise<Record<string, unknown>>;

/** The built package and its compiler, as a user's program gets them. */
export interface BuiltPackage {
  program: typeof import('../../src/index.ts');
  compiler: typeof import('../../src/compiler/index.ts');
}

export async function loadPackage(): Promise<BuiltPackage> {
  const entry = join(outFolder, 'package.mjs');
  write(entry, "export * as program from 'mgr-scheduler';\nexport * as compiler from 'mgr-scheduler/compiler';\n");
  return (await nativeImport(pathToFileURL(entry).href)) as unknown as BuiltPackage;
}

/** Where a module lies after its build. */
export function urlOf(kind: 'plain' | 'compiled', module: string): string {
  return pathToFileURL(join(outFolder, kind, `${module}.mjs`)).href;
}

/** Takes the types off every case. */
export function buildPlain(): void {
  write(join(outFolder, '.gitignore'), '*\n');
  write(join(outFolder, 'stub.mjs'), 'export const task = (fn) => fn;\n');
  for (const module of modulesOf(casesFolder).filter((name) => !name.startsWith('refused/'))) {
    const { code } = strip(casesFolder, module);
    write(fileURLToPath(urlOf('plain', module)), toBuilt(code).replace(/(["'])mgr-scheduler\1/g, JSON.stringify(stub)));
  }
}

/** Compiles one module. Nothing is written where it is refused. */
export function compileCase(built: BuiltPackage, module: string, folder = casesFolder): CompileResult {
  const kind = folder === refusedFolder ? 'refused' : 'compiled';
  const id = (name: string) => pathToFileURL(join(outFolder, kind, `${name}.mjs`)).href;
  const host: CompileHost = {
    resolve(specifier, importer) {
      if (!specifier.startsWith('.')) return null;
      return new URL(specifier.replace(/\.ts$/, '.mjs'), importer).href;
    },
    load(url) {
      const name = modulesOf(folder).find((other) => id(other) === url);
      if (name === undefined) return null;
      const { code, map, original } = strip(folder, name);
      return { code, original, ...(map ? { map } : {}) };
    },
  };
  const { code, map, original } = strip(folder, module);
  const options = { originalSource: original, ...(map ? { inputMap: map } : {}) };
  const result = built.compiler.compileModule(code, id(module), host, options as never);
  if (!result.diagnostics.some((one) => one.severity === 'error')) {
    write(fileURLToPath(id(module)), toBuilt(result.code));
  }
  return result;
}

interface Stripped {
  code: string;
  map: object | null;
  original: string;
}
const stripped = new Map<string, Stripped>();

function strip(folder: string, module: string): Stripped {
  const path = join(folder, `${module}.ts`);
  const known = stripped.get(path);
  if (known) return known;
  const original = sourceOf(folder, module);
  const result = transformSync(path, original, { lang: 'ts', sourceType: 'module', sourcemap: true });
  const fault = result.errors.find((error) => error.severity === 'Error');
  if (fault) throw new Error(`${module}: ${fault.message}\n${fault.codeframe ?? ''}`);
  const made = { code: result.code, map: result.map ?? null, original };
  stripped.set(path, made);
  return made;
}

/** Imports of other modules of the case, by the names they have after the build. */
function toBuilt(code: string): string {
  return code.replace(/(\bfrom\s*|\bimport\s*)(["'])(\.[^"']*)\.ts\2/g, '$1$2$3.mjs$2');
}

/** Leaves a file alone that is as it should be: another run may be reading it. */
function write(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
