/** Asks an object what it really is: a prototype alone says little. */

/** The getter of a built-in: it throws for an object that only has the built-in's prototype. */
function getterOf(prototype: object, name: string): (this: unknown) => unknown {
  return Object.getOwnPropertyDescriptor(prototype, name)?.get as (this: unknown) => unknown;
}

const mapSize = getterOf(Map.prototype, 'size');

const setSize = getterOf(Set.prototype, 'size');

const bufferBytes = getterOf(ArrayBuffer.prototype, 'byteLength');

/** A page that isn't cross-origin isolated has no shared memory; the package must load there, to say so. */
export const sharedPrototype = (globalThis as { SharedArrayBuffer?: SharedArrayBufferConstructor }).SharedArrayBuffer
  ?.prototype;

const sharedBytes = sharedPrototype === undefined ? bufferBytes : getterOf(sharedPrototype, 'byteLength');

function answers(getter: (this: unknown) => unknown, value: object): boolean {
  try {
    getter.call(value);
    return true;
  } catch {
    return false;
  }
}

export const isMap = (value: object): value is Map<unknown, unknown> => answers(mapSize, value);

export const isSet = (value: object): value is Set<unknown> => answers(setSize, value);

export const isArrayBuffer = (value: object): value is ArrayBuffer => answers(bufferBytes, value);

/** The class of shared buffers; where there are none, one that nothing is an instance of. */
export const SharedBuffer: abstract new () => SharedArrayBuffer =
  (globalThis as { SharedArrayBuffer?: SharedArrayBufferConstructor }).SharedArrayBuffer ??
  (class {} as unknown as SharedArrayBufferConstructor);

export const isSharedBuffer = (value: object): value is SharedArrayBuffer => answers(sharedBytes, value);

/** Tells a Proxy, which no code can by itself; where the host can't either, its traps answer as the object would. */
export let isProxy: (value: object) => boolean = () => false;

/** `instanceof` would ask the traps of a Proxy that is the value, or one of its prototypes. */
export function isError(value: unknown): value is Error {
  if (typeof value !== 'object') return false;
  for (let at: object | null = value; at !== null && !isProxy(at); at = Object.getPrototypeOf(at)) {
    if (at === Error.prototype) return true;
  }
  return false;
}

/** A property as it is found by its name; none where a Proxy would have to be asked. */
export function propertyOf(value: object, key: PropertyKey): PropertyDescriptor | 'a Proxy' | undefined {
  for (let at: object | null = value; at !== null; at = Object.getPrototypeOf(at)) {
    if (isProxy(at)) return 'a Proxy';
    const property = Object.getOwnPropertyDescriptor(at, key);
    if (property) return property;
  }
  return undefined;
}

const toStringOf = Object.prototype.toString;

/** True for what the language made as an error, whatever its prototypes are. Its own code is not asked, so an odd one is none. */
export function isMadeAsError(value: object): boolean {
  const tag = propertyOf(value, Symbol.toStringTag);
  return (tag === undefined || (tag !== 'a Proxy' && 'value' in tag)) && toStringOf.call(value) === '[object Error]';
}

const timeOf = Date.prototype.getTime;

export const isDate = (value: object): value is Date => answers(timeOf as (this: unknown) => unknown, value);

const flagOf = getterOf(RegExp.prototype, 'global');

/** Of the prototype itself, the getter answers too. */
export const isRegExp = (value: object): value is RegExp => value !== RegExp.prototype && answers(flagOf, value);

export function setProxyTest(test: (value: object) => boolean): void {
  isProxy = test;
}
