/**
 * Are two outcomes the same, as a program could tell? Values with identity and cycles: where one side has the same object twice,
 * the other must have it twice too; -0 isn't 0, a hole isn't `undefined`, and an error is its class, message, cause and own
 * properties (its stack aside).
 */

/** How a function ended. */
export type Outcome = { kind: 'returned'; value: unknown } | { kind: 'threw'; value: unknown };

/**
 * Where and how two outcomes differ; `null` where they don't. With `engineWords`, errors are the same when their classes are: the
 * engine words some messages after the source, and compiled code has other names there.
 */
export function outcomeDifference(
  expected: Outcome,
  actual: Outcome,
  options: { engineWords?: boolean } = {},
): string | null {
  if (expected.kind !== actual.kind) {
    return `expected that it ${expected.kind} ${show(expected.value)}, but it ${actual.kind} ${show(actual.value)}`;
  }
  if (options.engineWords && expected.value instanceof Error && actual.value instanceof Error) {
    return expected.value.constructor === actual.value.constructor
      ? null
      : differ(expected.value, actual.value, 'error');
  }
  return difference(expected.value, actual.value, expected.kind === 'threw' ? 'error' : 'result');
}

/** The first place where two values differ; `null` where they don't. */
export function difference(expected: unknown, actual: unknown, path = 'value'): string | null {
  return new Comparison().values(expected, actual, path);
}

class Comparison {
  readonly #there = new Map<object, object>();
  readonly #back = new Map<object, object>();

  values(a: unknown, b: unknown, path: string): string | null {
    if (isObject(a) && isObject(b)) return this.#objects(a, b, path);
    if (typeof a === 'symbol' && typeof b === 'symbol') return String(a) === String(b) ? null : differ(a, b, path);
    return Object.is(a, b) ? null : differ(a, b, path);
  }

  #objects(a: object, b: object, path: string): string | null {
    const met = this.#there.has(a) || this.#back.has(b);
    if (met) {
      const same = this.#there.get(a) === b && this.#back.get(b) === a;
      return same ? null : `${path}: shared on one side only: ${show(a)} and ${show(b)}`;
    }
    this.#there.set(a, b);
    this.#back.set(b, a);
    const kind = kindOf(a);
    if (kind !== kindOf(b)) return `${path}: expected ${kind}, got ${kindOf(b)}`;
    const prototypes = this.#prototypes(a, b, path);
    return prototypes ?? this.#inside(a, b, path) ?? this.#properties(a, b, path);
  }

  #prototypes(a: object, b: object, path: string): string | null {
    const pa = Object.getPrototypeOf(a) as object | null;
    const pb = Object.getPrototypeOf(b) as object | null;
    if (pa === pb || typeof a === 'function') return null;
    const name = (p: object | null) => (p === null ? 'null' : String(p.constructor?.name));
    // The package as the untouched program imports it, and as it is built, have a class of their own each.
    if (name(pa) === 'MgrError' && name(pb) === 'MgrError') return null;
    return `${path}: expected the prototype ${name(pa)}, got ${name(pb)}`;
  }

  /** What an object holds beside its properties. */
  #inside(a: object, b: object, path: string): string | null {
    if (a instanceof Map) return this.#lists([...a], [...(b as Map<unknown, unknown>)], `${path}<entries>`);
    if (a instanceof Set) return this.#lists([...a], [...(b as Set<unknown>)], `${path}<members>`);
    if (a instanceof Date) return this.values(a.getTime(), (b as Date).getTime(), `${path}.getTime()`);
    if (a instanceof RegExp) return this.values(String(a), String(b), `${path}<source>`);
    if (isBuffer(a)) return this.#lists(bytesOf(a), bytesOf(b as ArrayBuffer), `${path}<bytes>`);
    if (ArrayBuffer.isView(a)) return this.#views(a, b as ArrayBufferView, path);
    if (typeof a === 'function') return this.values(a.name, (b as { name: string }).name, `${path}.name`);
    return isBoxed(a) ? this.values(a.valueOf(), b.valueOf(), `${path}.valueOf()`) : null;
  }

  #views(a: ArrayBufferView, b: ArrayBufferView, path: string): string | null {
    return (
      this.values(a.byteOffset, b.byteOffset, `${path}.byteOffset`) ??
      this.values(a.byteLength, b.byteLength, `${path}.byteLength`) ??
      this.values(a.buffer, b.buffer, `${path}.buffer`)
    );
  }

  #lists(a: unknown[], b: unknown[], path: string): string | null {
    const pairs = a.length === b.length ? a.length : 0;
    for (let i = 0; i < pairs; i++) {
      const a1 = a[i];
      const b1 = b[i];
      const isPair = Array.isArray(a1) && Array.isArray(b1) && path.endsWith('<entries>');
      const found = isPair ? this.#lists(a1, b1, `${path}[${i}]`) : this.values(a1, b1, `${path}[${i}]`);
      if (found) return found;
    }
    return a.length === b.length ? null : `${path}: expected ${a.length} of them, got ${b.length}`;
  }

  #properties(a: object, b: object, path: string): string | null {
    const isError = a instanceof Error;
    const keysA = keysOf(a, isError);
    const keysB = keysOf(b, isError);
    const list = (keys: PropertyKey[]) => keys.map(String).join(', ') || 'none';
    if (list(keysA) !== list(keysB)) return `${path}: expected the keys ${list(keysA)}; got ${list(keysB)}`;
    for (let i = 0; i < keysA.length; i++) {
      const key = keysA[i] as PropertyKey;
      const da = Object.getOwnPropertyDescriptor(a, key) as PropertyDescriptor;
      const db = Object.getOwnPropertyDescriptor(b, keysB[i] as PropertyKey) as PropertyDescriptor;
      const at = typeof key === 'string' && /^\d+$/.test(key) ? `${path}[${key}]` : `${path}.${String(key)}`;
      if (flagsOf(da) !== flagsOf(db)) return `${at}: expected ${flagsOf(da)}, got ${flagsOf(db)}`;
      const found = this.values(da.value, db.value, at);
      if (found) return found;
    }
    return null;
  }
}

