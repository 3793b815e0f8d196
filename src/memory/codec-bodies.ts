/** Bodies: what each object refers to, written after all that were met before it. */
import { ELEMENTS, ERROR_CLASSES } from './codec-kinds.ts';
import { className, objectPrototype } from './codec-shells.ts';
import { bodies, enter, isNamed, lenient, mark, objects, refuse, takeBack, writeKey } from './codec-state.ts';
import { writeReference, writeValue } from './codec-values.ts';
import { isError } from './probe.ts';

export function writeBody(value: object): void {
  if (Array.isArray(value)) return writeArray(value);
  const prototype = Object.getPrototypeOf(value);
  if (prototype === objectPrototype || prototype === null) return writeProperties(value, ownKeys(value));
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
    if (Object.getOwnPropertyDescriptor(value, 'lastIndex')?.writable === false) {
      refuse('lastIndex', 'a RegExp whose lastIndex is read-only');
    }
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

function writeProperties(value: object, own: readonly string[]): void {
  // Its shell says so, and the reader freezes it again.
  const isFrozen = !Object.isExtensible(value);
  bodies.count(own.length);
  for (let i = 0; i < own.length; i++) {
    const key = own[i];
    const property = plainProperty(value, key, isFrozen);
    writeKey(key);
    writeValue(property.value, key);
  }
}

/** A property as an assignment makes it, or of a frozen object; any other is refused. */
function plainProperty(value: object, key: string, isFrozen: boolean): PropertyDescriptor {
  const property = Object.getOwnPropertyDescriptor(value, key) as PropertyDescriptor;
  if (!('value' in property)) refuse(key, 'an accessor (getter or setter)');
  if (!property.enumerable || (!isFrozen && !(property.writable && property.configurable))) {
    refuse(key, 'a property that is read-only, hidden or fixed');
  }
  return property;
}

function writeArray(value: unknown[]): void {
  const own = ownKeys(value);
  const length = value.length;
  // Own keys come with the indices first and in order, so as many keys as elements means no holes.
  const dense = own.length > length && (length === 0 || own[length - 1] === String(length - 1));
  const indices = dense ? length : own.findIndex((key) => !isIndex(key, length));
  refuseElements(value, own, indices);
  const kind = dense ? numericKind(value) : ELEMENTS.mixed;
  bodies.count(length);
  bodies.byte(kind);
  if (kind === ELEMENTS.int32) for (let i = 0; i < length; i++) bodies.int32(value[i] as number);
  else if (kind === ELEMENTS.float64) for (let i = 0; i < length; i++) bodies.float64(value[i] as number);
  if (kind === ELEMENTS.mixed) writeMixed(value, own, dense, indices);
  // After the elements come `length` and whatever else hangs on the array (a match's index, groups, ...).
  writeProperties(
    value,
    own.slice(indices).filter((key) => key !== 'length'),
  );
}

/** Before any element is read: a getter would be called. */
function refuseElements(value: unknown[], own: readonly string[], indices: number): void {
  const isFrozen = !Object.isExtensible(value);
  if (!isFrozen && Object.getOwnPropertyDescriptor(value, 'length')?.writable === false) {
    refuse('length', 'an array whose length is read-only');
  }
  for (let i = 0; i < indices; i++) plainProperty(value, own[i], isFrozen);
}

function isIndex(key: string, length: number): boolean {
  const first = key.charCodeAt(0);
  return (
    first >= 48 && first <= 57 && Number(key) < length && String(Number(key)) === key && Number.isInteger(Number(key))
  );
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
    if (!lenient && !(property.writable && property.configurable)) {
      refuse(key as string, 'a property of an error that is read-only or fixed');
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
  if (isError(value)) return true;
  const before = mark();
  let carried = true;
  try {
    writeReference(value, '<trial>');
    for (let id = before.objects; id < objects.length; id++) {
      if (isNamed(id)) continue;
      enter(id);
      writeBody(objects[id]);
    }
  } catch {
    carried = false;
  }
  takeBack(before);
  return carried;
}
