/** Plain data as JavaScript that makes it again: what a task's module holds of the page's values. */
import { MgrError } from '../memory/error.ts';
import { isArrayBuffer, isMap, isSet } from '../memory/probe.ts';

export interface DataText {
  /** Declarations of what stands at more than one place, each on a line. */
  readonly shared: readonly string[];
  /** An expression for each of the values. */
  readonly values: readonly string[];
}

/**
 * Writes values that are plain data: primitives but symbols, arrays, plain objects, Map, Set, Date, RegExp, typed arrays and array buffers. What is frozen
 * is frozen again, and what stands at two places is one object again.
 *
 * @param given each with its path as messages name it
 * @param fresh a new name for a constant
 * @throws MgrError MGR_CANNOT_CARRY with the path of what is no plain data, or contains itself
 */
export function dataText(
  given: readonly (readonly [path: string, value: unknown])[],
  fresh: (stem: string) => string,
): DataText {
  const writer = new DataWriter(fresh);
  for (const [path, value] of given) writer.count(value, path);
  const values = given.map(([, value]) => writer.text(value));
  return { shared: writer.shared, values };
}

class DataWriter {
  readonly shared: string[] = [];
  readonly #fresh: (stem: string) => string;
  readonly #seen = new Map<object, number>();
  /** Those that the value is in which is looked at. */
  readonly #around = new Set<object>();
  readonly #names = new Map<object, string>();

  constructor(fresh: (stem: string) => string) {
    this.#fresh = fresh;
  }

  /** How often each object is met; and refuses what cannot be written. */
  count(value: unknown, path: string): void {
    if (typeof value === 'function') refuse(path, 'a function inside of data: give it by a name of its own');
    if (typeof value === 'symbol') refuse(path, 'a symbol');
    if (typeof value !== 'object' || value === null) return;
    if (this.#around.has(value)) refuse(path, 'an object that contains itself');
    const times = this.#seen.get(value) ?? 0;
    this.#seen.set(value, times + 1);
    if (times > 0) return;
    const why = whyNotPlain(value);
    if (why !== undefined) refuse(path, why);
    this.#around.add(value);
    for (const [step, one] of partsOf(value)) this.count(one, path + step);
    this.#around.delete(value);
  }

  /** An expression for a value that has been counted. */
  text(value: unknown): string {
    if (typeof value !== 'object' || value === null) return primitive(value);
    const known = this.#names.get(value);
    if (known !== undefined) return known;
    const text = this.#frozen(value);
    if ((this.#seen.get(value) as number) < 2) return text;
    const name = this.#fresh('$shared');
    this.#names.set(value, name);
    this.shared.push(`const ${name} = ${text};`);
    return name;
  }

  #frozen(value: object): string {
    const text = this.#object(value);
    return Object.isFrozen(value) && !ArrayBuffer.isView(value) ? `Object.freeze(${text})` : text;
  }

  #object(value: object): string {
    if (Array.isArray(value)) return this.#array(value);
    if (isMap(value)) {
      return `new Map([${[...value].map(([key, one]) => `[${this.text(key)}, ${this.text(one)}]`).join(', ')}])`;
    }
    if (isSet(value)) return `new Set([${[...value].map((one) => this.text(one)).join(', ')}])`;
    if (value instanceof Date) return `new Date(${primitive(value.getTime())})`;
    if (value instanceof RegExp) return `new RegExp(${JSON.stringify(value.source)}, ${JSON.stringify(value.flags)})`;
    if (isArrayBuffer(value)) return `new Uint8Array([${new Uint8Array(value).join()}]).buffer`;
    if (ArrayBuffer.isView(value)) {
      const items = Array.from(value as unknown as ArrayLike<number | bigint>, primitive);
      return `new ${Object.getPrototypeOf(value).constructor.name}([${items.join()}])`;
    }
    const entries = Object.entries(value).map(([key, one]) => `${keyText(key)}: ${this.text(one)}`);
    if (Object.getPrototypeOf(value) === null) entries.unshift('__proto__: null');
    return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}';
  }

  /** A hole is nothing between two commas; behind the last one it needs a comma of its own. */
  #array(value: readonly unknown[]): string {
    const items = Array.from(value, (one, i) => (i in value ? this.text(one) : ''));
    return `[${items.join(', ')}${items.at(-1) === '' ? ',' : ''}]`;
  }
}

function keyText(key: string): string {
  if (key === '__proto__') return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}

function primitive(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  return Object.is(value, -0) ? '-0' : String(value);
}

/** What is in an object, with the step that leads to it in a path. */
function partsOf(value: object): (readonly [step: string, part: unknown])[] {
  if (Array.isArray(value)) return value.flatMap((one, i) => [[`[${i}]`, one] as const]); // not the holes
  if (isMap(value)) {
    return [...value].flatMap(([key, one], i) => [[` key ${i}`, key] as const, [` value ${i}`, one] as const]);
  }
  if (isSet(value)) return [...value].map((one, i) => [` member ${i}`, one]);
  if (!isPlain(value)) return [];
  return Object.entries(value).map(([key, one]) => [
    /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`,
    one,
  ]);
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Those whose own properties are not data but what they are. */
const BUILT_IN: ReadonlySet<object> = new Set(
  [Map, Set, Date, RegExp, ArrayBuffer].map(({ prototype }): object => prototype),
);
const TypedArray = Object.getPrototypeOf(Uint8Array) as { readonly prototype: object };

function whyNotPlain(value: object): string | undefined {
  const prototype = Object.getPrototypeOf(value);
  const isTyped = prototype !== null && Object.getPrototypeOf(prototype) === TypedArray.prototype;
  if (isTyped && !isArrayBuffer((value as Uint8Array).buffer)) {
    return 'a view on shared memory: hand it over as an argument';
  }
  if (!isPlain(value) && prototype !== Array.prototype && !BUILT_IN.has(prototype) && !isTyped) {
    const { name } = (value as { constructor?: { name?: unknown } }).constructor ?? {};
    return `no plain data but an instance of ${typeof name === 'string' && name !== '' ? name : 'a class'}`;
  }
  if (!Object.isExtensible(value) && !Object.isFrozen(value)) return 'sealed';
  if (isTyped || BUILT_IN.has(prototype)) return undefined;
  for (const key of Reflect.ownKeys(value)) {
    if (typeof key === 'symbol') return 'an object with a symbol as a key';
    const { get, set, enumerable } = Object.getOwnPropertyDescriptor(value, key) as PropertyDescriptor;
    if (get || set) return `an object with an accessor, ${key}`;
    if (!enumerable && !(key === 'length' && Array.isArray(value))) return `an object that hides ${key}`;
    if (Array.isArray(value) && key !== 'length' && !/^\d+$/.test(key)) return `an array that has ${key} too`;
  }
  return undefined;
}

function refuse(path: string, what: string): never {
  throw new MgrError('MGR_CANNOT_CARRY', `${path} is ${what}. Data goes to threads as text: ${PLAIN}.`);
}

const PLAIN = 'numbers, strings, arrays, plain objects, Map, Set, Date, RegExp and typed arrays';
