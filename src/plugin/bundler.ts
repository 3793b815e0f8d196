/** The bundler plugins: their hooks, and what they set on development servers. What they do is in bundler-core.ts. */
import type { ServerResponse } from 'node:http';
import { sep } from 'node:path';
import { createUnplugin, type UnpluginInstance } from 'unplugin';
import { PROGRAM_MODULE } from '../names.ts';
import { BundlerCore, type RollupContext, THREAD_MODULES, WORKER } from './bundler-core.ts';
import { loaderOf, setUpEsbuild } from './esbuild-build.ts';
import { hotModules, replace, type ServedEnvironment } from './hot.ts';
import { keepVersions } from './served-versions.ts';
import { rebuildWhileGrowing, resolverOf, setHeaders, type WebpackCompiler } from './webpack-compiler.ts';

export interface PluginOptions {
  /**
   * How the pages of development servers are isolated, which shared memory needs: the header Cross-Origin-Embedder-Policy. `credentialless` loads what
   * other sites serve without their leave, but without cookies (not in Safari). `false`: no headers are set. Default `require-corp`.
   */
  readonly isolation?: 'require-corp' | 'credentialless' | false;
}

export const bundlerPlugin: UnpluginInstance<PluginOptions | undefined> = createUnplugin((options, { framework }) => {
  const isolation = options?.isolation ?? 'require-corp';
  const core = new BundlerCore();
  core.hasTypes = framework === 'rolldown';

  const intoCompiler = (compiler: WebpackCompiler): void => {
    core.root = compiler.context;
    core.resolveByCompiler = resolverOf(compiler);
    rebuildWhileGrowing(compiler, THREAD_MODULES, () => core.taskFiles);
    if (isolation !== false) setHeaders(compiler, headersFor(isolation));
  };

  return {
    name: 'mgr-scheduler',
    // Types, and whatever else is no JavaScript, have gone by then.
    enforce: 'post',

    buildStart() {
      return core.begin(this as unknown as RollupContext);
    },

    watchChange(id) {
      core.forget(id);
    },

    load: {
      filter: { id: [WORKER, THREAD_MODULES].map(exactly) },
      handler(this: unknown, id: string) {
        return core.load(id, this as RollupContext);
      },
    },

    transform: {
      filter: { id: /\.[cm]?[jt]sx?(?:\?|$)/ },
      handler(this: unknown, code: string, id: string) {
        return core.transform(code, id, this as RollupContext) as Promise<{ code: string; map: never } | null>;
      },
    },

    vite: {
      config(_config, { command, isPreview }) {
        core.isServed = command === 'serve' && !isPreview;
        return { optimizeDeps: { exclude: [PROGRAM_MODULE] } };
      },
      configResolved(config) {
        core.root = config.root;
      },
      configureServer({ middlewares }) {
        isolate(middlewares, isolation);
        const isReached = (path: string): boolean => core.isReached(path);
        middlewares.use(keepVersions(() => core.root, isReached));
      },
      configurePreviewServer: ({ middlewares }) => isolate(middlewares, isolation),
      async hotUpdate({ modules, timestamp }) {
        if (!core.isListening) return undefined;
        const hot = await hotModules(modules, (file) => core.isReplaceable(file));
        if (hot === null) return undefined;
        replace(this.environment as unknown as ServedEnvironment, hot, timestamp);
        return [];
      },
      // In a server's build tasks stay ordinary functions.
      applyToEnvironment: (environment) => environment.config.consumer === 'client',
    },

    webpack: (compiler) => intoCompiler(compiler as never),
    rspack: (compiler) => intoCompiler(compiler as never),
    esbuild: { setup: (build) => setUpEsbuild(build, core), loader: (_code, id) => loaderOf(id, core) },
  };
});

const headersFor = (embedder: string): Record<string, string> => ({
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': embedder,
});

interface Middlewares {
  use(handler: (request: unknown, response: ServerResponse, next: () => void) => void): unknown;
}

/** The headers go on every answer: those that Vite's own option sets are not on `304 Not Modified`, without which WebKit starts no worker. */
function isolate(middlewares: Middlewares, embedder: string | false): void {
  if (embedder === false) return;
  middlewares.use((_request, response, next) => {
    for (const [name, value] of Object.entries(headersFor(embedder))) response.setHeader(name, value);
    next();
  });
}

/** Filters see paths with slashes on every system. */
const exactly = (path: string): RegExp =>
  new RegExp(
    `^${path
      .split(sep)
      .join('/')
      .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`,
  );
