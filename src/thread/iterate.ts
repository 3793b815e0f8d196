/**
 * What `for-of` and `for-in` loops of compiled code go over.
 *
 * A loop that can leave must be able to go on in another thread, so it goes by index over something that has a length,
 * instead of holding an iterator. For arrays, typed arrays and strings that is what the language's own iterators do too.
 */

import { isProxy } from '../memory/probe.ts';

const arrayIterator = Array.prototype[Symbol.iterator];
const typedPrototype = Object.getPrototypeOf(Uint8Array.prototype) as { [Symbol.iterator]: unknown };
const typedIterator = typedPrototype[Symbol.iterator];
const stringIterator = String.prototype[Symbol.iterator];
const mapIterator = Map.prototype[Symbol.iterator];
const setIterator = Set.prototype[Symbol.iterator];
const mapEntries = Object.getPrototypeOf(new Map().entries()) as Iterator<unknown>;
const setEntries = Object.getPrototypeOf(new Set().values()) as Iterator<unknown>;
const { next: mapNext } = mapEntries;
const { next: setNext } = setEntries;

/**
 * The values that `for (... of iterable)` visits, by index: the array itself (also while it changes), a string's
 * characters, or a cursor over an iterator (of a Map, a Set, `entries()`; a generator; one of the program's own), which
 * keeps its task on the thread. {@link closeItems} and {@link closeThrown} close it where the loop ends early.
 *
 * @param text names the value in the error if it is not iterable.
 * @throws TypeError as the language does, for what is not iterable.
 */
export function arrayOf(iterable: unknown, text = 'value'): ArrayLike<unknown> | LoopItems {
  // Small enough for engines to inline it.
  if (!Array.isArray(iterable)) return otherItems(iterable, text);
  const open = iterable[Symbol.iterator];
  return open === arrayIterator ? iterable : new LoopCursor(opened(open, iterable, text));
}

function otherItems(iterable: unknown, text: string): ArrayLike<unknown> | LoopItems {
  const open = iterable == null ? undefined : (iterable as Iterable<unknown>)[Symbol.iterator];
  if (open === setIterator && setEntries.next === setNext) return new SetCursor(iterable as Set<unknown>);
  if (open === mapIterator && mapEntries.next === mapNext) return new MapCursor(iterable as Map<unknown, unknown>);
  return byIndex(iterable, open) ?? new LoopCursor(opened(open, iterable, text));
}

/**
 * Where a loop over what {@link arrayOf} gave begins: 0, and below 0 for a cursor. `i < items.length ? i < 0 ? items.take() : items[i]` is the
 * next item; so arrays are read as arrays, and a cursor by a call that engines inline.
 */
export function firstIndex(items: ArrayLike<unknown> | LoopItems): number {
  return Array.isArray(items) ? 0 : firstOf(items);
}

const firstOf = (items: object): number => (ArrayBuffer.isView(items) ? 0 : Number.MIN_SAFE_INTEGER);

/** What loops and patterns go over is an array, which may be a Proxy, a view, or a cursor. Asked so that a Proxy doesn't notice. */
const isCursor = (items: object): items is Closable => !Array.isArray(items) && !ArrayBuffer.isView(items);

/** The same for an array pattern, which reads items by their indices, and not all of them. */
export function itemsOf(iterable: unknown, text = 'value'): ArrayLike<unknown> {
  const open = iterable == null ? undefined : (iterable as Iterable<unknown>)[Symbol.iterator];
  return byIndex(iterable, open) ?? new PatternCursor(opened(open, iterable, text));
}

/** Null where it has no length to go by. The iterable was asked for its iterator once, as the language does. */
function byIndex(iterable: unknown, open: unknown): ArrayLike<unknown> | null {
  if (open === arrayIterator && Array.isArray(iterable)) return iterable;
  if (typeof iterable === 'string' && open === stringIterator) return Array.from(iterable);
  if (!ArrayBuffer.isView(iterable) || open !== typedIterator) return null;
  // Its buffer may be detached: then the language's iterator throws.
  if (iterable.byteLength === 0) askIterator(iterable);
  return iterable as unknown as ArrayLike<unknown>;
}

const askIterator = (view: ArrayBufferView): unknown => Reflect.apply(typedIterator as () => unknown, view, []);

