/**
 * Values that belong to a module: what its top-level bindings hold, and what hangs on that. Every thread that has loaded the module has its
 * own, so a continuation names them (module, binding, place in a walk from there) instead of copying them, and what is held stays the same
 * object as the module's. See docs/decisions/0013-module-values.md.
 */
import { intrinsicName } from './intrinsics.ts';
import { partsOf } from './parts.ts';
import { isMap, isProxy, isSet } from './probe.ts';

/**
 * A top-level binding as compiled code tells of it. `marks`: 1 where functions made in its declaration use nothing but the module's own names,
 * 2 where functions change what it holds.
 */
export type Binding = readonly [name: string, read: () => unknown, marks?: number];

const MARK = { closed: 1, changed: 2 };

/** An object, a function or a symbol. */
export type Value = object | symbol;

interface ModuleValues {
  readonly url: string;
  readonly hash: number;
  readonly bindings: readonly Binding[];
  /** For each binding what hangs on it, in the order of the walk; undefined: it has no value yet. */
  readonly found: (Known[] | undefined)[];
}

/** A value that belongs to a module. */
export interface Known {
  readonly value: Value;
  readonly module: ModuleValues;
  readonly binding: number;
  /** Its place in the walk from the binding. */
  readonly place: number;
  /** What module-contents.ts knows of it. */
  contents: unknown;
}

/** So many values are named at most; a walk takes about a third of a second then. */
const MOST_VALUES = 1 << 18;

const modules = new Map<number, ModuleValues>();
const objects = new Map<Value, Known>();
const functionsAndSymbols = new Map<Value, Known>();
/** The function whose `prototype` an object is. */
const prototypes = new Map<object, Known>();
/** Bindings that have not been walked. */
let pending: [module: ModuleValues, binding: number][] = [];
let limit = MOST_VALUES;
/** Bindings that functions change. */
const changing: Binding[] = [];
/** Some bindings may have got their values since the last walk. */
let mayHaveMore = false;

/** Grows with each walk. */
export let generation = 0;

/** There are more values than are named: any object may be one of them. */
export let isIncomplete = false;

const hasMark = ([, , marks = 0]: Binding, mark: number): boolean => (marks & mark) !== 0;

/** A module says what its top level holds; it is looked at when a task leaves. */
export function addModuleValues(url: string, hash: number, bindings: readonly Binding[]): void {
  const module: ModuleValues = { url, hash, bindings, found: bindings.map(() => undefined) };
  modules.set(hash, module);
  bindings.forEach((one, binding) => {
    pending.push([module, binding]);
    if (hasMark(one, MARK.changed)) changing.push(one);
  });
  mayHaveMore = pending.length > 0;
}

/** A module's top level has come to its end. */
export function noteModuleLoaded(): void {
  mayHaveMore = pending.length > 0;
}

/** Looks at what has been told since the last time. */
export function lookAtModules(most = MOST_VALUES): void {
  if (!mayHaveMore) return;
  mayHaveMore = false;
  generation++;
  limit = most;
  const started: [queue: Known[], closed: boolean][] = [];
  // First what the bindings hold themselves: its name does not depend on where else it hangs.
  pending = pending.filter(([module, binding]) => {
    let value: unknown;
    try {
      value = module.bindings[binding][1]();
    } catch {
      // It is not set up yet, or never will be: a program that is one file stops where it starts the scheduler.
      return true;
    }
    const queue: Known[] = [];
    module.found[binding] = queue;
    if (note(value, module, binding, queue)) started.push([queue, hasMark(module.bindings[binding], MARK.closed)]);
    return false;
  });
  for (const [queue] of started) walk(queue);
}

