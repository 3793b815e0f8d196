/**
 * Values out: one object graph to bytes, with identity and cycles, or a refusal that says which value cannot be carried
 * and why. Objects get numbers in the order they are met; their shells go to one stream and their bodies to another, so
 * neither side recurses, however deep the graph is. Why not an existing codec: docs/decisions/0002-codec.md.
 */
import { ELEMENTS, ERROR_CLASSES, SHELL, VALUE, VIEW_CLASSES, WELL_KNOWN_SYMBOLS } from './codec-kinds.ts';
import { intrinsicName } from './intrinsics.ts';
import { Writer } from './writer.ts';

/** How the codec knows buffers that all threads share. */
export interface SharedBuffers {
  /** The number that all threads know a buffer by, or -1. */
  idOf(buffer: SharedArrayBuffer): number;
  /** The buffer of a number, or undefined. */
  byId(id: number): SharedArrayBuffer | undefined;
}

/** Why a value was refused: where it is, and what it is. */
export class Refusal extends Error {
  readonly path: string;
  readonly reason: string;

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`);
    this.path = path;
    this.reason = reason;
  }
}

const objectPrototype = Object.prototype;
const toStringOf = objectPrototype.toString;

/** The getter of a built-in: it throws for an object that only has the built-in's prototype. */
function getterOf(prototype: object, name: string): (this: unknown) => unknown {
  return Object.getOwnPropertyDescriptor(prototype, name)?.get as (this: unknown) => unknown;
}

const mapSize = getterOf(Map.prototype, 'size');
const setSize = getterOf(Set.prototype, 'size');
const bufferBytes = getterOf(ArrayBuffer.prototype, 'byteLength');
const sharedBytes = getterOf(SharedArrayBuffer.prototype, 'byteLength');

function answers(getter: (this: unknown) => unknown, value: object): boolean {
  try {
    getter.call(value);
    return true;
  } catch {
    return false;
  }
}

const shells = new Writer(1024);
const bodies = new Writer(4096);
const out = new Writer(4096);
let numbers = new Map<object, number>();
let keys = new Map<string, number>();
let objects: object[] = [];
let parents: number[] = [];
let steps: unknown[] = [];
let current = -1;
/** Tells a Proxy, which no code can by itself; where the host can't either, its traps answer as the object would. */
let isProxy: (value: object) => boolean = () => false;

export function setProxyTest(test: (value: object) => boolean): void {
  isProxy = test;
}

let buffers: SharedBuffers;
let lenient = false;
let label: (index: number) => string;

/**
 * Encodes a list of values as one graph. The bytes are valid until the next call. Throws {@link Refusal} if a value cannot
 * be carried. `lenientErrors`: properties of errors that cannot be carried are left out instead (for what a task threw).
 * `nameOf` names the values of the list in a refusal's path.
 */
export function encode(
  values: ArrayLike<unknown>,
  shared: SharedBuffers,
  nameOf: (index: number) => string,
  lenientErrors = false,
): Uint8Array<ArrayBuffer> {
  begin(shared, nameOf, lenientErrors);
  try {
    bodies.count(values.length);
    for (let i = 0; i < values.length; i++) writeValue(values[i], i);
    for (let id = 0; id < objects.length; id++) {
      current = id;
      writeBody(objects[id]);
    }
    return assemble();
  } finally {
    end();
  }
}

function begin(shared: SharedBuffers, nameOf: (index: number) => string, lenientErrors: boolean): void {
  shells.at = 0;
  bodies.at = 0;
  current = -1;
  buffers = shared;
  label = nameOf;
  lenient = lenientErrors;
}

function assemble(): Uint8Array<ArrayBuffer> {
  out.at = 0;
  out.count(objects.length);
  out.count(shells.at);
  out.raw(shells.bytes.subarray(0, shells.at));
  out.raw(bodies.bytes.subarray(0, bodies.at));
  return out.bytes.subarray(0, out.at);
}

/** Nothing of the program may stay alive because it was encoded once. */
function end(): void {
  if (objects.length > 0) {
    objects = [];
    parents = [];
    steps = [];
    numbers = new Map();
  }
  if (keys.size > 0) keys = new Map();
}

function pathTo(step: unknown): string {
  let path = '';
  let at = current;
  let last = step;
  while (at >= 0) {
    path = stepText(last) + path;
    last = steps[at];
    at = parents[at];
  }
  return label(last as number) + path;
}

function stepText(step: unknown): string {
  if (typeof step === 'number') return `[${step}]`;
  const key = String(step);
  if (key.startsWith('<')) return ` ${key}`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

function refuse(step: unknown, reason: string): never {
  throw new Refusal(pathTo(step), reason);
}

function writeValue(value: unknown, step: unknown): void {
  switch (typeof value) {
    case 'number':
      return writeNumber(value);
    case 'string':
      bodies.byte(VALUE.string);
      return bodies.string(value);
    case 'boolean':
      return bodies.byte(value ? VALUE.true : VALUE.false);
    case 'undefined':
      return bodies.byte(VALUE.undefined);
    case 'bigint':
      bodies.byte(VALUE.bigint);
      return bodies.string(value.toString(36));
    case 'symbol':
      return writeSymbol(value, step);
    case 'function':
      return writeFunction(value, step);
    default:
      if (value === null) return bodies.byte(VALUE.null);
      return writeReference(value as object, step);
  }
}

function writeNumber(value: number): void {
  if ((value | 0) === value && (value !== 0 || 1 / value > 0)) {
    bodies.byte(VALUE.int32);
    bodies.int32(value);
  } else {
    bodies.byte(VALUE.float64);
    bodies.float64(value);
  }
}

/** Functions stay where they are, but for the language's own: every thread has those. */
function writeFunction(value: { name: string }, step: unknown): void {
  const name = intrinsicName(value);
  if (name === undefined) refuse(step, value.name ? `a function (${value.name})` : 'a function');
  bodies.byte(VALUE.intrinsic);
  bodies.string(name);
}

function writeSymbol(value: symbol, step: unknown): void {
  const key = Symbol.keyFor(value);
  if (key !== undefined) {
    bodies.byte(VALUE.registeredSymbol);
    return bodies.string(key);
  }
  for (const [name, known] of WELL_KNOWN_SYMBOLS) {
    if (known === value) {
      bodies.byte(VALUE.wellKnownSymbol);
      return bodies.string(name);
    }
  }
  return refuse(step, `a symbol (${String(value)})`);
}

function writeReference(value: object, step: unknown): void {
  let id = numbers.get(value);
  if (id === undefined) id = number(value, step);
  bodies.byte(VALUE.object);
  bodies.count(id);
}

/** Gives an object its number and writes its shell. */
function number(value: object, step: unknown): number {
  if (isProxy(value)) refuse(step, 'a Proxy');
  if (ArrayBuffer.isView(value) && !numbers.has(value.buffer)) number(value.buffer, step);
  writeShell(value, step);
  const id = objects.length;
  numbers.set(value, id);
  objects.push(value);
  parents.push(current);
  steps.push(step);
  return id;
}

function writeShell(value: object, step: unknown): void {
  const prototype = Object.getPrototypeOf(value);
  if (prototype === objectPrototype) return writeObjectShell(value, step, SHELL.object);
  if (prototype === null) return writeObjectShell(value, step, SHELL.nullObject);
  if (Array.isArray(value)) {
    if (prototype !== Array.prototype) refuse(step, className(value, 'an array of a class'));
    refuseIfSealed(value, step);
    return shells.byte(SHELL.array);
  }
  if (ArrayBuffer.isView(value)) return writeViewShell(value, prototype, step);
  writeBuiltInShell(value, prototype, step);
}

function writeObjectShell(value: object, step: unknown, shell: number): void {
  refuseIfSealed(value, step);
  shells.byte(shell);
}

function refuseIfSealed(value: object, step: unknown): void {
  if (!Object.isExtensible(value)) refuse(step, 'a frozen, sealed or non-extensible object');
}

function className(value: object, otherwise: string): string {
  const name = (value as { constructor?: { name?: unknown } }).constructor?.name;
  return typeof name === 'string' && name !== '' ? `an instance of ${name}` : otherwise;
}

function writeViewShell(value: ArrayBufferView, prototype: object, step: unknown): void {
  const index = VIEW_CLASSES.findIndex((known) => known.prototype === prototype);
  if (index < 0) refuse(step, className(value, 'a view of a class'));
  shells.byte(SHELL.view);
  shells.byte(index);
  shells.count(numbers.get(value.buffer) as number);
  shells.count(value.byteOffset);
  shells.count('length' in value ? (value.length as number) : value.byteLength);
}

function writeBuiltInShell(value: object, prototype: object, step: unknown): void {
  const tag = toStringOf.call(value);
  if (prototype === Map.prototype && answers(mapSize, value)) return shells.byte(SHELL.map);
  if (prototype === Set.prototype && answers(setSize, value)) return shells.byte(SHELL.set);
  if (prototype === Date.prototype && tag === '[object Date]') {
    shells.byte(SHELL.date);
    return shells.float64((value as Date).getTime());
  }
  if (prototype === RegExp.prototype && tag === '[object RegExp]') {
    shells.byte(SHELL.regexp);
    shells.string((value as RegExp).source);
    return shells.string((value as RegExp).flags);
  }
  if (tag === '[object Error]') return writeErrorShell(value as Error, prototype, step);
  if (prototype === ArrayBuffer.prototype && answers(bufferBytes, value)) return writeBufferShell(value as ArrayBuffer, step);
  if (prototype === SharedArrayBuffer.prototype && answers(sharedBytes, value)) return writeSharedShell(value as SharedArrayBuffer, step);
  if (writeBoxedShell(value, prototype)) return;
  refuse(step, className(value, 'an object of a class'));
}

function writeErrorShell(value: Error, prototype: object, step: unknown): void {
  let index = ERROR_CLASSES.findIndex((known) => known.prototype === prototype);
  if (index < 0) {
    if (!lenient) refuse(step, className(value, 'an error of a class'));
    index = ERROR_CLASSES.findIndex((known, i) => i > 0 && value instanceof known);
  }
  shells.byte(SHELL.error);
  shells.byte(Math.max(0, index));
}

function writeBufferShell(value: ArrayBuffer, step: unknown): void {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(value);
  } catch {
    return refuse(step, 'a detached ArrayBuffer');
  }
  const growing = value as ArrayBuffer & { resizable?: boolean; maxByteLength?: number };
  if (growing.resizable === true) {
    shells.byte(SHELL.growingBuffer);
    shells.count(growing.maxByteLength as number);
  } else {
    shells.byte(SHELL.arrayBuffer);
  }
  shells.count(bytes.length);
  shells.raw(bytes);
}

function writeSharedShell(value: SharedArrayBuffer, step: unknown): void {
  const id = buffers.idOf(value);
  if (id < 0) {
    refuse(step, 'a SharedArrayBuffer made in a task; make it in the program (scheduler.alloc) and pass it in');
  }
  shells.byte(SHELL.sharedBuffer);
  shells.count(id);
}

function writeBoxedShell(value: object, prototype: object): boolean {
  const known = [Number.prototype, String.prototype, Boolean.prototype, BigInt.prototype] as object[];
  const index = known.indexOf(prototype);
  if (index < 0) return false;
  const inner = (value as { valueOf(): unknown }).valueOf();
  shells.byte(SHELL.boxed);
  shells.byte(index);
  if (index === 0) shells.float64(inner as number);
  else shells.string(index === 3 ? (inner as bigint).toString(36) : String(inner));
  return true;
}

function writeBody(value: object): void {
  if (Array.isArray(value)) return writeArray(value);
  const prototype = Object.getPrototypeOf(value);
  if (prototype === objectPrototype || prototype === null) return writeProperties(value, ownKeys(value), true);
  if (prototype === Map.prototype) {
    refuseOwn(value);
    return writeMap(value as Map<unknown, unknown>);
  }
  if (prototype === Set.prototype) {
    refuseOwn(value);
    return writeSet(value as Set<unknown>);
  }
  if (prototype === RegExp.prototype) {
    if (Reflect.ownKeys(value).length > 1) refuse('<properties>', 'own properties on a RegExp');
    return writeValue((value as RegExp).lastIndex, 'lastIndex');
  }
  if (value instanceof Error) return writeError(value);
  if (ArrayBuffer.isView(value) || prototype === String.prototype) return;
  refuseOwn(value);
}

/** Own properties on a Map, a Date and so on are refused: nobody has them, and nothing must be lost silently. */
function refuseOwn(value: object): void {
  if (Reflect.ownKeys(value).length > 0) refuse('<properties>', `own properties on ${className(value, 'a built-in')}`);
}

function ownKeys(value: object): string[] {
  const own = Reflect.ownKeys(value);
  const last = own[own.length - 1];
  if (typeof last === 'symbol') refuse('<properties>', `a property whose key is a symbol (${String(last)})`);
  return own as string[];
}

function writeProperties(value: object, own: readonly string[], strict: boolean): void {
  bodies.count(own.length);
  for (let i = 0; i < own.length; i++) {
    const key = own[i];
    const property = Object.getOwnPropertyDescriptor(value, key) as PropertyDescriptor;
    if (!('value' in property)) refuse(key, 'an accessor (getter or setter)');
    if (strict && !(property.writable && property.enumerable && property.configurable)) {
      refuse(key, 'a property that is read-only, hidden or fixed');
    }
    writeKey(key);
    writeValue(property.value, key);
  }
}

/** The same key is written once a message. */
function writeKey(key: string): void {
  const known = keys.get(key);
  if (known !== undefined) return bodies.count(known + 1);
  keys.set(key, keys.size);
  bodies.count(0);
  bodies.string(key);
}

function writeArray(value: unknown[]): void {
  const own = ownKeys(value);
  const length = value.length;
  // Own keys come with the indices first and in order, so as many keys as elements means no holes.
  const dense = own.length > length && (length === 0 || own[length - 1] === String(length - 1));
  const kind = dense ? numericKind(value) : ELEMENTS.mixed;
  bodies.count(length);
  bodies.byte(kind);
  if (kind === ELEMENTS.int32) for (let i = 0; i < length; i++) bodies.int32(value[i] as number);
  else if (kind === ELEMENTS.float64) for (let i = 0; i < length; i++) bodies.float64(value[i] as number);
  const indices = dense ? length : own.findIndex((key) => !isIndex(key, length));
  if (kind === ELEMENTS.mixed) writeMixed(value, own, dense, indices);
  // After the elements come `length` and whatever else hangs on the array (a match's index, groups, ...).
  writeProperties(
    value,
    own.slice(indices).filter((key) => key !== 'length'),
    true,
  );
}

function isIndex(key: string, length: number): boolean {
  const first = key.charCodeAt(0);
  return first >= 48 && first <= 57 && Number(key) < length && String(Number(key)) === key && Number.isInteger(Number(key));
}

function numericKind(value: readonly unknown[]): number {
  let kind: number = ELEMENTS.int32;
  for (let i = 0; i < value.length; i++) {
    const element = value[i];
    if (typeof element !== 'number') return ELEMENTS.mixed;
    if ((element | 0) !== element || (element === 0 && 1 / element < 0)) kind = ELEMENTS.float64;
  }
  return kind;
}

/** Elements one by one; where there are holes, with their indices. */
function writeMixed(value: readonly unknown[], own: readonly string[], dense: boolean, indices: number): void {
  bodies.byte(dense ? 1 : 0);
  if (dense) {
    for (let i = 0; i < value.length; i++) writeValue(value[i], i);
    return;
  }
  bodies.count(indices);
  for (let i = 0; i < indices; i++) {
    const index = Number(own[i]);
    bodies.count(index);
    writeValue(value[index], index);
  }
}

function writeMap(value: Map<unknown, unknown>): void {
  bodies.count(value.size);
  for (const [key, entry] of value) {
    writeValue(key, '<key>');
    writeValue(entry, '<value>');
  }
}

function writeSet(value: Set<unknown>): void {
  bodies.count(value.size);
  for (const entry of value) writeValue(entry, '<element>');
}

/** `stack` as text; `message`, `cause`, `errors` and what the program hung on it as they are. */
function writeError(value: Error): void {
  writeValue(typeof value.stack === 'string' ? value.stack : undefined, 'stack');
  const own = Reflect.ownKeys(value).filter((key) => key !== 'stack');
  const kept: [string, PropertyDescriptor][] = [];
  for (const key of own) {
    const property = Object.getOwnPropertyDescriptor(value, key) as PropertyDescriptor;
    if (typeof key === 'symbol' || !('value' in property)) {
      if (lenient) continue;
      refuse(typeof key === 'symbol' ? '<properties>' : key, 'a symbol key or an accessor on an error');
    }
    if (lenient && !isCarriable(property.value)) continue;
    kept.push([key, property]);
  }
  if (lenient) keepName(value, kept);
  bodies.count(kept.length);
  for (const [key, property] of kept) {
    writeKey(key);
    bodies.byte(property.enumerable ? 1 : 0);
    writeValue(property.value, key);
  }
}

/** An error of the program's own class arrives as the built-in class below it; its name must not be lost. */
function keepName(value: Error, kept: [string, PropertyDescriptor][]): void {
  if (kept.some(([key]) => key === 'name')) return;
  if (ERROR_CLASSES.some((known) => known.prototype === Object.getPrototypeOf(value))) return;
  const inherited = ERROR_CLASSES.some((known) => known.prototype.name === value.name);
  const name = inherited ? value.constructor?.name : value.name;
  if (typeof name === 'string' && name !== '') kept.push(['name', { value: name, enumerable: false }]);
}

/** Good enough for a property of an error: primitives, errors, and plain data that a trial run carries. */
function isCarriable(value: unknown): boolean {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return typeof value !== 'symbol';
  if (typeof value === 'function') return false;
  if (value instanceof Error) return true;
  const saved = { shells: shells.at, bodies: bodies.at, objects: objects.length, current };
  const savedKeys = new Map(keys);
  let carried = true;
  try {
    writeReference(value, '<trial>');
    for (let id = saved.objects; id < objects.length; id++) {
      current = id;
      writeBody(objects[id]);
    }
  } catch {
    carried = false;
  }
  for (let id = saved.objects; id < objects.length; id++) numbers.delete(objects[id]);
  objects.length = saved.objects;
  parents.length = saved.objects;
  steps.length = saved.objects;
  shells.at = saved.shells;
  bodies.at = saved.bodies;
  current = saved.current;
  keys = savedKeys;
  return carried;
}
