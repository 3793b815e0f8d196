import { MgrError } from '../memory/error.ts';
import type { TaskPlace } from '../thread/forks.ts';
import type { ModuleRecord } from '../thread/registry.ts';

declare const taskBrand: unique symbol;

/** A function that can be run on the ring. Called directly it is the plain function, on the calling thread. */
export interface Task<A extends unknown[], R> {
  (...args: A): R;
  readonly [taskBrand]: true;
}

/** The task that a function becomes. */
export type TaskOf<F> = F extends (...args: infer A) => infer R ? Task<A, R> : never;

/** What the compiler adds to a call of {@link task}: the compiled module and the function's number in it. */
export type TaskMeta = readonly [module: ModuleRecord, functionIndex: number];

const metas = new WeakMap<object, TaskMeta | null>();
/** The newest version of each module with tasks, by its URL without a query: a development server may load one again. */
const newest = new Map<string, ModuleRecord>();
/** How often a module has been. */
export let replacements = 0;

/**
 * Marks a function as a task. Returns the function itself, so calling it runs it here and now. To run it on the ring, pass it
 * to `Scheduler.run`.
 *
 * @example export const work = task(function work(a: number, b: number) { return a * b; });
 */
// biome-ignore lint/complexity/noBannedTypes: a function type here would be the context of `fn`, and turn defaults into unknown
export function task<F extends Function>(fn: F, meta?: TaskMeta): TaskOf<F> {
  if (typeof fn !== 'function') throw new TypeError(`task() takes a function, not ${fn === null ? 'null' : typeof fn}`);
  metas.set(fn, meta ?? null);
  if (meta !== undefined) note(meta[0]);
  return fn as unknown as TaskOf<F>;
}

function note(module: ModuleRecord): void {
  const key = keyOf(module);
  const before = newest.get(key);
  if (before !== undefined && before.hash !== module.hash) replacements++;
  newest.set(key, module);
}

const keyOf = ({ from }: ModuleRecord): string => from.split('?', 1)[0];

/** Metadata of a task, of its module's newest version; null: it was not compiled; undefined: it is not a task. */
export function metaOf(fn: unknown): TaskMeta | null | undefined {
  const meta = typeof fn === 'function' ? metas.get(fn) : undefined;
  if (meta == null || replacements === 0) return meta;
  const [module, functionIndex] = meta;
  const now = newest.get(keyOf(module)) as ModuleRecord;
  if (now === module) return meta;
  // By its name; of several functions with the same one, by their order.
  const name = module.functions[functionIndex][2];
  const before = module.functions.slice(0, functionIndex).filter((entry) => entry[2] === name).length;
  const [index] = now.functions.flatMap((entry, i) => (entry[2] === name ? [i] : [])).slice(before);
  return index === undefined ? meta : [now, index];
}

/** Where a task's function stands, for a fork of what is known at run time only. @throws MgrError MGR_NOT_A_TASK, MGR_NOT_COMPILED */
export const placeOfTask: TaskPlace = (fn) => {
  // A task that runs goes on in the version that it began in.
  const meta = metas.get(fn as object);
  if (meta) {
    const [module, functionIndex] = meta;
    return { hash: module.hash, functionIndex, natural: module.functions[functionIndex][0] };
  }
  const what = typeof fn === 'function' ? `the function \`${fn.name || 'anonymous'}\`` : String(fn);
  throw meta === null
    ? new MgrError('MGR_NOT_COMPILED', `fork() got ${what}, a task that was not compiled.`)
    : new MgrError(
        'MGR_NOT_A_TASK',
        `fork() got ${what}, which is not a task. Wrap it: task(function name() { ... }).`,
      );
};
