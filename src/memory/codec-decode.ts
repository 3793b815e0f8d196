/** Values in: the graph that codec-encode.ts wrote. Shells first, then what they refer to; nothing recurses. */

import { ELEMENTS, ERROR_CLASSES, SHELL, VALUE, VIEW_CLASSES, WELL_KNOWN_SYMBOLS } from './codec-kinds.ts';
import { compareNames, readNamedShell, readNames } from './codec-names.ts';
import type { SharedBuffers } from './codec-state.ts';
import { intrinsicNamed } from './intrinsics.ts';
import type { Known } from './module-values.ts';
import { CorruptBytes, Reader } from './reader.ts';

/** A buffer's number is known to no one any more. */
export class UnknownBuffer extends Error {
  readonly id: number;

  constructor(id: number) {
    super(`shared buffer ${id} is not known here`);
    this.id = id;
  }
}

interface Decoding {
  readonly objects: unknown[];
  readonly keys: string[];
  readonly reader: Reader;
}

const FROZEN: ReadonlySet<number> = new Set([SHELL.frozenObject, SHELL.frozenNullObject, SHELL.frozenArray]);

/** Decodes a list of values. `bytes` must not be shared. */
export function decode(bytes: Uint8Array<ArrayBuffer>, shared: SharedBuffers): unknown[] {
  const head = new Reader(bytes);
  const objectCount = head.count();
  const shellBytes = head.count();
  const names = readNames(head);
  const shellReader = new Reader(bytes, head.at, head.at + shellBytes);
  const made: unknown[] = [];
  const kinds: number[] = [];
  const ours: Known[] = [];
  for (let id = 0; id < objectCount; id++) made.push(readShell(shellReader, made, kinds, shared, ours));
  compareNames(ours, names);
  const reader = new Reader(bytes, head.at + shellBytes);
  // The bodies of copies that are not taken are read all the same.
  const objects = names.own.size === 0 ? made : made.map((one, id) => (names.own.has(id) ? names.own.get(id) : one));
  const decoding: Decoding = { objects, keys: [], reader };
  const count = reader.count();
  const values: unknown[] = [];
  for (let i = 0; i < count; i++) values.push(readValue(decoding));
  for (let id = 0; id < objectCount; id++) readBody(decoding, made[id], kinds[id]);
  for (let id = 0; id < objectCount; id++) if (FROZEN.has(kinds[id])) Object.freeze(made[id]);
  return values;
}

function readShell(reader: Reader, objects: unknown[], kinds: number[], shared: SharedBuffers, ours: Known[]): unknown {
  const kind = reader.byte();
  kinds.push(kind);
  switch (kind) {
    case SHELL.object:
    case SHELL.frozenObject:
      return {};
    case SHELL.nullObject:
    case SHELL.frozenNullObject:
      return Object.create(null);
    case SHELL.array:
    case SHELL.frozenArray:
      return [];
    case SHELL.map:
      return new Map();
    case SHELL.set:
      return new Set();
    case SHELL.date:
      return new Date(reader.float64());
    case SHELL.regexp:
      return new RegExp(reader.string(), reader.string());
    case SHELL.error:
      return makeError(ERROR_CLASSES[reader.byte()]);
    case SHELL.boxed:
      return readBoxed(reader);
    case SHELL.arrayBuffer:
      return reader.raw(reader.count());
    case SHELL.growingBuffer:
      return readGrowing(reader);
    case SHELL.sharedBuffer:
      return readShared(reader.count(), shared);
    case SHELL.view:
      return VIEW_CLASSES[reader.byte()].make(objects[reader.count()] as ArrayBuffer, reader.count(), reader.count());
    case SHELL.named:
      return readNamedShell(reader, ours);
    default:
      throw new CorruptBytes(`unknown shell ${kind}`);
  }
}

/** A real error object, so that inspectors know it as one; its own properties come with the body. */
function makeError(errorClass: ErrorConstructor | undefined): Error {
  if (errorClass === undefined) throw new CorruptBytes('unknown class of error');
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  const error = (errorClass as unknown) === AggregateError ? new AggregateError([]) : new errorClass();
  Error.stackTraceLimit = limit;
  return error;
}

function readBoxed(reader: Reader): unknown {
  const index = reader.byte();
  if (index === 0) return new Number(reader.float64());
  const text = reader.string();
  if (index === 1) return new String(text);
  if (index === 2) return new Boolean(text === 'true');
  return Object(parseBigint(text));
}

function readGrowing(reader: Reader): ArrayBuffer {
  const maxByteLength = reader.count();
  const source = new Uint8Array(reader.raw(reader.count()));
  const buffer = new ArrayBuffer(source.length, { maxByteLength });
  new Uint8Array(buffer).set(source);
  return buffer;
}

