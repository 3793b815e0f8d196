/**
 * Turns the kernels into plain JavaScript that any engine runs as it is: types off, and the same compiled. Everything
 * goes to a folder in node_modules, which the loader of `mgr-scheduler/register` leaves alone.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type CompileHost, compileModule, formatDiagnostic } from 'mgr-scheduler/compiler';
import { transformSync } from 'oxc-transform';

const source = new URL('../', import.meta.url);
const target = new URL('../../node_modules/.cache/mgr-bench/', import.meta.url);

/** URLs of one kernel's modules; each one's default export is the task. */
export interface BuiltKernel {
  untouched: string;
  /** A second copy of {@link BuiltKernel.untouched}, to see what noise alone does. */
  copy: string;
  /** Compiled; its functions are noted by loops/recorder.ts on their way to the real `mgr-scheduler/abi`. */
  compiled: string;
  /** Compiled; loops/one-thread.ts stands in for `mgr-scheduler/abi`. */
  oneThread: string;
}

function write(path: string, code: string): string {
  const file = new URL(path, target);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, code);
  return file.href;
}

/** The empty tsconfig.json is for Bun, which would take the repository's `paths` and run src/ in place of the package. */
function writeManifests(): void {
  write('package.json', '{ "type": "module" }\n');
  write('tsconfig.json', '{}\n');
}

function withoutTypes(path: string, text = readFileSync(new URL(path, source), 'utf8')): string {
  const { code, errors } = transformSync(path, text, {
    typescript: { rewriteImportExtensions: 'rewrite' },
  });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  return code;
}

/** The kernels import nothing but the package. */
const host: CompileHost = { resolve: () => null, load: () => null };

/** Compiles JavaScript that will stand at `path`. */
function compiledText(code: string, path: string, strip: number): string {
  const result = compileModule(code, new URL(path, target).href, host, { strip });
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map((error) => formatDiagnostic(error, { color: false })).join('\n\n'));
  if (!result.changed) throw new Error(`${path}: the compiler found no task in it.`);
  return result.code;
}

/** The same; its ABI comes from another of the built modules. */
function compiled(code: string, path: string, abi: string, strip: number): string {
  const text = compiledText(code, path, strip);
  const abiImport = /(["'])mgr-scheduler\/abi\1/;
  if (!abiImport.test(text)) throw new Error(`${path}: no import of mgr-scheduler/abi to replace.`);
  return text.replace(abiImport, `'${abi}'`);
}

/** Builds a module of bench/ (path from there, `.ts`) for other engines; what it imports has to be built as well. */
export function buildScript(path: string): string {
  writeManifests();
  return write(path.replace(/\.ts$/, '.js'), withoutTypes(path));
}

/**
 * Builds one task module of bench/ (path from there, `.ts`).
 *
 * @param strip rounds of a loop between two polls; default 0: the compiler's own choice. 1: each round is a safepoint.
 */
export function buildKernel(path: string, strip = 0): BuiltKernel {
  writeManifests();
  const code = withoutTypes(path);
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.ts$/, '.js');
  return {
    untouched: write(`untouched/${name}`, code),
    copy: write(`copy/${name}`, code),
    compiled: write(`compiled/${name}`, compiled(code, `compiled/${name}`, '../loops/recorder.js', strip)),
    oneThread: write(`one-thread/${name}`, compiled(code, `one-thread/${name}`, '../loops/one-thread.js', strip)),
  };
}

/** A module with tasks that is not a file of bench/. */
export interface BuiltModule {
  withoutTypes: string;
  /** As the compiler leaves it. */
  compiled: string;
  /** Where it is. */
  url: string;
}

/** Builds a task module from its text, as if it stood at `path` (from bench/, `.ts`). */
export function buildText(text: string, path: string): BuiltModule {
  writeManifests();
  const code = withoutTypes(path, text);
  const place = path.replace(/\.ts$/, '.js');
  const output = compiledText(code, place, 0);
  return { withoutTypes: code, compiled: output, url: write(place, output) };
}

/** Builds one task module of bench/ (path from there, `.ts`) for the ring of another engine: compiled, with the real `mgr-scheduler/abi`. */
export function buildForRing(path: string): string {
  writeManifests();
  const place = `ring/${path.replace(/\.ts$/, '.js')}`;
  return write(place, compiled(withoutTypes(path), place, 'mgr-scheduler/abi', 0));
}
