/**
 * The bundler plugins' core: compiles the modules that tasks may run in, after their types are gone, and gives threads their script.
 *
 * With Vite, Rollup and Rolldown every module with tasks becomes a chunk, whose URL the module tells the threads when it registers. With webpack and
 * Rspack, which build a worker's script by themselves, that script lists them.
 */
import { realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type CompileOptions,
  compileModule,
  type Diagnostic,
  sortDiagnostics,
  toBundlerError,
} from '../compiler/index.ts';
import { moduleHash, PROGRAM_MODULE } from '../names.ts';
import { compileError } from './errors.ts';
import { LISTENER, mayListen } from './hot.ts';
import { isProjectFile, ProjectFiles, type ResolveImport } from './project-files.ts';
import { type Emitted, stripTypes, TYPESCRIPT } from './strip.ts';
import { findTaskFiles } from './task-files.ts';

/** What Vite's, Rollup's and Rolldown's hooks have as `this`, as far as it is used here. */
export interface RollupContext {
  emitFile(file: { type: 'chunk'; id: string; name?: string; preserveSignature?: false }): string;
  error(error: unknown): never;
  resolve(specifier: string, importer?: string): Promise<{ id: string; external?: unknown } | null>;
  getCombinedSourcemap?(): InputMap;
}

interface InputMap {
  mappings: string;
  sources: readonly (string | null)[];
  sourcesContent?: readonly (string | null)[];
}

/** This package's built files, which are never compiled; those for browsers are in a folder of theirs. */
const ownFolder = realpathSync(fileURLToPath(new URL('./', import.meta.url)));
const fileIn = (name: string): string => join(ownFolder, 'browser', name);
const isCompilable = (path: string): boolean => isProjectFile(path) && !path.startsWith(ownFolder);

export const WORKER = fileIn('worker.js');
export const THREAD = fileIn('thread.js');
export const THREAD_MODULES = fileIn('thread-modules.js');
export const THREAD_NAME = 'mgr-thread';

export class BundlerCore {
  root = process.cwd();
  /** Vite's development server: modules are served one by one, and know their URLs. */
  isServed = false;
  /** Rolldown and esbuild take types off themselves, after their plugins. */
  hasTypes = false;
  /** Of webpack, Rspack or esbuild: the threads' script lists its modules. */
  resolveByCompiler: ResolveImport | null = null;
  /** The threads' script as the page's sees it, where a second build makes it (esbuild-build.ts). */
  threadFile: string | null = null;
  /** A module of the page hears of new tasks. */
  isListening = false;
  /** The page can start threads. */
  needsThread = false;
  /** The build is the threads'. */
  isOfThread = false;
  readonly #compiled = new Set<string>();
  readonly #files = new ProjectFiles();
  /** Files that tasks may run code of. */
  readonly #reached = new Set<string>();
  /** Files with tasks that the bundle holds. */
  readonly #withTasks = new Set<string>();

  async begin(context: RollupContext): Promise<void> {
    for (const path of await findTaskFiles(this.root)) {
      if (await this.#files.hasTasks(path)) await this.#reach(path, context);
    }
  }

  /** How many files with tasks there are in the bundle, as far as it is known. */
  get taskFiles(): number {
    return this.#withTasks.size;
  }

  /** True for a file whose code is this plugin's. */
  isCompiled(path: string): boolean {
    return this.#compiled.has(path);
  }

  /** True for a file that tasks may run code of. */
  isReached(path: string): boolean {
    return this.#reached.has(path);
  }

  /** A file has changed, or is gone. */
  forget(path: string): void {
    this.#files.forget(path);
    this.#withTasks.delete(path);
  }

  /** The modules of this package that are another thing in a bundle. */
  load(id: string, context: RollupContext): string | null {
    if (this.isServed) return null;
    if (this.resolveByCompiler !== null && id === THREAD_MODULES) return this.#listOfModules();
    if (pathOf(id) !== WORKER) return null;
    this.needsThread = true;
    if (this.threadFile !== null) {
      const url = `new URL(${JSON.stringify(this.threadFile)}, import.meta.url)`;
      return `export const newWorker = () => new Worker(${url}, { type: 'module' });`;
    }
    if (this.resolveByCompiler !== null) return null;
    const script = context.emitFile({ type: 'chunk', id: THREAD, name: THREAD_NAME });
    return `export const newWorker = () => new Worker(import.meta.ROLLUP_FILE_URL_${script}, { type: 'module' });`;
  }

  async transform(
    code: string,
    id: string,
    context: RollupContext,
  ): Promise<{ code: string; map: object | null; moduleType?: string } | null> {
    const path = pathOf(id);
    if (path === null || !isCompilable(path)) return null;
    const hasTasks = code.includes(PROGRAM_MODULE) && (await this.#files.hasTasks(path));
    if (!hasTasks && !this.#reached.has(path)) return this.#listening(code);
    // Again, as it may have changed since the build began: what it imports is reached too.
    const around = await this.#reach(path, context);
    const url = pathToFileURL(path).href;
    const isTyped = this.hasTypes && TYPESCRIPT.test(path);
    const input = isTyped ? stripTypes(code, url) : { code };
    const result = compileModule(input.code, url, this.#files.hostFor(path), {
      ...(isTyped ? { inputMap: (input as Emitted).map, originalSource: code } : mapOf(context)),
      shownId: this.#nameOf(path),
      loadedFrom: (hasTasks) => (this.isServed ? this.#served(code, around) : this.#loadedFrom(id, hasTasks, context)),
      mapsToInput: !isTyped,
    });
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) this.#fail(errors, path, context);
    if (hasTasks) this.#withTasks.add(path);
    if (result.changed) this.#compiled.add(path);
    return result.changed ? { code: result.code, map: result.map, ...(isTyped ? { moduleType: 'js' } : {}) } : null;
  }

  /** True for a file whose tasks can be put in the place of those that the program holds. */
  isReplaceable(path: string): Promise<boolean> {
    return this.#files.hasOnlyTasks(path);
  }

  /** A module of the page that uses the package hears of new tasks on Vite's server. */
  #listening(code: string): { code: string; map: null } | null {
    if (!this.isServed || !mayListen(code)) return null;
    this.isListening = true;
    // Before all else, as the module may wait without end; in the first line, so that lines stay.
    return { code: LISTENER + code, map: null };
  }

  async #reach(path: string, context: RollupContext): Promise<Set<string>> {
    const all = await this.#files.follow(path, this.#resolverOf(context));
    for (const one of all) this.#reached.add(one);
    return all;
  }

