/** What the loops need that stand for the array methods with a callback (compiler/array-templates.ts). */

const methods = Array.prototype as unknown as Record<string, unknown>;
const builtIn = new Map(Object.getOwnPropertyNames(Array.prototype).map((name) => [name, methods[name]]));
/** Methods that make an array of the receiver's class. */
const MAKING = new Set(['map', 'filter', 'flatMap']);

/**
 * The length of a real array whose `name` is the language's own method, and whose results are plain arrays; -1 for anything else. What is
 * read of the array is read in the order of the method itself.
 */
export function arrayLength(value: unknown, method: unknown, name: string): number {
  if (!Array.isArray(value) || method !== builtIn.get(name)) return -1;
  const { length } = value;
  return MAKING.has(name) && value.constructor !== Array ? -1 : length;
}

/** An array of so many holes. */
export function newArray(length: number): unknown[] {
  return new Array(length);
}

/** Appends what a callback of `flatMap` gave (FlattenIntoArray, ECMA-262 23.1.3.13.1). */
export function flatInto(target: unknown[], value: unknown): void {
  if (!Array.isArray(value)) {
    target.push(value);
    return;
  }
  const { length } = value;
  for (let i = 0; i < length; i++) if (i in value) target.push(value[i]);
}
