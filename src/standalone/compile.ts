/** A whole module from its text, for notebooks and playgrounds. */
import { MgrError } from '../memory/error.ts';
import { makeModule } from './modules.ts';

export interface CompileTextOptions {
  /** What messages and stacks call the module. Default `module-1`, `module-2` and so on. */
  readonly name?: string;
}

let count = 0;

/**
 * Compiles a module and runs its top level here; each thread that runs one of its tasks runs it too.
 *
 * @param source a JavaScript module, which imports `task`, `fork` and so on from `mgr-scheduler`, and other modules by their URLs (relative ones as the
 * page has them). Others are not compiled.
 * @returns the module's exports
 * @throws CompileError MGR_PARSE, MGR_IMPORT or MGR_COMPILE with all diagnostics; MgrError MGR_OPTION; and what the module's top level throws
 * @example const { work } = await compile("import { task } from 'mgr-scheduler'; export const work = task(function work() { ... });");
 */
export async function compile<Exports = Record<string, unknown>>(
  source: string,
  options: CompileTextOptions = {},
): Promise<Exports> {
  if (typeof source !== 'string') {
    throw new MgrError('MGR_OPTION', `compile() takes the text of a module, not ${typeof source}.`);
  }
  const { name = `module-${++count}` } = options;
  if (typeof name !== 'string' || name === '') {
    throw new MgrError('MGR_OPTION', 'The option name of compile() must be a text that is not empty.');
  }
  let exports: Record<string, unknown> = {};
  const exportOf = (task: unknown): string | undefined => Object.keys(exports).find((one) => exports[one] === task);
  const { url } = makeModule({ name, code: source }, exportOf);
  exports = (await import(/* @vite-ignore */ `${url}`)) as Record<string, unknown>;
  return exports as Exports;
}
