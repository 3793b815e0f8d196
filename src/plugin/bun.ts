/** The loader in Bun, which has no hooks of `node:module`: a plugin of its own kind. */
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader, LoaderOptions } from './node.ts';

type OnLoad = (file: { path: string }) => { contents: string; loader: string };
type OnResolve = (asked: { path: string }) => { path: string };

/** What is used of Bun. */
export interface BunRuntime {
  plugin(given: {
    name: string;
    setup(build: {
      onLoad(filter: { filter: RegExp }, load: OnLoad): void;
      onResolve(filter: { filter: RegExp }, resolve: OnResolve): void;
    }): void;
  }): void;
}

/** Puts a loader into this thread. */
export function installInBun(bun: BunRuntime, loader: Loader, { packages, ownFolder }: LoaderOptions): void {
  // Bun has every file that the filter names loaded here, and modules of this package must be its own.
  const own = escaped(fileURLToPath(ownFolder));
  const project = new RegExp(`^(?!${own})(?!.*[\\\\/]node_modules[\\\\/]).*\\.[cm]?[jt]sx?$`);
  bun.plugin({
    name: 'mgr-scheduler',
    setup(build) {
      build.onLoad({ filter: project }, ({ path }) => {
        const loaded = loader.load(pathToFileURL(path).href);
        if (loaded !== null) return { contents: loaded.source, loader: 'js' };
        const type = /\.[cm]?ts$/.test(path) ? 'ts' : path.endsWith('x') ? 'tsx' : 'js';
        return { contents: readFileSync(path, 'utf8'), loader: type };
      });
      for (const [name, url] of Object.entries(packages)) {
        build.onResolve({ filter: new RegExp(`^${escaped(name)}$`) }, () => ({ path: fileURLToPath(url) }));
      }
    },
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
