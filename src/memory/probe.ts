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

export const isSharedBuffer = (value: object): value is SharedArrayBuffer => answers(sharedBytes, value);

/** Tells a Proxy, which no code can by itself; where the host can't either, its traps answer as the object would. */
export let isProxy: (value: object) => boolean = () => false;

/** `instanceof` would ask a Proxy's traps. */
export const isError = (value: unknown): value is Error =>
  typeof value === 'object' && value !== null && !isProxy(value) && value instanceof Error;

export function setProxyTest(test: (value: object) => boolean): void {
  isProxy = test;
}
