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
export function arrayOf(iterable: unknown, text = 'value'): ArrayLike<unknown> {
  if (Array.isArray(iterable) && iterable[Symbol.iterator] === arrayIterator) return iterable;
  if (typeof iterable === 'string' && String.prototype[Symbol.iterator] === stringIterator) return Array.from(iterable);
  if (ArrayBuffer.isView(iterable)) {
    const view = iterable as unknown as { [Symbol.iterator]?: unknown };
    if (view[Symbol.iterator] === typedIterator) return iterable as unknown as ArrayLike<unknown>;
  }
  const open = iterable == null ? undefined : (iterable as Iterable<unknown>)[Symbol.iterator];
  if (typeof open !== 'function') throw new TypeError(`${text} is not iterable`);
  if ((open === mapIterator || open === setIterator) && isEmpty(iterable as object)) return NOTHING;
  const iterator = Reflect.apply(open, iterable, []) as Iterator<unknown>;
  if (!isObject(iterator)) throw new TypeError('Result of the Symbol.iterator method is not an object');
  return new Cursor(iterator);
}

/** What an empty Map or Set gives: nothing can be put in before the first look at it. */
const NOTHING: ArrayLike<unknown> = Object.freeze([]);

/** True for an empty Map or Set, as long as its iterator is the language's own. */
function isEmpty(iterable: object): boolean {
  if (iterable instanceof Map) return iterable.size === 0 && mapEntries.next === mapNext;
  return iterable instanceof Set && iterable.size === 0 && setEntries.next === setNext;
}

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

/**
 * Looks like an array to a loop that goes up by one: its length is asked for before each item, and an item at most once. As the language
 * has it (ECMA-262, 7.4 and 14.7.5.6), `next` is looked up once, and an iterator is not closed that has ended or failed.
 *
 * Items are read through the prototype's prototype, so that many short loops make plain objects. Its class keeps a cursor on its thread.
 */
class Cursor {
  readonly [index: number]: unknown;
  readonly iterator: Iterator<unknown>;
  readonly next: unknown;
  result: unknown = undefined;
  value: unknown = undefined;
  isRead = true;
  count = 0;
  isOpen = true;

  constructor(iterator: Iterator<unknown>) {
    this.iterator = iterator;
    this.next = iterator.next;
  }

  get length(): number {
    this.isOpen = false;
    this.result = Reflect.apply(this.next as () => unknown, this.iterator, []);
    if (!isObject(this.result)) throw new TypeError(`Iterator result ${String(this.result)} is not an object`);
    if ((this.result as IteratorResult<unknown>).done) return this.count;
    this.isRead = false;
    this.isOpen = true;
    return ++this.count;
  }
}

const ZERO = 48;
const NINE = 57;

const isIndex = (key: string | symbol): boolean =>
  typeof key === 'string' && key.charCodeAt(0) >= ZERO && key.charCodeAt(0) <= NINE;

Object.setPrototypeOf(
  Cursor.prototype,
  new Proxy(Object.create(null), {
    get: (_target, key, cursor: Cursor) => (isIndex(key) ? read(cursor) : undefined),
  }),
);

/** A hole of a pattern does not ask for the value. */
function read(cursor: Cursor): unknown {
  if (cursor.isRead) return cursor.value;
  cursor.isRead = true;
  cursor.isOpen = false;
  cursor.value = (cursor.result as IteratorResult<unknown>).value;
  cursor.isOpen = true;
  return cursor.value;
}

/** Closes a cursor. What it gives is to be thrown, where nothing is thrown already. */
function close(cursor: Cursor): unknown {
  if (!cursor.isOpen) return undefined;
  cursor.isOpen = false;
  const end = cursor.iterator.return;
  if (end === undefined || end === null) return undefined;
  const result: unknown = Reflect.apply(end, cursor.iterator, []);
  return isObject(result) ? undefined : new TypeError(`Iterator result ${String(result)} is not an object`);
}

/** A `for-of` loop ends early, by `break`, `return` or a `continue` of a loop around it. Throws what the iterator throws. */
export function closeItems(items: ArrayLike<unknown>): void {
  const fault = items instanceof Cursor ? close(items) : undefined;
  if (fault !== undefined) throw fault;
}

/** A `for-of` loop ends by a throw, which goes on whatever the iterator does. Returns what was thrown. */
export function closeThrown(items: ArrayLike<unknown>, thrown: unknown): unknown {
  if (!(items instanceof Cursor)) return thrown;
  try {
    close(items);
  } catch {
    // What was thrown first counts.
  }
  return thrown;
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
