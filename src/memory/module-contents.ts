/**
 * Whether a module's value is the same on two threads: one number for all that code can see of some values and of what they refer to. What
 * a thread has changed in them, or made otherwise when it loaded the module, gives another number.
 */
import { ERROR_CLASSES, VIEW_CLASSES } from './codec-kinds.ts';
import { intrinsicName } from './intrinsics.ts';
import { classOf, find, generation, isClosed, isWellKnown, type Known, nameOf } from './module-values.ts';
import { partsOf } from './parts.ts';
import { isArrayBuffer, isMap, isProxy, isSet } from './probe.ts';

/** What is known of one value, until it changes. */
interface Contents {
  /** As of this walk over the modules. */
  generation: number;
  parts: unknown[];
  /** It can't change. */
  fixed: boolean;
  /** Over all parts that refer to nothing. */
  a: number;
  b: number;
  /** What it refers to. */
  refers: Known[];
  /** Why nobody can tell whether it is the same elsewhere; undefined: one can. */
  reason: string | undefined;
  /** Its place in the fingerprint under way. */
  round: number;
  index: number;
}

/** Two numbers of 32 bits. */
export interface Fingerprint {
  readonly a: number;
  readonly b: number;
}

let round = 0;
let a = 0;
let b = 0;

function fold(value: number): void {
  a = Math.imul(a ^ value, 0x01000193);
  b = Math.imul(b ^ (b >>> 15), 0x2c1b3c6d) + (value ^ 0x5bd1e995);
}

/** The fingerprint of values and all that they refer to; a text says why there is none. */
export function fingerprint(values: readonly Known[]): Fingerprint | string {
  round++;
  const order: Known[] = [];
  for (const known of values) enter(known, order);
  let sumA = 0x811c9dc5;
  let sumB = order.length;
  for (let i = 0; i < order.length; i++) {
    const contents = order[i].contents as Contents;
    if (contents.reason !== undefined) return `${nameOf(order[i])}, ${contents.reason}`;
    for (const one of contents.refers) enter(one, order);
    [a, b] = [sumA, sumB];
    fold(contents.a);
    fold(contents.b);
    for (const one of contents.refers) fold((one.contents as Contents).index);
    [sumA, sumB] = [a, b];
  }
  return { a: sumA | 0, b: sumB | 0 };
}

/** Looks at a value as it is now and gives it a place in the order, if it has none. */
function enter(known: Known, order: Known[]): void {
  const before = known.contents as Contents | undefined;
  if (before?.round === round) return;
  const contents = isUnchanged(known, before) ? before : look(known);
  known.contents = contents;
  contents.round = round;
  contents.index = order.length;
  order.push(known);
}

function isUnchanged(known: Known, before: Contents | undefined): before is Contents {
  if (before === undefined || before.generation !== generation) return false;
  if (before.fixed) return true;
  const parts = safeParts(known);
  const { length } = before.parts;
  if (parts.length !== length) return false;
  for (let i = 0; i < length; i++) if (!Object.is(parts[i], before.parts[i])) return false;
  return true;
}

/** None where they can't be seen; {@link hidden} has the reason. */
function safeParts({ value }: Known): unknown[] {
  if (typeof value !== 'symbol' && isProxy(value)) return [];
  try {
    return partsOf(value, true);
  } catch {
    return [];
  }
}

function look(known: Known): Contents {
  const parts = safeParts(known);
  const refers: Known[] = [];
  let reason = hidden(known);
  a = 0x811c9dc5;
  b = parts.length;
  foldName(known);
  for (const part of parts) reason = foldPart(part, refers) ?? reason;
  const fixed = typeof known.value === 'object' && Object.isFrozen(known.value) && isPlain(known.value);
  return { generation, parts, fixed, a, b, refers, reason, round: 0, index: 0 };
}

/** Two values with the same contents differ. */
function foldName({ module, binding, place }: Known): void {
  fold(module.hash);
  fold(binding);
  fold(place);
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || prototype === Array.prototype;
}