/**
 * Asked where a loop finds no further item, if the program may detach buffers or make them shorter: false, for it has ended. Throws where a
 * view has lost its elements meanwhile, as the language's iterator does when it is asked for the next one.
 */
export function endOf(items: ArrayLike<unknown>): boolean {
  if (!ArrayBuffer.isView(items) || items.byteLength > 0) return false;
  try {
    askIterator(items);
    return false;
  } catch {
    throw new TypeError('Cannot perform Array Iterator.prototype.next on a detached ArrayBuffer');
  }
}

function opened(open: unknown, iterable: unknown, text: string): Iterator<unknown> {
  if (typeof open !== 'function') throw new TypeError(`${text} is not iterable`);
  const iterator = Reflect.apply(open, iterable, []) as Iterator<unknown>;
  if (!isObject(iterator)) throw new TypeError('Result of the Symbol.iterator method is not an object');
  return iterator;
}

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

/** What {@link arrayOf} gives for what has no length. */
type LoopItems = SetCursor | MapCursor | LoopCursor;

interface Closable {
  readonly iterator: Iterator<unknown>;
  isOpen: boolean;
}

/**
 * Over a Set, by the language's own iterator: engines inline all of it, so a small Set costs little more than in the source. `next` is a
 * plain call for that (it was looked at when the loop began), and the getter is small.
 */
class SetCursor implements Closable {
  readonly iterator: Iterator<unknown>;
  value: unknown = undefined;
  isOpen = true;

  constructor(set: Set<unknown>) {
    this.iterator = setIterator.call(set);
  }

  get length(): number {
    const result = this.iterator.next();
    this.value = result.value;
    return result.done ? ended(this) : 0;
  }

  take(): unknown {
    return this.value;
  }
}

/**
 * The same over a Map, written twice so that each meets one kind of iterator only: where both are walked, a loop over a small Set takes 40 ns
 * so, 50 with a class above both, 60 with one class for both (node 20).
 */
class MapCursor implements Closable {
  readonly iterator: Iterator<unknown>;
  value: unknown = undefined;
  isOpen = true;

  constructor(map: Map<unknown, unknown>) {
    this.iterator = mapIterator.call(map);
  }

  get length(): number {
    const result = this.iterator.next();
    this.value = result.value;
    return result.done ? ended(this) : 0;
  }

  take(): unknown {
    return this.value;
  }
}

function ended(cursor: Closable): number {
  cursor.isOpen = false;
  return Number.NEGATIVE_INFINITY;
}

/**
 * An iterator that a loop or a pattern goes over. As the language has it (ECMA-262, 7.4 and 14.7.5.6), `next` is looked up once, and an
 * iterator is not closed that has ended or failed. Its class keeps a cursor on its thread.
 */
class Cursor implements Closable {
  readonly iterator: Iterator<unknown>;
  readonly next: unknown;
  result: unknown = undefined;
  isOpen = true;

  constructor(iterator: Iterator<unknown>) {
    this.iterator = iterator;
    this.next = iterator.next;
  }

  /** True if there is another item. */
  advance(): boolean {
    this.isOpen = false;
    this.result = Reflect.apply(this.next as () => unknown, this.iterator, []);
    if (!isObject(this.result)) throw new TypeError(`Iterator result ${String(this.result)} is not an object`);
    if ((this.result as IteratorResult<unknown>).done) return false;
    this.isOpen = true;
    return true;
  }

  take(): unknown {
    this.isOpen = false;
    const { value } = this.result as IteratorResult<unknown>;
    this.isOpen = true;
    return value;
  }
}

/** See {@link firstIndex}. Its length is asked for before each item. */
class LoopCursor extends Cursor {
  get length(): number {
    return this.advance() ? 0 : Number.NEGATIVE_INFINITY;
  }
}

const ZERO = 48;
const NINE = 57;

const isIndex = (key: string | symbol): boolean =>
  typeof key === 'string' && key.charCodeAt(0) >= ZERO && key.charCodeAt(0) <= NINE;

/**
 * Looks like an array to a pattern: its length is asked for before each item, and an item at most once; a hole of a pattern does not ask
 * for it. Items are read through the prototype's prototype.
 */
class PatternCursor extends Cursor {
  readonly [index: number]: unknown;
  isRead = true;
  value: unknown = undefined;
  count = 0;

  get length(): number {
    if (!this.advance()) return this.count;
    this.isRead = false;
    return ++this.count;
  }

