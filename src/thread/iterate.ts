/**
 * What `for-of` and `for-in` loops of compiled code go over.
 *
 * A loop that can leave must be able to go on in another thread, so it goes by index over something that has a length,
 * instead of holding an iterator. For arrays, typed arrays and strings that is what the language's own iterators do too.
 */

const arrayIterator = Array.prototype[Symbol.iterator];
const typedPrototype = Object.getPrototypeOf(Uint8Array.prototype) as { [Symbol.iterator]: unknown };
const typedIterator = typedPrototype[Symbol.iterator];
const stringIterator = String.prototype[Symbol.iterator];

/**
 * The values that `for (... of iterable)` visits, by index: the array itself (also while it changes), a string's
 * characters, or a cursor over an iterator (of a Map, a Set, `entries()`; a generator; one of the program's own), which
 * keeps its task on the thread. {@link closeItems} and {@link closeThrown} close it where the loop ends early.
 *
 * @param text names the value in the error if it is not iterable.
 * @throws TypeError as the language does, for what is not iterable.
 */
export function arrayOf(iterable: unknown, text = 'value'): ArrayLike<unknown> {
  if (Array.isArray(iterable) && iterable[Symbol.iterator] === arrayIterator) return iterable;
  if (typeof iterable === 'string' && String.prototype[Symbol.iterator] === stringIterator) return Array.from(iterable);
  if (ArrayBuffer.isView(iterable)) {
    const view = iterable as unknown as { [Symbol.iterator]?: unknown };
    if (view[Symbol.iterator] === typedIterator) return iterable as unknown as ArrayLike<unknown>;
  }
  const open = iterable == null ? undefined : (iterable as Iterable<unknown>)[Symbol.iterator];
  if (typeof open !== 'function') throw new TypeError(`${text} is not iterable`);
  const iterator = Reflect.apply(open, iterable, []) as Iterator<unknown>;
  if (!isObject(iterator)) throw new TypeError('Result of the Symbol.iterator method is not an object');
  return cursorOver(iterator);
}

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

/** A class of its own, so that a cursor is seen to be one, and never carried to another thread. */
class Cursor {
  readonly [index: number]: unknown;
  readonly length = 0;
}

/** How to close each cursor. What it gives is to be thrown, where nothing is thrown already. */
const closers = new WeakMap<object, () => unknown>();

/**
 * Looks like an array to a loop that goes up by one: its length is asked for before each item. As the language has it
 * (ECMA-262, 7.4 and 14.7.5.6), `next` is looked up once, and an iterator is not closed that has ended or failed.
 */
function cursorOver(iterator: Iterator<unknown>): ArrayLike<unknown> {
  const { next } = iterator;
  let result: unknown;
  let value: unknown;
  let isRead = true;
  let count = 0;
  let isOpen = true;
  const step = (): number => {
    isOpen = false;
    result = Reflect.apply(next, iterator, []);
    if (!isObject(result)) throw new TypeError(`Iterator result ${String(result)} is not an object`);
    if ((result as IteratorResult<unknown>).done) return count;
    isRead = false;
    isOpen = true;
    return ++count;
  };
  // A hole of a pattern does not ask for the value.
  const read = (): unknown => {
    if (isRead) return value;
    isRead = true;
    isOpen = false;
    ({ value } = result as IteratorResult<unknown>);
    isOpen = true;
    return value;
  };
  const cursor = new Proxy(new Cursor(), { get: (_target, key) => (key === 'length' ? step() : read()) });
  closers.set(cursor, () => {
    if (!isOpen) return undefined;
    isOpen = false;
    const close = iterator.return;
    if (close === undefined || close === null) return undefined;
    const result: unknown = Reflect.apply(close, iterator, []);
    return isObject(result) ? undefined : new TypeError(`Iterator result ${String(result)} is not an object`);
  });
  return cursor;
}

/** A `for-of` loop ends early, by `break`, `return` or a `continue` of a loop around it. Throws what the iterator throws. */
export function closeItems(items: ArrayLike<unknown>): void {
  if (Array.isArray(items)) return;
  const fault = closers.get(items)?.();
  if (fault !== undefined) throw fault;
}

/** A `for-of` loop ends by a throw, which goes on whatever the iterator does. */
export function closeThrown(items: ArrayLike<unknown>): void {
  if (Array.isArray(items)) return;
  try {
    closers.get(items)?.();
  } catch {
    // What was thrown first counts.
  }
}

/** The keys that `for (... in object)` visits, in its order: own and inherited, enumerable, no symbols, none twice. */
export function forInKeys(object: unknown): string[] {
  const keys: string[] = [];
  for (const key in object as object) keys.push(key);
  return keys;
}

/** False for a key that was deleted before its turn came: `for-in` does not visit it. */
export function hasKey(object: unknown, key: string): boolean {
  return key in Object(object);
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