const float = new Float64Array(1);
const floatWords = new Int32Array(float.buffer);
const MARK = { undefined: 1, null: 2, true: 3, false: 4, number: 5, string: 6, bigint: 7, own: 8, refers: 9 };

/** Folds one part in. Returns why that says too little. */
function foldPart(part: unknown, refers: Known[]): string | undefined {
  switch (typeof part) {
    case 'number':
      fold(MARK.number);
      float[0] = part;
      fold(floatWords[0]);
      fold(floatWords[1]);
      return undefined;
    case 'string':
      return foldText(MARK.string, part);
    case 'bigint':
      return foldText(MARK.bigint, part.toString(36));
    case 'undefined':
    case 'boolean':
      fold(part === undefined ? MARK.undefined : part ? MARK.true : MARK.false);
      return undefined;
    default:
      if (part !== null) return foldReference(part as object | symbol, refers);
      fold(MARK.null);
      return undefined;
  }
}

function foldText(mark: number, text: string): undefined {
  fold(mark);
  fold(text.length);
  for (let i = 0; i < text.length; i++) fold(text.charCodeAt(i));
}

function foldReference(part: object | symbol, refers: Known[]): string | undefined {
  const own = typeof part === 'symbol' ? ownSymbol(part) : intrinsicName(part);
  if (own !== undefined) return foldText(MARK.own, own);
  const known = find(part);
  if (known === undefined) return 'which refers to something that its thread has made since';
  fold(MARK.refers);
  refers.push(known);
  return undefined;
}

function ownSymbol(value: symbol): string | undefined {
  return Symbol.keyFor(value) ?? (isWellKnown(value) ? String(value) : undefined);
}

/** Why a value has more to it than its parts; undefined: it hasn't. */
function hidden(known: Known): string | undefined {
  const { value } = known;
  if (typeof value === 'symbol') return undefined;
  if (isProxy(value)) return 'a Proxy';
  if (typeof value === 'function') return hiddenInFunction(value, known);
  if (ArrayBuffer.isView(value)) return hiddenInView(value);
  const prototype = Object.getPrototypeOf(value);
  if (isPlain(value) || ERROR_CLASSES.some((one) => one.prototype === prototype)) return undefined;
  if (prototype === Map.prototype) return isMap(value) ? undefined : 'no Map';
  if (prototype === Set.prototype) return isSet(value) ? undefined : 'no Set';
  if (prototype === ArrayBuffer.prototype) return isArrayBuffer(value) ? undefined : 'no ArrayBuffer';
  if (BUILT_IN.has(prototype)) return undefined;
  return hiddenInInstance(prototype);
}

const BUILT_IN: ReadonlySet<object> = new Set<object>([
  Date.prototype,
  RegExp.prototype,
  Number.prototype,
  String.prototype,
  Boolean.prototype,
  BigInt.prototype,
]);

const NATIVE = /\{\s*\[native code\]\s*\}\s*$/;

/** A function may have variables of its own, and a class private members. */
function hiddenInFunction(value: object, known: Known): string | undefined {
  const text = Function.prototype.toString.call(value);
  if (!isClosed(known) || NATIVE.test(text)) return 'a function that may have variables of its own';
  return /^class\b/.test(text) && text.includes('#') ? 'a class with private members' : undefined;
}

function hiddenInView(value: ArrayBufferView): string | undefined {
  if (!isArrayBuffer(value.buffer)) return 'a view on shared memory';
  return VIEW_CLASSES.some(({ prototype }) => prototype === Object.getPrototypeOf(value))
    ? undefined
    : 'a view of a class';
}

/** All classes on the way up must be the module's, and show what they keep. */
function hiddenInInstance(first: object): string | undefined {
  for (let at = first; at !== null && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    const maker = classOf(at);
    const known = maker ?? find(at);
    if (known === undefined) return 'an instance of a class that is not its module’s';
    const reason = hidden(known);
    if (reason !== undefined) return `an instance of ${reason}`;
  }
  return undefined;
}