  read(): unknown {
    if (!this.isRead) {
      this.isRead = true;
      this.value = this.take();
    }
    return this.value;
  }
}

Object.setPrototypeOf(
  PatternCursor.prototype,
  new Proxy(Cursor.prototype, {
    get: (target, key, cursor: PatternCursor) => (isIndex(key) ? cursor.read() : Reflect.get(target, key, cursor)),
  }),
);

/** Closes a cursor. What it gives is to be thrown, where nothing is thrown already. */
function close(cursor: Closable): unknown {
  if (!cursor.isOpen) return undefined;
  cursor.isOpen = false;
  const end = cursor.iterator.return;
  if (end === undefined || end === null) return undefined;
  const result: unknown = Reflect.apply(end, cursor.iterator, []);
  return isObject(result) ? undefined : new TypeError(`Iterator result ${String(result)} is not an object`);
}

/** A `for-of` loop ends early, by `break`, `return` or a `continue` of a loop around it. Throws what the iterator throws. */
export function closeItems(items: ArrayLike<unknown>): void {
  const fault = isCursor(items) ? close(items) : undefined;
  if (fault !== undefined) throw fault;
}

/** A `for-of` loop ends by a throw, which goes on whatever the iterator does. Returns what was thrown. */
export function closeThrown(items: ArrayLike<unknown>, thrown: unknown): unknown {
  if (!isCursor(items)) return thrown;
  try {
    close(items);
  } catch {
    // What was thrown first counts.
  }
  return thrown;
}

/**
 * The keys that `for (... in object)` visits, in its order: own and inherited, enumerable, no symbols, none twice. Where a Proxy is asked, the
 * engine's own loop gives one after another: when it calls which trap is a part of what it does.
 */
export function forInKeys(object: unknown): ArrayLike<string> {
  if (asksProxy(object)) return new PatternCursor(keyByKey(object)) as unknown as ArrayLike<string>;
  const keys: string[] = [];
  for (const key in object as object) keys.push(key);
  return keys;
}

/** False for a key that was deleted before its turn came: `for-in` does not visit it. (The engine's own loop has looked.) */
export function hasKey(object: unknown, keys: ArrayLike<string>, index: number): boolean {
  return !Array.isArray(keys) || (keys[index] as string) in Object(object);
}

/** True for a Proxy and what inherits from one. */
function asksProxy(object: unknown): boolean {
  let at = object;
  while (isObject(at) && at !== Object.prototype) {
    if (isProxy(at)) return true;
    at = Object.getPrototypeOf(at);
  }
  return false;
}

function* keysOf(object: unknown): Generator<string> {
  for (const key in object as object) yield key;
}

const { next: nextOf } = Object.getPrototypeOf(keysOf.prototype) as Iterator<string>;

/** An iterator without anything that a program could have replaced. */
function keyByKey(object: unknown): Iterator<string> {
  const keys = keysOf(object);
  return { next: () => Reflect.apply(nextOf, keys, []) as IteratorResult<string> };
}

/** Calls a method that was looked up before its arguments were evaluated; `text` names it in the error if it is none. */
export function invoke(method: unknown, receiver: unknown, text: string, ...args: unknown[]): unknown {
  if (typeof method !== 'function') throw new TypeError(`${text} is not a function`);
  return Reflect.apply(method, receiver, args);
}

/** What `{ ...rest }` takes of a pattern's source, without the properties that stand before it. */
export function objectRest(source: unknown, taken: PropertyKey[]): object {
  const from = Object(source) as Record<PropertyKey, unknown>;
  const known = new Set(taken.map((key) => (typeof key === 'number' ? String(key) : key)));
  const rest = {};
  for (const key of Reflect.ownKeys(from)) {
    if (known.has(key) || !Reflect.getOwnPropertyDescriptor(from, key)?.enumerable) continue;
    Object.defineProperty(rest, key, { value: from[key], writable: true, enumerable: true, configurable: true });
  }
  return rest;
}

/** A computed key as a property key, made when its turn comes. */
export function toKey(key: unknown): string | symbol | number {
  if (typeof key === 'symbol' || typeof key === 'number') return key;
  return isObject(key) ? (Reflect.ownKeys({ [key as unknown as string]: 0 })[0] as string | symbol) : `${key}`;
}
