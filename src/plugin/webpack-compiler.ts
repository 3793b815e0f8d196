/** What the plugin uses of webpack's compiler, which Rspack's is alike in. */
import { dirname } from 'node:path';
import type { ResolveImport } from './project-files.ts';

type Resolved = (error: unknown, path?: string | false) => void;

interface Compilation {
  readonly modules: Iterable<{ readonly resource?: string }>;
  rebuildModule(module: object, done: (error: unknown) => void): void;
}

export interface WebpackCompiler {
  readonly context: string;
  readonly options: { devServer?: false | { headers?: unknown } };
  readonly hooks: { finishMake: { tapPromise(name: string, done: (compilation: Compilation) => Promise<void>): void } };
  readonly resolverFactory: {
    get(
      type: 'normal',
      options: { dependencyType: 'esm' },
    ): { resolve(context: object, from: string, specifier: string, resolveContext: object, resolved: Resolved): void };
  };
}

/** Finds what an import means, by the compiler's own rules. */
export function resolverOf(compiler: WebpackCompiler): ResolveImport {
  return (specifier, importer) =>
    new Promise((resolve) => {
      const resolver = compiler.resolverFactory.get('normal', { dependencyType: 'esm' });
      // What can't be found is the bundler's to tell.
      resolver.resolve({}, dirname(importer), specifier, {}, (error, path) => resolve(error || !path ? null : path));
    });
}

/**
 * A module whose text says something of all others is built again once these are, and as long as that brings new ones: `count` says how many there are.
 */
export function rebuildWhileGrowing(compiler: WebpackCompiler, file: string, count: () => number): void {
  compiler.hooks.finishMake.tapPromise('mgr-scheduler', async (compilation) => {
    for (let known = 0; count() > known; ) {
      known = count();
      for (const module of compilation.modules) {
        if (module.resource !== file) continue;
        await new Promise<void>((resolve, reject) => {
          compilation.rebuildModule(module, (error) => (error ? reject(error) : resolve()));
        });
      }
    }
  });
}

/** Headers of the development server, where the user has set none. */
export function setHeaders({ options }: WebpackCompiler, headers: Record<string, string>): void {
  if (options.devServer === false) return;
  options.devServer ??= {};
  options.devServer.headers ??= headers;
}