  /**
   * Where threads load a module of Vite's server from, and behind a space what it is compiled from: the server may give them a newer one, and a task that has
   * begun must not go on in that.
   */
  #served(code: string, around: ReadonlySet<string>): string {
    const texts = [code, ...[...around].sort().map((path) => this.#files.get(path)?.original ?? '')];
    const version = (moduleHash(texts.join('\0')) >>> 0).toString(36);
    return `\`\${import.meta.url} ${version}\``;
  }

  #resolverOf(context: RollupContext): ResolveImport {
    const resolve =
      this.resolveByCompiler ??
      (async (specifier: string, importer: string) => {
        const found = await context.resolve(specifier, importer);
        return found === null || found.external ? null : pathOf(found.id);
      });
    return async (specifier, importer) => {
      const path = await resolve(specifier, importer);
      return path !== null && isCompilable(path) ? path : null;
    };
  }

  #nameOf(path: string): string {
    return relative(this.root, path).split(sep).join('/');
  }

  /** Where threads load a module from: only modules with tasks are loaded for themselves. */
  #loadedFrom(id: string, hasTasks: boolean, context: RollupContext): string | undefined {
    if (!hasTasks || this.resolveByCompiler !== null) return undefined;
    return `import.meta.ROLLUP_FILE_URL_${context.emitFile({ type: 'chunk', id, preserveSignature: false })}`;
  }

  /** The module in place of host/thread-modules.ts, as far as the bundle's files are known. */
  #listOfModules(): string {
    const entry = (path: string): string =>
      `${JSON.stringify(this.#nameOf(path))}: () => import(${JSON.stringify(path)})`;
    return `export const modules = { ${[...this.#withTasks].sort().map(entry).join(', ')} };`;
  }

  #fail(found: Diagnostic[], path: string, context: RollupContext): never {
    const errors = sortDiagnostics(this.#placed(found, path));
    if (this.resolveByCompiler !== null) throw compileError(errors);
    return context.error(toBundlerError(errors));
  }

  /** Where the bundler has no map of what other plugins did, places come from what this one reads itself. */
  #placed(found: Diagnostic[], path: string): Diagnostic[] {
    const file = this.resolveByCompiler === null ? null : this.#files.get(path);
    if (!file) return found;
    const inputs = { inputMap: file.map, originalSource: file.original };
    const host = this.#files.hostFor(path);
    const { diagnostics } = compileModule(file.code, pathToFileURL(path).href, host, inputs);
    return diagnostics.length > 0 ? diagnostics : found;
  }
}

/** The file behind a module's id; null where it is none, or only a part of one (a style of a component, a raw text). */
function pathOf(id: string): string | null {
  if (id.startsWith('\0')) return null;
  const [path, query = ''] = id.split('?', 2) as [string, string?];
  return query === '' || /^(?:t|v)=[^&]*$/.test(query) ? path : null;
}

/** The way back from what is compiled to what the user wrote: for diagnostics and for places in stacks. */
function mapOf(context: RollupContext): Pick<CompileOptions, 'inputMap' | 'originalSource'> {
  const map = context.getCombinedSourcemap?.();
  const original = map?.sourcesContent?.[0];
  if (!map?.mappings || map.sources.length !== 1 || typeof original !== 'string') return {};
  return { inputMap: map, originalSource: original };
}
