/** `task()` in a page without a build: the function is compiled from its text, at once. */
import { MgrError } from '../memory/error.ts';
import { metaOf, task as runtimeTask, type TaskMeta, type TaskOf } from '../scheduler/task.ts';
import { type FunctionEntry, register } from '../thread/registry.ts';
import { makeModule } from './modules.ts';
import { taskText, type Uses } from './task-text.ts';

export interface TaskOptions {
  /**
   * What the function uses of what is around it, by name: functions and classes go by their text, tasks as what they are, data (what the language has of it)
   * by its value. Default: nothing.
   */
  readonly uses?: Uses;
}

/** Of texts that were compiled before: what page and threads know the task by. */
const known = new Map<string, TaskMeta>();

/**
 * Makes a function a task. Its text is compiled, so it can use its parameters, the globals that workers have, `fork`, `join` and the other functions for
 * tasks, and what `uses` gives to it. Returns the function; called directly it runs here and now, as it was written.
 *
 * @example const work = task(function work(n) { return helper(n) * LIMIT; }, { uses: { helper, LIMIT } });
 * @throws MgrError MGR_NO_SOURCE, MGR_OPTION, MGR_CANNOT_CARRY; CompileError MGR_FREE_NAME, MGR_PARSE or MGR_COMPILE
 */
// biome-ignore lint/complexity/noBannedTypes: a function type here would be the context of `fn`, and turn defaults into unknown
export function task<F extends Function>(fn: F, options: TaskOptions = {}): TaskOf<F> {
  if (typeof fn !== 'function') throw new TypeError(`task() takes a function, not ${fn === null ? 'null' : typeof fn}`);
  const meta = metaFor(fn, usesOf(options));
  const former = metaOf(fn);
  if (former === undefined || former === meta) return runtimeTask(fn, meta);
  // The same function with something else: whoever has the former task goes on with what that was given.
  const other = Object.defineProperty(
    function (this: unknown, ...args: unknown[]) {
      return Reflect.apply(fn, this, args);
    },
    'name',
    { value: fn.name },
  );
  return runtimeTask(other, meta) as unknown as TaskOf<F>;
}

function usesOf(options: TaskOptions): Uses {
  if (typeof options !== 'object' || options === null) {
    throw new MgrError('MGR_OPTION', 'The second argument of task() must be an object: { uses: { name } }.');
  }
  for (const name of Object.keys(options)) {
    if (name !== 'uses') throw new MgrError('MGR_OPTION', `task() has no option ${name}; it has uses.`);
  }
  const { uses = {} } = options;
  if (typeof uses !== 'object' || uses === null) {
    throw new MgrError(
      'MGR_OPTION',
      'The option uses of task() must be an object with what the function uses, by name.',
    );
  }
  return uses;
}

/** Makes the task's module, which threads evaluate and this page doesn't: it registers by itself what running needs. */
function metaFor(fn: { readonly name: string }, uses: Uses): TaskMeta {
  const text = taskText(fn, uses);
  const before = known.get(text.code);
  if (before !== undefined) return before;
  // The page's functions that are this task: whichever imports it gets the module's.
  const module = makeModule(text, () => text.exported);
  const [{ name, functionIndex }] = module.tasks;
  const entries = Array.from(
    { length: functionIndex + 1 },
    () => [null, null, name, [], ''] as unknown as FunctionEntry,
  );
  const meta: TaskMeta = [register(text.name, module.url, entries), functionIndex];
  known.set(text.code, meta);
  return meta;
}
