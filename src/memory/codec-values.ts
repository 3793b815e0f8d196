/** Single values: primitives as they are, objects by their numbers. */
import { VALUE, WELL_KNOWN_SYMBOLS } from './codec-kinds.ts';
import { writeNamedShell } from './codec-names.ts';
import { number } from './codec-shells.ts';
import { bodies, NAMING, naming, numbers, refuse } from './codec-state.ts';
import { intrinsicName } from './intrinsics.ts';
import { find } from './module-values.ts';

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

/** Functions stay where they are, but for the language's own, and for those of modules where these are named: every thread has them. */
function writeFunction(value: { name: string }, step: unknown): void {
  const name = intrinsicName(value);
  if (name === undefined && writeIfNamed(value, step)) return;
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
  if (!writeIfNamed(value, step)) refuse(step, `a symbol (${String(value)})`);
}

/** Writes a function or a symbol of a module. False: it is none. */
function writeIfNamed(value: object | symbol, step: unknown): boolean {
  const known = naming !== NAMING.none ? find(value) : undefined;
  if (known === undefined) return false;
  bodies.byte(VALUE.object);
  bodies.count(numbers.get(value) ?? writeNamedShell(known, step));
  return true;
}

export function writeReference(value: object, step: unknown): void {
  let id = numbers.get(value);
  if (id === undefined) id = number(value, step);
  bodies.byte(VALUE.object);
  bodies.count(id);
}
