/** The project's modules as the compiler sees them beside the one that a bundler has just handed over: read from disk, types off, imports resolved by the bundler. */
import { readFile } from 'node:fs/promises';
import { dirname, posix, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CompileHost } from '../compiler/index.ts';
import { diagnosticsOf } from './errors.ts';
import { exportsOnlyTasks, importsTask } from './exports.ts';
import { isSource, resolveFile } from './files.ts';
import { importsIn, parseModule } from './imports.ts';
import { asJavaScript, type Emitted } from './strip.ts';

/** The file that a specifier means in a file, by the bundler's rules (aliases, extensions); null for packages and for what is no file. */
export type ResolveImport = (specifier: string, importer: string) => Promise<string | null>;

export interface ProjectFile extends Emitted {
  original: string;
  imports: readonly string[];
  /** It imports `task` of the package. */
  hasTasks: boolean;
  /** It exports nothing else than tasks. */
  hasOnlyTasks: boolean;
}

/** A file whose functions may be compiled. `path`: absolute, without a query. */
export const isProjectFile = (path: string): boolean => isSource(path) && !/[\\/]node_modules[\\/]/.test(path);

export class ProjectFiles {
  readonly #files = new Map<string, Promise<ProjectFile | null>>();
  readonly #read = new Map<string, ProjectFile | null>();
  readonly #resolved = new Map<string, string | null>();

  /** A file has changed, or is gone. */
  forget(path: string): void {
    this.#files.delete(path);
    this.#read.delete(path);
    for (const key of this.#resolved.keys()) if (key.startsWith(`${path}\n`)) this.#resolved.delete(key);
  }

  /** Reads a file, and what it imports of the project, and so on. Gives all of them. */
  async follow(path: string, resolve: ResolveImport): Promise<Set<string>> {
    const found = new Set([path]);
    for (const one of found) {
      const file = await this.#fileOf(one);
      for (const specifier of file?.imports ?? []) {
        const target = await this.#targetOf(specifier, one, resolve);
        if (target !== null) found.add(target);
      }
    }
    return found;
  }

  /** What the compiler asks about the modules around `importer`, which have been followed. */
  hostFor(importer: string): CompileHost {
    return {
      resolve: (specifier, from) => {
        const target = this.#resolved.get(keyOf(fileURLToPath(from), specifier)) ?? null;
        return target === null ? null : pathToFileURL(target).href;
      },
      load: (id) => this.#read.get(fileURLToPath(id)) ?? null,
      specifier: (id) => {
        const path = relative(dirname(importer), fileURLToPath(id)).split(sep).join(posix.sep);
        return path.startsWith('.') ? path : `./${path}`;
      },
    };
  }

  /** True for a file that imports `task` of the package. */
  async hasTasks(path: string): Promise<boolean> {
    return (await this.#fileOf(path))?.hasTasks === true;
  }

  /** True for a file that imports `task` of the package, and exports nothing else than tasks. */
  async hasOnlyTasks(path: string): Promise<boolean> {
    return (await this.#fileOf(path))?.hasOnlyTasks === true;
  }

  /** A file that has been followed. Null: there is none, or it does not parse. */
  get(path: string): ProjectFile | null {
    return this.#read.get(path) ?? null;
  }

  #fileOf(path: string): Promise<ProjectFile | null> {
    let file = this.#files.get(path);
    if (file === undefined) {
      file = readProjectFile(path).then((read) => {
        this.#read.set(path, read);
        return read;
      });
      this.#files.set(path, file);
    }
    return file;
  }

  async #targetOf(specifier: string, importer: string, resolve: ResolveImport): Promise<string | null> {
    const key = keyOf(importer, specifier);
    const known = this.#resolved.get(key);
    if (known !== undefined) return known;
    const found = resolveFile(specifier, pathToFileURL(importer).href);
    const path = found === null ? await resolve(specifier, importer) : fileURLToPath(found);
    const target = path !== null && isProjectFile(path) ? path : null;
    this.#resolved.set(key, target);
    return target;
  }
}

const keyOf = (importer: string, specifier: string): string => `${importer}\n${specifier}`;

/** Null where there is no such file, and where it does not parse: whoever loads it says so. */
async function readProjectFile(path: string): Promise<ProjectFile | null> {
  let original: string;
  try {
    original = await readFile(path, 'utf8');
  } catch {
    return null;
  }
  try {
    const emitted = asJavaScript(original, pathToFileURL(path).href);
    const module = parseModule(emitted.code);
    const hasTasks = importsTask(module);
    const hasOnlyTasks = hasTasks && exportsOnlyTasks(module);
    return { ...emitted, original, imports: importsIn(module), hasTasks, hasOnlyTasks };
  } catch (error) {
    if (diagnosticsOf(error) === null && !(error instanceof SyntaxError)) throw error;
    return null;
  }
}
