/**
 * From a lowered unit to its functions: the natural form (emit-natural.ts), the serial one where it forks, and the resume twin
 * (emit-twin.ts), which starts from a frame.
 */

import { ALIAS } from './aliases.ts';
import {
  binary,
  block,
  boundNames,
  call,
  clone,
  functionDeclaration,
  id,
  ifThen,
  literal,
  member,
  type Node,
  returns,
} from './ast.ts';
import type { EmitNames } from './emit-loops.ts';
import { type LoweredUnit, NaturalForm } from './emit-natural.ts';
import { TwinForm } from './emit-twin.ts';
import { numericLocals } from './loops.ts';
import { pushesOf } from './serial-forms.ts';

/**
 * Latent forks from which on calls go to the serial form: enough for whoever gets hungry. Where every round is a safepoint, which is for
 * tests, one: so that both forms meet.
 */
const LATENT_FORKS = 8;

/** The natural form, the serial one where it forks, and the twin where the unit has points. `numbers`: constants of the module (numeric-constants.ts). */
export function emitUnit(unit: LoweredUnit, strip: number, names: EmitNames, numbers: ReadonlySet<string>): Node[] {
  const numeric = numericLocals(block(unit.body), unit.params.flatMap(boundNames), numbers);
  const natural = new NaturalForm(unit, { strip, numeric, names, serial: false });
  const make = (name: string, body: Node[]) => functionDeclaration(name, unit.params.map(clone), body, unit.at);
  const made = [make(unit.natural, [...toSerial(unit, strip), ...natural.list(unit.body)])];
  const serial = unit.serial.get(unit.natural);
  if (serial) made.push(make(serial, new NaturalForm(unit, { strip, numeric, names, serial: true }).list(unit.body)));
  if (unit.flow.points.length > 0) made.push(new TwinForm(natural).declaration());
  return made;
}

/** `if (latent[0] - latent[1] >= most) return serial(...)`, first of all in a function that forks. */
function toSerial(unit: LoweredUnit, strip: number): Node[] {
  const serial = unit.serial.get(unit.natural);
  const cells = Math.max(0, ...pushesOf(unit.body).map(({ pushes }) => Math.max(1, pushes)));
  if (!serial || cells === 0) return [];
  const word = (i: number) => member(id(ALIAS.latent), literal(i));
  const isEnough = binary(binary(word(0), '-', word(1)), '>=', literal((strip > 0 ? 1 : LATENT_FORKS) * cells));
  return [ifThen(isEnough, returns(call(id(serial), unit.params.map(clone))))];
}
