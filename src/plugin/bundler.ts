/**
 * The bundler plugins' core: compiles the modules that tasks may run in, after their types are gone, and gives threads their script. For Vite,
 * Rollup and Rolldown, where every module with tasks becomes a chunk, whose URL the module tells the threads when it registers.
 */
import { realpathSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createUnplugin, type UnpluginInstance } from 'unplugin';
import { type CompileOptions, compileModule, sortDiagnostics, toBundlerError } from '../compiler/index.ts';
import { PROGRAM_MODULE } from '../names.ts';
import { isProjectFile, ProjectFiles, type ResolveImport } from './project-files.ts';
import { findTaskFiles } from './task-files.ts';

export interface PluginOptions {
  /**
   * How the pages of Vite's servers are isolated, which shared memory needs: the header Cross-Origin-Embedder-Policy. `credentialless` loads what
   * other sites serve without their leave, but without cookies (not in Safari). `false`: no headers are set. Default `require-corp`.
   */
  readonly isolation?: 'require-corp' | 'credentialless' | false;
}

/** What Vite's, Rollup's and Rolldown's hooks have as `this`, as far as it is used here. */
interface RollupContext {
  emitFile(file: { type: 'chunk'; id: string; name?: string; preserveSignature?: false }): string;
  error(error: unknown): never;
  resolve(specifier: string, importer?: string): Promise<{ id: string; external?: unknown } | null>;
  getCombinedSourcemap?(): { mappings: string; sources: readonly (string | null)[] };
}

/** This package's built files, which are never compiled; those for browsers are in a folder of theirs. */
const ownFolder = realpathSync(fileURLToPath(new URL('./', import.meta.url)));
const fileIn = (name: string): string => join(ownFolder, 'browser', name);
const isCompilable = (path: string): boolean => isProjectFile(path) && !path.startsWith(ownFolder);

const THREAD_NAME = 'mgr-thread';

export const bundlerPlugin: UnpluginInstance<PluginOptions | undefined> = createUnplugin((options) => {
  const isolation = options?.isolation ?? 'require-corp';
  const files = new ProjectFiles();
  const worker = fileIn('worker.js');
  /** Files that tasks may run code of. */
  const reached = new Set<string>();
  let root = process.cwd();
  /** Vite's development server: modules are served one by one, and know their URLs. */
  let isServed = false;

  const resolverOf =
    (context: RollupContext): ResolveImport =>
    async (specifier, importer) => {
      const found = await context.resolve(specifier, importer);
      const path = found === null || found.external ? null : pathOf(found.id);
      return path !== null && isCompilable(path) ? path : null;
    };

  async function reach(path: string, context: RollupContext): Promise<void> {
    for (const one of await files.follow(path, resolverOf(context))) reached.add(one);
  }

  /** Where threads load a module from: only modules with tasks are loaded for themselves. */
  function loadedFrom(id: string, hasTasks: boolean, context: RollupContext): string | undefined {
    if (isServed) return 'import.meta.url';
    if (!hasTasks) return undefined;
    return `import.meta.ROLLUP_FILE_URL_${context.emitFile({ type: 'chunk', id, preserveSignature: false })}`;
  }

  return {
    name: 'mgr-scheduler',
    // Types, and whatever else is no JavaScript, have gone by then.
    enforce: 'post',

    async buildStart() {
      const context = this as unknown as RollupContext;
      for (const path of await findTaskFiles(root)) await reach(path, context);
    },

    watchChange(id) {
      files.forget(id);
    },

    load: {
      filter: { id: new RegExp(`^${escaped(worker)}$`) },
      handler(this: unknown, id: string) {
        if (isServed || pathOf(id) !== worker) return null;
        const script = (this as RollupContext).emitFile({ type: 'chunk', id: fileIn('thread.js'), name: THREAD_NAME });
        return `export const newWorker = () => new Worker(import.meta.ROLLUP_FILE_URL_${script}, { type: 'module' });`;
      },
    },

    transform: {
      filter: { id: /\.[cm]?[jt]sx?(?:\?|$)/ },
      async handler(this: unknown, code: string, id: string) {
        const path = pathOf(id);
        if (path === null || !isCompilable(path)) return null;
        const context = this as RollupContext;
        if (code.includes(PROGRAM_MODULE)) await reach(path, context);
        if (!reached.has(path)) return null;
        await files.follow(path, resolverOf(context));
        const result = compileModule(code, pathToFileURL(path).href, files.hostFor(path), {
          ...mapOf(context),
          shownId: relative(root, path).split(sep).join('/'),
          loadedFrom: (hasTasks) => loadedFrom(id, hasTasks, context),
          mapsToInput: true,
        });
        const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
        if (errors.length > 0) return context.error(toBundlerError(sortDiagnostics(errors)));
        return result.changed ? { code: result.code, map: result.map as never } : null;
      },
    },

    vite: {
      config(_config, { command, isPreview }) {
        isServed = command === 'serve' && !isPreview;
        return { optimizeDeps: { exclude: [PROGRAM_MODULE] } };
      },
      configureServer: ({ middlewares }) => isolate(middlewares, isolation),
      configurePreviewServer: ({ middlewares }) => isolate(middlewares, isolation),
      configResolved(config) {
        root = config.root;
      },
      // In a server's build tasks stay ordinary functions.
      applyToEnvironment: (environment) => environment.config.consumer === 'client',
    },
  };
});

interface Middlewares {
  use(handler: (request: unknown, response: ServerResponse, next: () => void) => void): unknown;
}

/** The headers go on every answer: those that Vite's own option sets are not on `304 Not Modified`, without which WebKit starts no worker. */
function isolate(middlewares: Middlewares, embedder: string | false): void {
  if (embedder === false) return;
  middlewares.use((_request, response, next) => {
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', embedder);
    next();
  });
}

/** The file behind a module's id; null where it is none, or only a part of one (a style of a component, a raw text). */
function pathOf(id: string): string | null {
  if (id.startsWith('\0')) return null;
  const [path, query = ''] = id.split('?', 2) as [string, string?];
  return query === '' || /^(?:t|v)=[^&]*$/.test(query) ? path : null;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** The way back from what is compiled to what the user wrote: for diagnostics and for places in stacks. */
function mapOf(context: RollupContext): Pick<CompileOptions, 'inputMap' | 'originalSource'> {
  const map = context.getCombinedSourcemap?.() as
    | { mappings: string; sources: readonly (string | null)[]; sourcesContent?: readonly (string | null)[] }
    | undefined;
  const original = map?.sourcesContent?.[0];
  if (!map?.mappings || map.sources.length !== 1 || typeof original !== 'string') return {};
  return { inputMap: map, originalSource: original };
}
