/** Puts the loader into this thread, by the newest way that the runtime has. */
import * as nodeModule from 'node:module';
import { STRIP_VARIABLE } from '../names.ts';
import { type BunRuntime, installInBun } from './bun.ts';
import { loaderError } from './errors.ts';
import { createLoader, type Loaded, type LoaderOptions } from './node.ts';

/** Node 22.15 and newer: hooks in the thread itself. Not yet in the types of Node 20. */
interface SyncHooks {
  resolve(
    specifier: string,
    context: HookContext,
    next: (specifier: string, context?: HookContext) => unknown,
  ): unknown;
  load(url: string, context: object, next: (url: string, context?: object) => unknown): unknown;
}
interface HookContext {
  parentURL?: string;
  conditions: string[];
}
const registerHooks = (nodeModule as { registerHooks?: (hooks: SyncHooks) => void }).registerHooks;

/** The symbol under which a thread's global object says that the loader is there, and how a new thread gets it: the URL for `--import`. */
export const REGISTER = Symbol.for('mgr.register');

/** The files of this package that must be the very ones that the scheduler uses: two copies would not know each other's tasks. */
const OWN = {
  'mgr-scheduler': './index.js',
  'mgr-scheduler/abi': './abi.js',
  'mgr-scheduler/compiler': './compiler.js',
  'mgr-scheduler/register': './register.js',
};
/** What `using` is lowered to, where the runtime doesn't know it, imports this. */
const USING_HELPER = '@oxc-project/runtime/helpers/usingCtx';

export function loaderOptions(compile: boolean): LoaderOptions {
  const packages: Record<string, string> = { [USING_HELPER]: import.meta.resolve(USING_HELPER) };
  for (const [name, file] of Object.entries(OWN)) packages[name] = new URL(file, import.meta.url).href;
  const color = process.stderr.isTTY === true && !process.env.NO_COLOR;
  const strip = process.env[STRIP_VARIABLE] === '1' ? 1 : 0;
  return { compile, packages, ownFolder: new URL('./', import.meta.url).href, color, strip };
}

/**
 * Compiles the project's files on their way into this thread from now on. Twice is the same as once.
 * @param compile `false`: types come off, tasks stay the untouched functions.
 */
export async function install({ compile = true } = {}): Promise<void> {
  const scope = globalThis as { [REGISTER]?: string };
  if (scope[REGISTER] !== undefined) return;
  const bun = (globalThis as { Bun?: BunRuntime }).Bun;
  if (bun === undefined && registerHooks === undefined && typeof nodeModule.register !== 'function') {
    const remedy = 'Use Node 20.19 or newer, or compile the tasks with a bundler.';
    throw loaderError('MGR_NO_HOOKS', `This runtime has no hooks for loading modules. ${remedy}`);
  }
  scope[REGISTER] = new URL('./register.js', import.meta.url).href;
  process.setSourceMapsEnabled?.(true);
  const options = loaderOptions(compile);
  if (bun) {
    const { compileModule } = await import('../compiler/index.ts');
    installInBun(bun, createLoader(options, { compileModule }), options);
  } else if (registerHooks) await installInThread(options, registerHooks);
  else nodeModule.register(new URL('./hooks.js', import.meta.url), { data: options });
}

async function installInThread(options: LoaderOptions, register: (hooks: SyncHooks) => void): Promise<void> {
  // Only where this thread compiles: with `module.register` the hooks' thread does, and this one starts sooner.
  const { compileModule } = await import('../compiler/index.ts');
  const loader = createLoader(options, { compileModule });
  register({
    resolve(specifier, context, next) {
      if (!context.conditions.includes('require')) {
        return next(loader.resolve(specifier, context.parentURL) ?? specifier, context);
      }
      return resolveRequired(loader.resolve, specifier, context, next);
    },
    load(url, context, next) {
      const loaded: Loaded | null = loader.load(url);
      return loaded === null ? next(url, context) : { ...loaded, shortCircuit: true };
    },
  });
}

/** `require` has its own rules for a path without extension; they come first. */
function resolveRequired(
  resolve: (specifier: string, parentUrl: string | undefined) => string | null,
  specifier: string,
  context: HookContext,
  next: (specifier: string, context?: HookContext) => unknown,
): unknown {
  try {
    return next(specifier, context);
  } catch (error) {
    const url = resolve(specifier, context.parentURL);
    if (url === null) throw error;
    return { url, shortCircuit: true };
  }
}
