/** Single values: primitives as they are, objects by their numbers. */
import { VALUE, WELL_KNOWN_SYMBOLS } from './codec-kinds.ts';
import { number } from './codec-shells.ts';
import { bodies, numbers, refuse } from './codec-state.ts';
import { intrinsicName } from './intrinsics.ts';

export function writeValue(value: unknown, step: unknown): void {
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

export function writeReference(value: object, step: unknown): void {
  let id = numbers.get(value);
  if (id === undefined) id = number(value, step);
  bodies.byte(VALUE.object);
  bodies.count(id);
}