/** Gives a value its name. False: it needs none, or has one. */
function note(value: unknown, module: ModuleValues, binding: number, queue: Known[]): boolean {
  if (!isOwn(value) || find(value) !== undefined) return false;
  if (objects.size + functionsAndSymbols.size >= limit) {
    isIncomplete = true;
    return false;
  }
  const known: Known = { value, module, binding, place: queue.length, contents: undefined };
  queue.push(known);
  (typeof value === 'object' ? objects : functionsAndSymbols).set(value, known);
  if (typeof value === 'function') {
    const prototype = Object.getOwnPropertyDescriptor(value, 'prototype')?.value;
    if (typeof prototype === 'object' && prototype !== null) prototypes.set(prototype, known);
  }
  return true;
}

/** True for what has an identity and is not the language's. */
function isOwn(value: unknown): value is Value {
  if (typeof value === 'symbol') return Symbol.keyFor(value) === undefined && !isWellKnown(value);
  if (typeof value === 'function') return intrinsicName(value) === undefined;
  return typeof value === 'object' && value !== null && value !== globalThis;
}

export function isWellKnown(value: symbol): boolean {
  const name = value.description?.startsWith('Symbol.') ? value.description.slice(7) : undefined;
  return name !== undefined && (Symbol as unknown as Record<string, unknown>)[name] === value;
}

function walk(queue: Known[]): void {
  for (let i = 0; i < queue.length; i++) {
    const { value, module, binding } = queue[i];
    if (typeof value !== 'symbol' && isProxy(value)) continue;
    let parts: unknown[];
    try {
      parts = partsOf(value, false);
    } catch {
      continue;
    }
    for (let at = 0; at < parts.length; at++) note(parts[at], module, binding, queue);
  }
}

let isStateful = false;

/** Says whether the task whose values are written next may get at what functions change. */
export function writeForTask(stateful: boolean): void {
  isStateful = stateful;
}

/** True where a task may not go on with another thread's values, though it holds none. */
export function hasChanging(): boolean {
  return isStateful && changing.length > 0;
}

/** What the bindings hold that functions change, as far as they are set up; a text says why one can't be compared. */
export function changingValues(): Known[] | string {
  const values: Known[] = [];
  for (const [name, read] of changing) {
    let value: unknown;
    try {
      value = read();
    } catch {
      continue;
    }
    if (!isOwn(value)) continue;
    const known = find(value);
    if (known === undefined) return `${name}, which has no name`;
    if (sizeOf(value) > MOST_COMPARED) return `${name}, which is too large to be compared at each leave`;
    values.push(known);
  }
  return values;
}

/** Elements, entries or bytes of what functions change. */
const MOST_COMPARED = 1 << 14;

function sizeOf(value: Value): number {
  if (typeof value !== 'object' || isProxy(value)) return 0;
  if (Array.isArray(value)) return value.length;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (value instanceof ArrayBuffer) return value.byteLength;
  return isMap(value) || isSet(value) ? (value as Map<unknown, unknown>).size : 0;
}

/** The name of a value of a module; undefined for any other. */
export function find(value: unknown): Known | undefined {
  if (typeof value !== 'object') return functionsAndSymbols.get(value as Value);
  return objects.size > 0 ? objects.get(value as Value) : undefined;
}

/** The module's function whose instances inherit from this object. */
export function classOf(prototype: object): Known | undefined {
  return prototypes.get(prototype);
}

/** This thread's value of a name; undefined where it has none. */
export function named(hash: number, binding: number, place: number): Known | undefined {
  return modules.get(hash)?.found[binding]?.[place];
}

/** Functions of the binding that it came from use nothing but the module's own names. */
export function isClosed({ module, binding }: Known): boolean {
  return hasMark(module.bindings[binding], MARK.closed);
}

/** A value's name for a person. */
export function nameOf({ module, binding, place }: Known): string {
  return `${place > 0 ? 'a value in ' : ''}${module.bindings[binding][0]} of ${module.url}`;
}

/** The same by its parts, where this thread has no such value. */
export function nameOfMissing(hash: number, binding: number): string {
  const module = modules.get(hash);
  return module === undefined
    ? 'a value of another module'
    : `a value of ${module.bindings[binding]?.[0]} of ${module.url}`;
}
