/**
 * What `for-of` and `for-in` loops of compiled code go over.
 *
 * A loop that can leave must be able to go on in another thread, so it goes by index over something that has a length,
 * instead of holding an iterator. For arrays, typed arrays and strings that is what the language's own iterators do.
 */

import { MgrError } from '../memory/error.ts';

const arrayIterator = Array.prototype[Symbol.iterator];
const typedPrototype = Object.getPrototypeOf(Uint8Array.prototype) as { [Symbol.iterator]: unknown };
const typedIterator = typedPrototype[Symbol.iterator];
const stringIterator = String.prototype[Symbol.iterator];

/**
 * The values that `for (... of iterable)` visits, by index: the array itself (also while it changes), a string's
 * characters.
 *
 * @throws TypeError as the language does, for what is not iterable.
 * @throws MgrError `MGR_ITERATOR` for any other iterator.
 */
export function arrayOf(iterable: unknown): ArrayLike<unknown> {
  if (Array.isArray(iterable) && iterable[Symbol.iterator] === arrayIterator) return iterable;
  if (typeof iterable === 'string' && String.prototype[Symbol.iterator] === stringIterator) return Array.from(iterable);
  if (ArrayBuffer.isView(iterable)) {
    const view = iterable as unknown as { [Symbol.iterator]?: unknown };
    if (view[Symbol.iterator] === typedIterator) return iterable as unknown as ArrayLike<unknown>;
  }
  const iterator = iterable == null ? undefined : (iterable as Iterable<unknown>)[Symbol.iterator];
  if (typeof iterator !== 'function') throw new TypeError(`${describe(iterable)} is not iterable`);
  throw new MgrError(
    'MGR_ITERATOR',
    `a for-of loop of a task goes over ${describe(iterable)}: so far arrays, typed arrays and strings can be left and resumed. ` +
      'Copy the values into an array first: for (const x of [...values])',
  );
}

function describe(value: unknown): string {
  if (value === null || typeof value !== 'object') return String(value);
  const name = (value as { constructor?: { name?: string } }).constructor?.name;
  return name ? `a ${name}` : 'an object';
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
