/** esbuild, which builds no worker's script by itself: the threads' script is a second build, once the page's is done. */
import { dirname } from 'node:path';
import type { BuildOptions, Loader, PluginBuild } from 'esbuild';
import { type BundlerCore, THREAD, THREAD_NAME } from './bundler-core.ts';
import type { ResolveImport } from './project-files.ts';

/** Where the page looks for the script: beside its own. */
const THREAD_FILE = `./${THREAD_NAME}.js`;

export function setUpEsbuild(build: PluginBuild, core: BundlerCore): void {
  // Both builds have the plugin.
  if (core.isOfThread) return;
  core.root = build.initialOptions.absWorkingDir ?? process.cwd();
  core.hasTypes = true;
  core.threadFile = THREAD_FILE;
  core.resolveByCompiler = resolverOf(build);
  build.onEnd(async (result) => {
    if (result.errors.length > 0 || !core.needsThread) return;
    core.isOfThread = true;
    try {
      const made = await build.esbuild.build(threadOptions(build.initialOptions));
      if (made.outputFiles) result.outputFiles?.push(...made.outputFiles);
    } finally {
      core.isOfThread = false;
    }
  });
}

function threadOptions({ outfile, outdir, ...options }: BuildOptions): BuildOptions {
  const { stdin: _stdin, splitting: _splitting, ...shared } = options;
  return {
    ...shared,
    entryPoints: [{ in: THREAD, out: THREAD_NAME }],
    entryNames: '[name]',
    outdir: outdir ?? dirname(outfile ?? '.'),
    bundle: true,
    format: 'esm',
    logLevel: 'silent',
  };
}

function resolverOf(build: PluginBuild): ResolveImport {
  return async (specifier, importer) => {
    const found = await build.resolve(specifier, { importer, resolveDir: dirname(importer), kind: 'import-statement' });
    return found.errors.length > 0 || found.external || found.namespace !== 'file' ? null : found.path;
  };
}

/** How esbuild reads a file: what is compiled has no types any more, and what looks like a type argument in it is none. */
export function loaderOf(path: string, core: BundlerCore): Loader {
  if (core.isCompiled(path)) return 'js';
  const [, extension = 'js'] = /\.[cm]?([jt]sx?)(?:\?|$)/.exec(path) ?? [];
  return extension as Loader;
}
