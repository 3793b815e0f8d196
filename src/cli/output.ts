/** Writing to stdout and stderr, and values as JSON. */

/** Resolves when the text has gone out (a pipe may be slower than the program). */
export function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => stream.write(text, () => resolve()));
}

/** Ends the process, whatever the user's module left open. */
export function finish(code: number): never {
  process.exit(code);
}

/** How deep a value may be nested where JSON's own writer gives up. */
const MAX_DEPTH = 200;

/** JSON with something sensible for what JSON doesn't have (`mgr help run` lists it). */
export function jsonText(value: unknown): string {
  const given = value === undefined ? null : value;
  try {
    return JSON.stringify(given, (_key, inner) => plain(inner));
  } catch {
    // It turns in a circle, or is nested deeper than JSON's writer can go.
    return JSON.stringify(cut(given, []));
  }
}

/** A copy without circles and without what is nested too deep. */
function cut(value: unknown, above: unknown[]): unknown {
  if (above.includes(value)) return '[Circular]';
  const inner = plain(value);
  if (typeof inner !== 'object' || inner === null) return inner;
  if (above.length >= MAX_DEPTH) return '[Deep]';
  const below = [...above, value];
  if (Array.isArray(inner)) return inner.map((item) => cut(item, below));
  return Object.fromEntries(Object.entries(inner).map(([key, item]) => [key, cut(item, below)]));
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'function' || typeof value === 'symbol') return String(value);
  if (value instanceof Map) return [...value];
  if (value instanceof Set) return [...value];
  if (value instanceof Error) return { name: value.name, message: value.message };
  if (value instanceof RegExp) return String(value);
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return Array.from(value as Uint8Array);
  return value;
}

/** `1 rotation`, `2 rotations`, `12,345 rotations` */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** `0.42 ms`, `12 ms`, `1.25 s`, `2 min 5 s` */
export function duration(ms: number): string {
  if (ms < 10) return `${ms.toFixed(2)} ms`;
  if (ms < 1000) return `${ms.toFixed(0)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(2)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}
