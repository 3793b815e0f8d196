/**
 * What `for-of` and `for-in` loops of compiled code go over.
 *
 * A loop that can leave must be able to go on in another thread, so it goes by index over something that has a length,
 * instead of holding an iterator. For arrays, typed arrays and strings that is what the language's own iterators do too.
 */

import { MgrError } from '../memory/error.ts';

const arrayIterator = Array.prototype[Symbol.iterator];
const typedPrototype = Object.getPrototypeOf(Uint8Array.prototype) as { [Symbol.iterator]: unknown };
const typedIterator = typedPrototype[Symbol.iterator];
const stringIterator = String.prototype[Symbol.iterator];

/**
 * The values that `for (... of iterable)` visits, by index: the array itself (also while it changes), a string's
 * characters, or a cursor over one of the language's own iterators (of a Map, a Set, `entries()`, `matchAll`), which
 * keeps its task on the thread.
 *
 * @param text names the value in the error if it is not iterable.
 * @throws TypeError as the language does, for what is not iterable.
 * @throws MgrError `MGR_ITERATOR` for an iterator of the program's own, and for a generator.
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
  if (isBuiltIn(iterator)) return cursorOver(iterator);
  throw new MgrError(
    'MGR_ITERATOR',
    `a for-of loop of a task goes over an iterator of the program's own (${text}): it cannot be left and resumed yet. ` +
      'Copy the values into an array first: for (const x of [...values])',
  );
}

const builtInIterators = new Set<unknown>(
  [[].values(), new Map().entries(), new Set().values(), ''[Symbol.iterator](), ''.matchAll(/./g)].map((iterator) =>
    Object.getPrototypeOf(iterator),
  ),
);

/** An iterator of the language's own, which has nothing to close when a loop ends early. */
function isBuiltIn(iterator: Iterator<unknown>): boolean {
  return builtInIterators.has(Object.getPrototypeOf(iterator)) && iterator.return === undefined;
}

/** A class of its own, so that a cursor is seen to be one, and never carried to another thread. */
class Cursor {
  readonly [index: number]: unknown;
  readonly length = 0;
}

/** Looks like an array to a loop that goes up by one: its length is asked for before each item. */
function cursorOver(iterator: Iterator<unknown>): ArrayLike<unknown> {
  let current: IteratorResult<unknown> | null = null;
  let count = 0;
  return new Proxy(new Cursor(), {
    get(_target, key) {
      if (key !== 'length') return current?.value;
      current = iterator.next();
      return current.done ? count : ++count;
    },
  });
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

/** A computed key as a property key, made when its turn comes. */
export function toKey(key: unknown): string | symbol | number {
  return typeof key === 'symbol' || typeof key === 'number' ? key : `${key as string}`;
}
