// What random programs import: nothing here is compiled, and nothing leaves.

/** The one thing that is not compared: the text of a compiled function is another (docs/refused.md). */
const textOf = Function.prototype.toString;
Function.prototype.toString = function text() {
  const text = textOf.call(this);
  return text.includes('[native code]') ? text : 'function';
};

/** Takes fuel from a run; `by` is given back. Every loop and every function does, so that all programs end. */
export function burn(t, by) {
  t.fuel -= by;
  if (t.fuel < 0) throw new Error('out of fuel');
  return by;
}

/** Writes a value into the trace of a run, as it is now. Gives it back. */
export function note(t, value) {
  const seen = snapshot(value, 0);
  t.trace.push(seen);
  // Shared with the program that waits: a task that throws hands over nothing else.
  if (t.sum) {
    [t.sum[0], t.sum[1]] = added(t.sum[0], t.sum[1], seen);
  }
  return value;
}

/** What `note` has added up for a trace. */
export function sumOf(trace) {
  return trace.reduce(([count, hash], seen) => added(count, hash, seen), [0, 0]);
}

const added = (count, hash, seen) => [count + 1, (Math.imul(hash, 31) + hashOf(seen)) | 0];

function hashOf(value) {
  const text =
    typeof value === 'object'
      ? JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? `${one}n` : one))
      : String(value);
  let sum = 0;
  for (let i = 0; i < text?.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
  return sum;
}

/** The engine words these after the source, and compiled code has other names there. */
const isWorded = (error) => error instanceof TypeError || error instanceof ReferenceError;

/** Plain data that shows a value. Of an error that the engine words after the source, only the name counts. */
export function snapshot(value, depth) {
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'symbol') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Error) return isWorded(value) ? value.name : `${value.name}: ${value.message}`;
  if (depth > 3) return 'deep';
  if (Array.isArray(value)) {
    const copy = new Array(value.length);
    for (const key of Object.keys(value)) copy[key] = snapshot(value[key], depth + 1);
    return copy;
  }
  if (value instanceof Map) return ['map', ...Array.from(value, (pair) => snapshot(pair, depth + 1))];
  if (value instanceof Set) return ['set', ...Array.from(value, (one) => snapshot(one, depth + 1))];
  if (ArrayBuffer.isView(value)) return ['typed', ...value];
  const copy = {};
  for (const key of Object.keys(value)) {
    const property = Object.getOwnPropertyDescriptor(value, key);
    if (key !== 't') copy[key] = property.get ? 'a getter' : snapshot(property.value, depth + 1);
  }
  return copy;
}
