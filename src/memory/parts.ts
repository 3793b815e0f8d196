/** What an object consists of, as far as code can see: a flat list of keys, values and what a built-in holds inside. No getter is called. */
import { isMap, isSet } from './probe.ts';

/** Tags that tell parts of different kinds apart. */
const TAG = { hole: 'a hole', accessor: 'an accessor', map: 'a Map', set: 'a Set', date: 'a Date', bytes: 'bytes' };

/** What every function has. */
const FUNCTION_KEYS: ReadonlySet<PropertyKey> = new Set(['length', 'name', 'prototype', 'arguments', 'caller']);
const ERROR_KEYS: ReadonlySet<PropertyKey> = new Set(['stack']);
const PROTOTYPE_KEYS: ReadonlySet<PropertyKey> = new Set(['constructor']);
const NO_KEYS: ReadonlySet<PropertyKey> = new Set();

/**
 * The parts of an object, a function or a symbol, in an order that depends on nothing but itself. `bytes`: what is in a buffer counts, not
 * only that it is there. Throws what the object throws (a module's namespace that is not set up yet).
 */
export function partsOf(value: object | symbol, bytes: boolean): unknown[] {
  const parts: unknown[] = [];
  if (typeof value === 'symbol') parts.push(value.description);
  else if (typeof value === 'function') addFunction(value, parts);
  else if (Array.isArray(value)) addElements(value, parts);
  else if (ArrayBuffer.isView(value)) addView(value, parts, bytes);
  else addObject(value, parts, bytes);
  return parts;
}

function addFunction(value: object, parts: unknown[]): void {
  addProperties(value, parts, FUNCTION_KEYS);
  const parent = Object.getPrototypeOf(value);
  if (typeof parent === 'function') parts.push(parent);
  const prototype = Object.getOwnPropertyDescriptor(value, 'prototype')?.value;
  if (typeof prototype === 'object' && prototype !== null) addProperties(prototype, parts, PROTOTYPE_KEYS);
}

function addElements(value: unknown[], parts: unknown[]): void {
  const own = Reflect.ownKeys(value);
  const { length } = value;
  if (own.length * 2 < length) return addProperties(value, parts, NO_KEYS);
  parts.push(length);
  for (let i = 0; i < length; i++) {
    const element = value[i];
    parts.push(element === undefined && !(i in value) ? TAG.hole : element);
  }
  // Behind the indices comes `length`, then what else hangs on the array.
  for (let i = own.lastIndexOf('length') + 1; i < own.length; i++) addProperty(value, own[i], parts);
}

function addView(value: ArrayBufferView, parts: unknown[], bytes: boolean): void {
  const { buffer, byteOffset, byteLength } = value;
  parts.push(Object.prototype.toString.call(value), byteOffset, byteLength);
  if (bytes) addBytes(buffer, byteOffset, byteLength, parts);
  // Others may share the buffer of a part (Node's pool of small Buffers): what they do is not this view's.
  if (byteLength === buffer.byteLength) parts.push(buffer);
}

function addObject(value: object, parts: unknown[], bytes: boolean): void {
  const prototype = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return addProperties(value, parts, NO_KEYS);
  // The cheap question first: the other one throws where the answer is no.
  if (value instanceof Map && isMap(value)) {
    parts.push(TAG.map);
    for (const [key, entry] of Map.prototype.entries.call(value)) parts.push(key, entry);
  } else if (value instanceof Set && isSet(value)) {
    parts.push(TAG.set);
    for (const entry of Set.prototype.values.call(value)) parts.push(entry);
  } else if (prototype === Date.prototype) {
    parts.push(TAG.date, Number(value));
  } else if (prototype === RegExp.prototype) {
    parts.push((value as RegExp).source, (value as RegExp).flags);
  } else if (prototype === ArrayBuffer.prototype && bytes) {
    addBytes(value as ArrayBuffer, 0, (value as ArrayBuffer).byteLength, parts);
  } else if (prototype === Number.prototype || prototype === Boolean.prototype || prototype === BigInt.prototype) {
    parts.push((value as { valueOf(): unknown }).valueOf());
  }
  addProperties(value, parts, value instanceof Error ? ERROR_KEYS : NO_KEYS);
}

function addProperties(value: object, parts: unknown[], without: ReadonlySet<PropertyKey>): void {
  for (const key of Reflect.ownKeys(value)) if (!without.has(key)) addProperty(value, key, parts);
}

function addProperty(value: object, key: PropertyKey, parts: unknown[]): void {
  const property = Object.getOwnPropertyDescriptor(value, key) as PropertyDescriptor;
  parts.push(key);
  if ('value' in property) parts.push(property.value);
  else parts.push(TAG.accessor, property.get, property.set);
}

function addBytes(buffer: ArrayBufferLike, offset: number, length: number, parts: unknown[]): void {
  const aligned = offset % 4 === 0 ? length >> 2 : 0;
  const words = new Int32Array(buffer, aligned > 0 ? offset : 0, aligned);
  const rest = new Uint8Array(buffer, offset + aligned * 4, length - aligned * 4);
  let a = 0x811c9dc5;
  let b = length;
  for (let i = 0; i < words.length; i++) {
    a = Math.imul(a ^ words[i], 0x01000193);
    b = Math.imul(b ^ (b >>> 15), 0x2c1b3c6d) + words[i];
  }
  for (let i = 0; i < rest.length; i++) {
    a = Math.imul(a ^ rest[i], 0x01000193);
    b = Math.imul(b ^ (b >>> 15), 0x2c1b3c6d) + rest[i];
  }
  parts.push(TAG.bytes, a | 0, b | 0);
}
