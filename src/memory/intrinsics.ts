/**
 * The language's own functions, by name, so that a method looked up before a task left (`out.push`) does not tie the task to
 * its thread: each thread has its own copy under the same name.
 */

const GLOBALS =
  'Object Function Array String Number Boolean Symbol BigInt Math JSON Reflect Map Set WeakMap WeakSet Date RegExp Error TypeError RangeError SyntaxError ReferenceError EvalError URIError AggregateError ArrayBuffer SharedArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array BigInt64Array BigUint64Array Atomics Promise parseInt parseFloat isNaN isFinite encodeURIComponent decodeURIComponent encodeURI decodeURI structuredClone'.split(
    ' ',
  );
const NATIVE = /\{\s*\[native code\]\s*\}\s*$/;

let names: Map<unknown, string> | undefined;
let functions: Map<string, unknown> | undefined;

/** The name of one of the language's own functions; undefined for any other. */
export function intrinsicName(fn: unknown): string | undefined {
  if (names === undefined) collect();
  return names?.get(fn);
}

/** The function of that name; undefined where this engine has none. */
export function intrinsicNamed(name: string): unknown {
  if (functions === undefined) collect();
  return functions?.get(name);
}

function collect(): void {
  names = new Map();
  functions = new Map();
  const scope = globalThis as Record<string, unknown>;
  for (const name of GLOBALS) {
    const value = scope[name];
    if (value === undefined || value === null) continue;
    add(name, value);
    addOwn(name, value);
    const { prototype } = value as { prototype?: unknown };
    if (prototype) addOwn(`${name}.prototype`, prototype);
  }
  const typedPrototype = Object.getPrototypeOf(Uint8Array.prototype);
  addOwn('%TypedArray%.prototype', typedPrototype);
}

/** Own methods; getters are not asked. */
function addOwn(path: string, holder: unknown): void {
  for (const [key, { value }] of Object.entries(Object.getOwnPropertyDescriptors(holder))) add(`${path}.${key}`, value);
}

/** What a program put in a built-in's place (a polyfill) may differ from thread to thread: it has no name here. */
function add(name: string, value: unknown): void {
  if (typeof value !== 'function' || names?.has(value)) return;
  if (!NATIVE.test(Function.prototype.toString.call(value))) return;
  names?.set(value, name);
  functions?.set(name, value);
}
