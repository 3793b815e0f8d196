/**
 * The loader's core, the same for the hooks in the thread and for those in Node 20's hooks thread: which file a specifier means,
 * and what a file of the project is turned into (types off, tasks compiled, map attached).
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CompileHost, CompileResult, compileModule } from '../compiler/index.ts';
import { compileError, diagnosticsOf } from './errors.ts';
import { bare, formatOf, isProjectSource, resolveFile } from './files.ts';
import { checkGraph } from './graph.ts';
import { asJavaScript, checkModule, type Emitted, isForeign, knowsUsing, lowerUsing } from './strip.ts';

/** What the loader is told once, when it is installed. It is data only, so that it can go to the hooks thread. */
export interface LoaderOptions {
  /** `false`: types come off and nothing else happens (`mgr run --serial`). Default true. */
  compile: boolean;
  /** `mgr-scheduler` and what else must come from this very copy of the package, wherever the importing file lies. */
  packages: Record<string, string>;
  /** This package's built files, as a `file:` URL that ends in `/`: never touched. */
  ownFolder: string;
  /** Colours in the text of compile errors. */
  color: boolean;
  /** Rounds between two polls of a loop: 0 as many as cost nothing, 1 every round (a scheduler with quantum 0). */
  strip: number;
}

/** The part of the compiler that the loader needs. */
export interface Compiler {
  compileModule: typeof compileModule;
}

/** What Node gets for a file. */
export interface Loaded {
  format: 'module' | 'commonjs';
  source: string;
}

/** A project file without its types. */
export interface Source extends Emitted {
  original: string;
  format: 'module' | 'commonjs';
}

export interface Loader {
  /** The absolute URL that a specifier means here, or `null` where Node's own rules hold. */
  resolve(specifier: string, parentUrl: string | undefined): string | null;
  /** What to run for a URL, or `null` where the file isn't the project's. */
  load(url: string): Loaded | null;
  /** A project file with its types off; `null` if the URL isn't a source file of the project. Throws MGR_PARSE. */
  read(url: string): Source | null;
  /** Compiles one module of the project; diagnostics are in the result, not thrown. */
  compile(url: string, source: Source): CompileResult;
  /** What the compiler sees of the other modules. */
  host: CompileHost;
}

export function createLoader(options: LoaderOptions, compiler: Compiler): Loader {
  const sources = new Map<string, Source>();
  const asked = new Set<string>();
  const usingIsNative = knowsUsing();

  function read(url: string): Source | null {
    if (!isProjectSource(url, options.ownFolder)) return null;
    const known = sources.get(url);
    if (known) return known;
    const original = readFileSync(fileURLToPath(bare(url)), 'utf8');
    const id = bare(url);
    const stripped = asJavaScript(original, id);
    const format = formatOf(url, stripped.code);
    if (!isForeign(id) && format === 'module') checkModule(original, id);
    const source: Source = { ...stripped, original, format };
    sources.set(url, source);
    return source;
  }

  /** What doesn't parse says so where it is loaded itself. */
  function readForOthers(id: string): Source | null {
    try {
      return read(id);
    } catch (error) {
      if (diagnosticsOf(error) === null) throw error;
      return null;
    }
  }

  const host: CompileHost = {
    resolve(specifier, importer) {
      const url = resolveFile(specifier, importer);
      return url !== null && isProjectSource(url, options.ownFolder) ? url : null;
    },
    load(id) {
      const source = readForOthers(id);
      if (source?.format !== 'module') return null;
      return { code: source.code, original: source.original, ...(source.map ? { map: source.map } : {}) };
    },
  };

  function compile(url: string, source: Source): CompileResult {
    return compiler.compileModule(source.code, url, host, {
      originalSource: source.original,
      strip: options.strip,
      ...(source.map ? { inputMap: source.map as never } : {}),
    });
  }

  function emit(url: string, source: Source): Emitted {
    let emitted: Emitted = source;
    if (options.compile) {
      const result = compile(url, source);
      const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) throw compileError(errors);
      if (result.changed) emitted = { code: result.code, map: result.map as Emitted['map'] };
    }
    return !usingIsNative && /\busing\b/.test(emitted.code) ? lowerUsing(emitted, bare(url)) : emitted;
  }

  function load(url: string): Loaded | null {
    const source = read(url);
    if (source === null) return null;
    if (source.format === 'module') return { format: 'module', source: withMap(emit(url, source), source, url) };
    // CommonJS can't hold tasks. JavaScript goes Node's way; TypeScript only loses its types.
    return source.map === null ? null : { format: 'commonjs', source: withMap(source, source, url) };
  }

  /** An error of this module; with it come those of all other modules, which Node would not get to. */
  function withOthers(error: unknown): unknown {
    const found = diagnosticsOf(error);
    if (found === null) return error;
    const others = options.compile ? checkGraph(asked, loader).flatMap(({ diagnostics }) => diagnostics) : [];
    return compileError([...found, ...others], { color: options.color });
  }

  const loader: Loader = {
    host,
    read,
    compile,
    resolve(specifier, parentUrl) {
      return Object.hasOwn(options.packages, specifier)
        ? (options.packages[specifier] as string)
        : resolveFile(specifier, parentUrl);
    },
    load(url) {
      asked.add(url);
      try {
        return load(url);
      } catch (error) {
        throw withOthers(error);
      }
    },
  };
  return loader;
}

/** The map goes with the code, so that stacks, breakpoints and profiles name the user's lines. */
function withMap(emitted: Emitted, source: Source, url: string): string {
  if (emitted.map === null) return emitted.code;
  const named = { ...emitted.map, sources: [bare(url)], sourcesContent: [source.original] };
  const encoded = Buffer.from(JSON.stringify(named)).toString('base64');
  return `${emitted.code}\n//# sourceMappingURL=data:application/json;charset=utf-8;base64,${encoded}\n`;
}
