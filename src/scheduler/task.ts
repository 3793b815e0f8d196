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
  return fn as unknown as TaskOf<F>;
}

/** Metadata of a task; null: it was not compiled; undefined: it is not a task. */
export function metaOf(fn: unknown): TaskMeta | null | undefined {
  return typeof fn === 'function' ? metas.get(fn) : undefined;
}

/** Where a task's function stands, for a fork of what is known at run time only. @throws MgrError MGR_NOT_A_TASK, MGR_NOT_COMPILED */
export const placeOfTask: TaskPlace = (fn) => {
  const meta = metaOf(fn);
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
