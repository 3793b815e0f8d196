/**
 * Shells: what is written of an object when it is met, so that the reader can make it before it knows what it refers to.
 * Here it is decided which objects can be carried at all.
 */
import { ERROR_CLASSES, SHELL, VIEW_CLASSES } from './codec-kinds.ts';
import { writeNamedShell } from './codec-names.ts';
import { givenId, lenient, NAMING, naming, numbers, refuse, remember, sharedId, shells, twins } from './codec-state.ts';
import { find, isIncomplete } from './module-values.ts';
import {
  isArrayBuffer,
  isDate,
  isMadeAsError,
  isMap,
  isProxy,
  isRegExp,
  isSet,
  isSharedBuffer,
  propertyOf,
  sharedPrototype,
} from './probe.ts';

export const objectPrototype = Object.prototype;

/** Gives an object its number and writes its shell. */
export function number(value: object, step: unknown): number {
  const known = naming !== NAMING.none ? find(value) : undefined;
  if (naming === NAMING.names) {
    if (known !== undefined) return writeNamedShell(known, step);
    if (isIncomplete) refuse(step, 'perhaps a value of a module that has too many to be named');
  }
  if (isProxy(value)) refuse(step, 'a Proxy');
  if (ArrayBuffer.isView(value) && !numbers.has(value.buffer)) number(value.buffer, step);
  writeShell(value, step);
  const id = remember(value, step);
  if (known !== undefined) twins.set(id, known);
  return id;
}

function writeShell(value: object, step: unknown): void {
  const prototype = Object.getPrototypeOf(value);
  if (prototype === objectPrototype) return writePlainShell(value, step, SHELL.object, SHELL.frozenObject);
  if (prototype === null) return writePlainShell(value, step, SHELL.nullObject, SHELL.frozenNullObject);
  if (Array.isArray(value)) {
    if (prototype !== Array.prototype) refuse(step, className(value, 'an array of a class'));
    return writePlainShell(value, step, SHELL.array, SHELL.frozenArray);
  }
  if (!lenient && !Object.isExtensible(value))
    refuse(step, 'a built-in object that is frozen, sealed or non-extensible');
  if (ArrayBuffer.isView(value)) return writeViewShell(value, prototype, step);
  writeBuiltInShell(value, prototype, step);
}

function writePlainShell(value: object, step: unknown, shell: number, frozen: number): void {
  if (Object.isExtensible(value)) return shells.byte(shell);
  if (!Object.isFrozen(value)) refuse(step, 'a sealed or non-extensible object that is not frozen');
  shells.byte(frozen);
}

/** What errors call it. Its own code is not asked: the program would see that it leaves. */
export function className(value: object, otherwise: string): string {
  const made = propertyOf(value, 'constructor');
  const isClass = made !== 'a Proxy' && typeof made?.value === 'function' && !isProxy(made.value);
  const own = isClass ? propertyOf(made.value, 'name') : undefined;
  const name: unknown = own === 'a Proxy' ? undefined : own?.value;
  return typeof name === 'string' && name !== '' ? `an instance of ${name}` : otherwise;
}

function writeViewShell(value: ArrayBufferView, prototype: object, step: unknown): void {
  const index = VIEW_CLASSES.findIndex((known) => known.prototype === prototype);
  if (index < 0) refuse(step, className(value, 'a view of a class'));
  // Whether its length follows the buffer's can't be seen.
  if (isResizable(value.buffer)) refuse(step, 'a view on a resizable ArrayBuffer');
  shells.byte(SHELL.view);
  shells.byte(index);
  shells.count(numbers.get(value.buffer) as number);
  shells.count(value.byteOffset);
  shells.count('length' in value ? (value.length as number) : value.byteLength);
}

function writeBuiltInShell(value: object, prototype: object, step: unknown): void {
  if (prototype === Map.prototype && isMap(value)) return shells.byte(SHELL.map);
  if (prototype === Set.prototype && isSet(value)) return shells.byte(SHELL.set);
  if (prototype === Date.prototype && isDate(value)) {
    shells.byte(SHELL.date);
    return shells.float64(Date.prototype.getTime.call(value));
  }
  if (prototype === RegExp.prototype && isRegExp(value)) {
    shells.byte(SHELL.regexp);
    shells.string(value.source);
    return shells.string(value.flags);
  }
  if (isMadeAsError(value)) return writeErrorShell(value as Error, prototype, step);
  if (prototype === ArrayBuffer.prototype && isArrayBuffer(value)) return writeBufferShell(value, step);
  if (prototype === sharedPrototype && isSharedBuffer(value)) return writeSharedShell(value, step);
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
  const given = givenId(value);
  if (given >= 0) return writeNumbered(given);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(value);
  } catch {
    return refuse(step, 'a detached ArrayBuffer');
  }
  if (isResizable(value)) {
    shells.byte(SHELL.growingBuffer);
    shells.count((value as ArrayBuffer & { maxByteLength: number }).maxByteLength);
  } else {
    shells.byte(SHELL.arrayBuffer);
  }
  shells.count(bytes.length);
  shells.raw(bytes);
}

function isResizable(buffer: ArrayBufferLike): boolean {
  return (buffer as { resizable?: boolean }).resizable === true;
}

function writeSharedShell(value: SharedArrayBuffer, step: unknown): void {
  const id = sharedId(value);
  if (id < 0) {
    refuse(step, 'a SharedArrayBuffer made in a task; make it in the program (scheduler.alloc) and pass it in');
  }
  writeNumbered(id);
}

/** A buffer that the reader has, or gets, by its number. */
function writeNumbered(id: number): void {
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
