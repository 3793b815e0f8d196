/** Compiled modules of this thread: what their frames name by hash and number. */
import { addModuleValues, type Binding, noteModuleLoaded } from '../memory/module-values.ts';
import { moduleHash } from '../names.ts';

/** What a compiled module says of one of its functions; natural form and twin are null in a class that is not made yet. */
export type FunctionEntry = [
  natural: (...args: never[]) => unknown,
  resume: (point: number, values: unknown[]) => unknown,
  name: string,
  /** Of each point: where in the twin's values its live ones go. */
  live: number[][],
  /** Places in the user's source, `line:column`, with spaces between: of the function, then of each point. */
  places: string,
  /** Places of the locals that hold indices of the latent stack. */
  forkPlaces?: number[],
  /** Points in a `try`: what the call gives there that a frame waits for is thrown in it. */
  guardedPoints?: number[],
];

/** A compiled module as this thread has loaded it. */
export interface ModuleRecord {
  /** The source, as stacks and messages name it. */
  readonly url: string;
  /** Where threads load it from. */
  readonly from: string;
  readonly hash: number;
  readonly functions: readonly FunctionEntry[];
  /** For each function, how many values its twin takes. Counted at its first resume; 0: not yet. */
  readonly widths: number[];
  /** The functions, by number, that are tasks which may get at something that functions change in their modules. */
  readonly stateful: readonly number[];
}

/** Vite's development server puts it behind URLs that `import()` is given; the module is the same. */
const IMPORT_QUERY = /[?&]import$/;

const modules = new Map<number, ModuleRecord>();
/** Hashes in the order of registration. */
const registered: number[] = [];
/** Modules whose code is here, but whose top level has not come to its end as far as is known: no task of theirs begins. */
const doubtful = new Map<number, Doubt>();

/** What is known of such a module: the load that brought it in has failed, or was not waited for. */
export type Doubt = 'failed' | 'unfinished';

/** Where each natural form stands in its module. */
const places = new WeakMap<object, [ModuleRecord, number]>();

/**
 * Called once at the top of each compiled module. `known`: the hash of `url`, which is where threads load the module from; or another URL, known only when the
 * module runs, that they load it from, with the code's version behind a space where the same URL may give another one. `bindings`: what its top level holds; `stateful`: see {@link ModuleRecord}.
 */
export function register(
  url: string,
  known: number | string,
  functions: FunctionEntry[],
  bindings: readonly Binding[] = [],
  stateful: readonly number[] = [],
): ModuleRecord {
  const [location, version] = typeof known === 'string' ? known.split(' ', 2) : [url];
  const from = typeof known === 'string' ? location.replace(IMPORT_QUERY, '') : url;
  const hash = typeof known === 'number' ? known : moduleHash(version === undefined ? from : `${from} ${version}`);
  addModuleValues(url, hash, bindings);
  const module: ModuleRecord = { url, from, hash, functions, widths: functions.map(() => 0), stateful };
  functions.forEach((_, index) => {
    place(module, index);
  });
  modules.set(hash, module);
  registered.push(hash);
  return module;
}

/** Notes where a natural form stands. One that stands in a class is not there yet when its module registers. */
export function place(module: ModuleRecord, index: number): void {
  const [natural, resume, name] = module.functions[index];
  if (natural === null) return;
  places.set(natural, [module, index]);
  // What the engine calls them, in stacks and in its debugger. (Without points there is no twin.)
  for (const form of [natural, resume]) if (form) Object.defineProperty(form, 'name', { value: name });
}

/** The module and the number of a natural form. */
export function placeOfNatural(natural: object): [ModuleRecord, number] {
  const place = places.get(natural);
  if (place === undefined) throw new Error('a fork names a function that no compiled module has registered');
  return place;
}

/** All modules that this thread, or the program, has registered. */
export function registeredModules(): Iterable<ModuleRecord> {
  return modules.values();
}

/** How many modules have been registered. */
export function registeredCount(): number {
  return registered.length;
}

/** Casts doubt on what was registered after the first `count` modules. */
export function doubtSince(count: number, doubt: Doubt): void {
  for (let i = count; i < registered.length; i++) doubtful.set(registered[i], doubt);
}

/** The program's module was reached by a load that nobody waits for any more: what that one brought in is good. */
export function trustUnfinished(): void {
  for (const [hash, doubt] of doubtful) if (doubt === 'unfinished') doubtful.delete(hash);
}

/** The module's top level has come to its end. */
export function trust(hash: number): void {
  noteModuleLoaded();
  doubtful.delete(hash);
}

/** True if tasks of the module can run here. */
export function isReady(hash: number): boolean {
  return modules.has(hash) && !doubtful.has(hash);
}

/** The module of a hash, if this thread has loaded it. */
export function moduleOf(hash: number): ModuleRecord | undefined {
  return modules.get(hash);
}

/** True for a task that may get at something which functions change in their modules. */
export function isStateful(hash: number, functionIndex: number): boolean {
  const stateful = modules.get(hash)?.stateful;
  return stateful !== undefined && stateful.length > 0 && stateful.includes(functionIndex);
}

/** How long the array of values must be that a function's twin reads. */
export function countWidth(module: ModuleRecord, functionIndex: number): number {
  let width = 1;
  for (const places of module.functions[functionIndex][3]) {
    for (const place of places) width = Math.max(width, place + 1);
  }
  module.widths[functionIndex] = width;
  return width;
}

/** A task as messages name it, with the place of its function. */
export function taskText(hash: number, functionIndex: number): string {
  const entry = modules.get(hash)?.functions[functionIndex];
  if (entry === undefined) return 'The task';
  const [at] = entry[4].split(' ');
  const place = at ? ` (${(modules.get(hash) as ModuleRecord).url.replace(/^file:\/\//, '')}:${at})` : '';
  return `The task \`${entry[2]}\`${place}`;
}

/** A frame as stacks show it. `line`: 0 if it is not known. */
export interface Place {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Where a frame is that waits at a point. */
export function placeOf({ url, functions }: ModuleRecord, functionIndex: number, point: number): Place {
  const [, , name, , places] = functions[functionIndex];
  const [line = 0, column = 0] = places.split(' ')[point]?.split(':').map(Number) ?? [];
  return { name, file: url, line, column };
}