function readShared(id: number, shared: SharedBuffers): ArrayBufferLike {
  const buffer = shared.byId(id);
  if (buffer === undefined) throw new UnknownBuffer(id);
  return buffer;
}

/** The inverse of `toString(36)`, 8 digits at a time. */
function parseBigint(text: string): bigint {
  const negative = text.startsWith('-');
  let value = 0n;
  for (let at = negative ? 1 : 0; at < text.length; at += 8) {
    const part = text.slice(at, at + 8);
    value = value * 36n ** BigInt(part.length) + BigInt(Number.parseInt(part, 36));
  }
  return negative ? -value : value;
}

function readValue(decoding: Decoding): unknown {
  const reader = decoding.reader;
  const kind = reader.byte();
  switch (kind) {
    case VALUE.undefined:
      return undefined;
    case VALUE.null:
      return null;
    case VALUE.false:
      return false;
    case VALUE.true:
      return true;
    case VALUE.int32:
      return reader.int32();
    case VALUE.float64:
      return reader.float64();
    case VALUE.string:
      return reader.string();
    case VALUE.bigint:
      return parseBigint(reader.string());
    case VALUE.object:
      return decoding.objects[reader.count()];
    case VALUE.registeredSymbol:
      return Symbol.for(reader.string());
    case VALUE.wellKnownSymbol:
      return WELL_KNOWN_SYMBOLS.get(reader.string());
    case VALUE.intrinsic:
      return intrinsicNamed(reader.string());
    default:
      throw new CorruptBytes(`unknown value ${kind}`);
  }
}

function readKey(decoding: Decoding): string {
  const known = decoding.reader.count();
  if (known > 0) return decoding.keys[known - 1];
  const key = decoding.reader.string();
  decoding.keys.push(key);
  return key;
}

function readBody(decoding: Decoding, object: unknown, kind: number): void {
  switch (kind) {
    case SHELL.object:
    case SHELL.frozenObject:
    case SHELL.nullObject:
    case SHELL.frozenNullObject:
      return readProperties(decoding, object as object);
    case SHELL.array:
    case SHELL.frozenArray:
      return readArray(decoding, object as unknown[]);
    case SHELL.map:
      return readMap(decoding, object as Map<unknown, unknown>);
    case SHELL.set:
      return readSet(decoding, object as Set<unknown>);
    case SHELL.regexp:
      (object as RegExp).lastIndex = readValue(decoding) as number;
      return;
    case SHELL.error:
      return readError(decoding, object as Error);
    default:
      return;
  }
}

/** `__proto__` as a key would otherwise set the prototype. */
function setProperty(target: object, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    (target as Record<string, unknown>)[key] = value;
  }
}

function readProperties(decoding: Decoding, target: object): void {
  const count = decoding.reader.count();
  for (let i = 0; i < count; i++) {
    const key = readKey(decoding);
    setProperty(target, key, readValue(decoding));
  }
}

function readArray(decoding: Decoding, target: unknown[]): void {
  const reader = decoding.reader;
  const length = reader.count();
  const kind = reader.byte();
  if (kind === ELEMENTS.int32) for (let i = 0; i < length; i++) target.push(reader.int32());
  else if (kind === ELEMENTS.float64) for (let i = 0; i < length; i++) target.push(reader.float64());
  else if (reader.byte() === 1) for (let i = 0; i < length; i++) target.push(readValue(decoding));
  else readSparse(decoding, target, length);
  readProperties(decoding, target);
}

function readSparse(decoding: Decoding, target: unknown[], length: number): void {
  const present = decoding.reader.count();
  for (let i = 0; i < present; i++) {
    const index = decoding.reader.count();
    target[index] = readValue(decoding);
  }
  target.length = length;
}

function readMap(decoding: Decoding, target: Map<unknown, unknown>): void {
  const size = decoding.reader.count();
  for (let i = 0; i < size; i++) {
    const key = readValue(decoding);
    target.set(key, readValue(decoding));
  }
}

function readSet(decoding: Decoding, target: Set<unknown>): void {
  const size = decoding.reader.count();
  for (let i = 0; i < size; i++) target.add(readValue(decoding));
}

function readError(decoding: Decoding, target: Error): void {
  for (const key of Reflect.ownKeys(target)) delete (target as unknown as Record<PropertyKey, unknown>)[key];
  const stack = readValue(decoding);
  if (stack !== undefined) {
    Object.defineProperty(target, 'stack', { value: stack, writable: true, enumerable: false, configurable: true });
  }
  const count = decoding.reader.count();
  for (let i = 0; i < count; i++) {
    const key = readKey(decoding);
    const enumerable = decoding.reader.byte() === 1;
    const value = readValue(decoding);
    Object.defineProperty(target, key, { value, writable: true, enumerable, configurable: true });
  }
}
