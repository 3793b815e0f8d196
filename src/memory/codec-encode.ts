/**
 * Values out: one object graph to bytes, with identity and cycles, or a refusal that says which value cannot be carried
 * and why. Objects get numbers in the order they are met; their shells go to one stream (codec-shells.ts) and their bodies
 * to another (codec-bodies.ts), so neither side recurses, however deep the graph is. Why not an existing codec:
 * docs/decisions/0002-codec.md.
 */
import { writeBody } from './codec-bodies.ts';
import { nameChanging, writeNames } from './codec-names.ts';
import {
  begin,
  bodies,
  end,
  enter,
  isNamed,
  NAMING,
  type Naming,
  objects,
  Refusal,
  type SharedBuffers,
  shells,
} from './codec-state.ts';
import { writeValue } from './codec-values.ts';
import { hasChanging, lookAtModules } from './module-values.ts';
import { Writer } from './writer.ts';

export { stepText } from './codec-state.ts';
export { setProxyTest } from './probe.ts';
export { NAMING, type Naming, Refusal, type SharedBuffers };

const out = new Writer(4096);

/**
 * Encodes a list of values as one graph. The bytes are valid until the next call. Throws {@link Refusal} if a value cannot
 * be carried. `lenientErrors`: properties of errors that cannot be carried are left out instead (for what a task threw).
 * `nameOf` names the values of the list in a refusal's path.
 * `names`: what becomes of values of modules.
 */
export function encode(
  values: ArrayLike<unknown>,
  shared: SharedBuffers,
  nameOf: (index: number) => string,
  lenientErrors = false,
  names: Naming = NAMING.none,
): Uint8Array<ArrayBuffer> {
  if (names !== NAMING.none) lookAtModules();
  begin(shared, nameOf, lenientErrors, names);
  try {
    bodies.count(values.length);
    for (let i = 0; i < values.length; i++) writeValue(values[i], i);
    if (names === NAMING.names && hasChanging()) nameChanging();
    for (let id = 0; id < objects.length; id++) {
      if (isNamed(id)) continue;
      enter(id);
      writeBody(objects[id]);
    }
    return assemble();
  } finally {
    end();
  }
}

function assemble(): Uint8Array<ArrayBuffer> {
  out.at = 0;
  out.count(objects.length);
  out.count(shells.at);
  writeNames(out);
  out.raw(shells.bytes.subarray(0, shells.at));
  out.raw(bodies.bytes.subarray(0, bodies.at));
  return out.bytes.subarray(0, out.at);
}
