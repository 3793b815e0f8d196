/**
 * Hot replacement of tasks on Vite's development server. Vite's own way (`import.meta.hot` in the module) would have the threads load its client, which
 * needs a page. So the server says by an event which modules with tasks are new, and a module of the page imports them. The runtime then takes the
 * tasks that the program holds for the new ones (scheduler/task.ts); what runs ends on the code that it began with.
 */
import { PROGRAM_MODULE } from '../names.ts';

const EVENT = 'mgr-scheduler:tasks';

/** What is used of a module of Vite's graph. */
export interface ServedModule {
  readonly url: string;
  readonly file: string | null;
  readonly importers: ReadonlySet<ServedModule>;
}

/** What is used of Vite's environment. */
export interface ServedEnvironment {
  readonly moduleGraph: {
    invalidateModule(module: ServedModule, seen: Set<ServedModule>, timestamp: number, isHot: boolean): void;
  };
  readonly hot: { send(payload: { type: 'custom'; event: string; data: unknown }): void };
}

/** What a module of the page gets that imports the package and is no task's: it imports what is new. Without a line of its own. */
export const LISTENER = `if (import.meta.hot) import.meta.hot.on(${JSON.stringify(EVENT)}, ({ urls }) => { for (const url of urls) import(/* @vite-ignore */ \`\${url}\`).catch(() => {}); });`;

/** True for a module that may listen: it imports the package. */
export const mayListen = (code: string): boolean => code.includes(PROGRAM_MODULE) && !code.includes(EVENT);

/**
 * The modules with tasks that are to be loaded again because these have changed, and all modules on the way to them. Null: something else needs them too, so
 * Vite has to do what it does.
 */
export async function hotModules(
  changed: readonly ServedModule[],
  isReplaceable: (file: string) => Promise<boolean>,
): Promise<{ fresh: Set<ServedModule>; stale: Set<ServedModule> } | null> {
  const fresh = new Set<ServedModule>();
  const stale = new Set(changed);
  for (const module of stale) {
    if (module.file !== null && (await isReplaceable(module.file))) {
      fresh.add(module);
      continue;
    }
    if (module.importers.size === 0) return null;
    for (const importer of module.importers) stale.add(importer);
  }
  return fresh.size === 0 ? null : { fresh, stale };
}

/** Has the page load the modules again. */
export function replace(
  environment: ServedEnvironment,
  { fresh, stale }: { fresh: Set<ServedModule>; stale: Set<ServedModule> },
  timestamp: number,
): void {
  // Each for itself, so that none is taken for changed only in what it imports: what an imported function may do decides how it is compiled.
  for (const module of stale) environment.moduleGraph.invalidateModule(module, new Set(), timestamp, true);
  const urls = [...fresh].map(({ url }) => `${url}${url.includes('?') ? '&' : '?'}t=${timestamp}`);
  environment.hot.send({ type: 'custom', event: EVENT, data: { urls } });
}
