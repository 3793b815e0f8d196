/**
 * Who can leave, across modules.
 *
 * A function *can leave* when it has a loop of unknown length, takes part in a recursion, forks, joins or waits, or calls a function that
 * can leave. One that can't stays as it was written: nothing is added to it, and nothing is checked after a call of it.
 */

import { contains, isFunction, isLoop, type Node } from './ast.ts';
import { boundedTrips } from './loops.ts';
import { methodsCalled } from './method-targets.ts';
import {
  analyzeModule,
  type CallSite,
  type CompileHost,
  type ExportInfo,
  type FunctionInfo,
  type ModuleInfo,
} from './module.ts';
import { asksForReceiver } from './receivers.ts';

type Exported = Extract<ExportInfo, { kind: 'function' | 'class' }>;

const LOSING = /transfer|postMessage|\bresize\b|\bgrow\b|\\u/i;
const losing = new WeakMap<ModuleInfo, boolean>();

/** Asked for each unit. */
function losesBuffers(module: ModuleInfo): boolean {
  let loses = losing.get(module);
  if (loses === undefined) {
    loses = LOSING.test(module.code);
    losing.set(module, loses);
  }
  return loses;
}

/** The modules that one compilation has looked at. */
export class Project {
  readonly host: CompileHost;
  readonly #modules = new Map<string, ModuleInfo | null>();
  readonly #leaving = new Map<FunctionInfo, boolean>();
  readonly #recursive = new Set<FunctionInfo>();

  constructor(host: CompileHost) {
    this.host = host;
  }

  /** Takes a module as given, instead of asking the host for it. */
  add(id: string, code: string, map: object | null, original: string): ModuleInfo {
    const module = analyzeModule(id, code, map, original);
    module.specifier = this.host.specifier?.(id) ?? id;
    this.#modules.set(id, module);
    return module;
  }

  module(id: string): ModuleInfo | null {
    const known = this.#modules.get(id);
    if (known !== undefined) return known;
    const loaded = this.host.load(id);
    if (loaded) return this.add(id, loaded.code, loaded.map ?? null, loaded.original ?? loaded.code);
    this.#modules.set(id, null);
    return null;
  }

  /** True where some module's text names a way to detach a buffer, or to make it shorter. */
  losesBuffers(): boolean {
    for (const module of this.#modules.values()) if (module && losesBuffers(module)) return true;
    return false;
  }

  /** What stands behind an exported name, through re-exports; null for what is no function and no class of the project. */
  exported(importer: ModuleInfo, specifier: string, name: string, seen = new Set<string>()): Exported | null {
    const id = this.host.resolve(specifier, importer.id);
    if (id === null || seen.has(`${id} ${name}`)) return null;
    seen.add(`${id} ${name}`);
    const module = this.module(id);
    const info = module?.exports.get(name);
    if (!module) return null;
    if (info?.kind === 'function' || info?.kind === 'class') return info;
    if (info?.kind === 'forward') return this.exported(module, info.specifier, info.name, seen);
    if (info || name === 'default') return null;
    for (const star of module.starExports) {
      const found = this.exported(module, star, name, seen);
      if (found) return found;
    }
    return null;
  }

  /** The function that a direct call reaches, in whichever module of the project it stands. */
  target(module: ModuleInfo, site: CallSite): FunctionInfo | null {
    if (site.target) return site.target;
    const found = site.imported ? this.exported(module, site.imported.specifier, site.imported.name) : null;
    return found?.kind === 'function' ? found.fn : null;
  }

  /** The functions that a call in `fn` may reach: one, or the methods of that name. */
  targets(fn: FunctionInfo, site: CallSite): FunctionInfo[] {
    if (site.method) return methodsCalled(this, fn, site.method);
    const target = this.target(fn.module, site);
    return target ? [target] : [];
  }

  canLeave(fn: FunctionInfo): boolean {
    if (!this.#leaving.has(fn)) this.#components(fn);
    return this.#leaving.get(fn) ?? false;
  }

  /** True where the function can be called again while it runs. */
  isRecursive(fn: FunctionInfo): boolean {
    this.canLeave(fn);
    return this.#recursive.has(fn);
  }

  /** Strongly connected components of the call graph from `root` (Tarjan 1972), each decided when it is complete. */
  #components(root: FunctionInfo): void {
    const index = new Map<FunctionInfo, number>();
    const low = new Map<FunctionInfo, number>();
    const stack: FunctionInfo[] = [];
    const visit = (fn: FunctionInfo): void => {
      index.set(fn, index.size);
      low.set(fn, index.size - 1);
      stack.push(fn);
      for (const target of fn.calls.flatMap((site) => this.targets(fn, site))) {
        if (this.#leaving.has(target) || !isResumableKind(target)) continue;
        if (!index.has(target)) {
          visit(target);
          low.set(fn, Math.min(low.get(fn) as number, low.get(target) as number));
        } else if (stack.includes(target)) {
          low.set(fn, Math.min(low.get(fn) as number, index.get(target) as number));
        }
      }
      if (low.get(fn) !== index.get(fn)) return;
      this.#decide(stack.splice(stack.indexOf(fn)));
    };
    visit(root);
  }

  #decide(component: FunctionInfo[]): void {
    const calls = (fn: FunctionInfo) => fn.calls.flatMap((site) => this.targets(fn, site));
    const recursive = component.length > 1 || component.some((fn) => calls(fn).includes(fn));
    const leaves =
      recursive ||
      component.some(
        (fn) =>
          fn.hasForks || fn.waits || hasOpenLoop(fn.node) || calls(fn).some((target) => this.#leaving.get(target)),
      );
    for (const fn of component) {
      this.#leaving.set(fn, leaves && isResumableKind(fn));
      if (recursive) this.#recursive.add(fn);
    }
  }
}

/**
 * Async functions and generators are not resumable: tasks do not call the former, and the latter run to their next `yield`. Nor is what
 * may be called with a `this` or `new`, and asks for it.
 */
export function isResumableKind(fn: FunctionInfo): boolean {
  return !fn.node.async && !fn.node.generator && (fn.taskCall !== null || !asksForReceiver(fn));
}

/** True where a function's own body has a loop whose length is not known to be small. */
export function hasOpenLoop(fn: Node): boolean {
  return contains(fn, (node) => isLoop(node) && !isFunction(node) && !boundedTrips(node));
}
