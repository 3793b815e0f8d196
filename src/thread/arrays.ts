/** What the loops need that stand for the array methods with a callback (compiler/array-templates.ts). */

const methods = Array.prototype as unknown as Record<string, unknown>;
const builtIn = new Map(Object.getOwnPropertyNames(Array.prototype).map((name) => [name, methods[name]]));
/** Methods that make an array of the receiver's class. */
const MAKING = new Set(['map', 'filter', 'flatMap']);

/** True for a real array with the language's own method of that name, whose results are plain arrays. */
export function isArrayWith(value: unknown, name: string): boolean {
  if (!Array.isArray(value)) return false;
  const own = value as unknown as Record<string, unknown>;
  return own[name] === builtIn.get(name) && (!MAKING.has(name) || own.constructor === Array);
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