/** The last line is for errors: the engine says in which order `message`, `stack` and `cause` came, and nobody reads that. */
function keysOf(object: object, isError: boolean): PropertyKey[] {
  if (ArrayBuffer.isView(object) || typeof object === 'function') return [];
  const keys = Reflect.ownKeys(object).filter((key) => !(object instanceof String && key !== 'length'));
  return isError ? keys.filter((key) => key !== 'stack').sort((a, b) => (String(a) < String(b) ? -1 : 1)) : keys;
}

function flagsOf(descriptor: PropertyDescriptor): string {
  const { enumerable, writable, configurable } = descriptor;
  const on = Object.entries({ enumerable, writable, configurable }).filter(([, value]) => value);
  return `${'value' in descriptor ? 'a value' : 'an accessor'} (${on.map(([name]) => name).join(', ')})`;
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function kindOf(object: object): string {
  if (typeof object === 'function') return 'a function';
  return Array.isArray(object) ? '[object Array]' : Object.prototype.toString.call(object);
}

function isBuffer(object: object): object is ArrayBuffer | SharedArrayBuffer {
  return (
    object instanceof ArrayBuffer || (typeof SharedArrayBuffer === 'function' && object instanceof SharedArrayBuffer)
  );
}

function bytesOf(buffer: ArrayBuffer | SharedArrayBuffer): number[] {
  return Array.from(new Uint8Array(buffer as ArrayBuffer));
}

function isBoxed(object: object): boolean {
  return object instanceof Number || object instanceof String || object instanceof Boolean || object instanceof BigInt;
}

function differ(a: unknown, b: unknown, path: string): string {
  return `${path}: expected ${show(a)}, got ${show(b)}`;
}

/** A value in few words, for a message. */
export function show(value: unknown): string {
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'string') return JSON.stringify(value.length > 200 ? `${value.slice(0, 200)}...` : value);
  if (value instanceof Error) {
    const code = (value as { code?: unknown }).code;
    return `${value.name}${code === undefined ? '' : ` [${String(code)}]`}: ${value.message}`;
  }
  if (!isObject(value)) return String(value);
  try {
    return (JSON.stringify(value, (_, v: unknown) => (typeof v === 'bigint' ? `${v}n` : v)) ?? kindOf(value)).slice(
      0,
      300,
    );
  } catch {
    return kindOf(value);
  }
}
