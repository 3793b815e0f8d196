/**
 * Stands between a compiled kernel and `mgr-scheduler/abi`: the same exports, and it notes the functions of each module,
 * so that the compiled function itself can be called and timed. A task that is called directly is the plain function.
 */
import { type FunctionEntry, type ModuleRecord, register as realRegister } from 'mgr-scheduler/abi';

export * from 'mgr-scheduler/abi';

type Bindings = Parameters<typeof realRegister>[3];

const modules = new Map<string, FunctionEntry[]>();

export function register(url: string, hash: number, functions: FunctionEntry[], bindings?: Bindings): ModuleRecord {
  modules.set(url, functions);
  return realRegister(url, hash, functions, bindings);
}

/** The natural form of a task, by the module's URL and the task's name. */
export function naturalOf(url: string, name: string): FunctionEntry[0] {
  const entry = modules.get(url)?.find(([, , entryName]) => entryName === name);
  if (entry === undefined) throw new Error(`${url} has no compiled function ${name}.`);
  return entry[0];
}
