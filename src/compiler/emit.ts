/**
 * From a lowered unit to its two functions: the natural form, and the resume twin, which starts from a frame.
 *
 * The twin is the same code with a way in. It holds the point it is looking for in `$mgr_at` (0 once it is there):
 * statements before the point are skipped, each local is loaded where the source declares it, and the loops around the
 * point are entered without their tests. From there on it runs as the natural form does, with natural loops.
 */

import { packPoint } from '../names.ts';
import { ALIAS, MODULE_RECORD } from './aliases.ts';
import {
  assign,
  binary,
  block,
  boundNames,
  call,
  clone,
  conditional,
  declare,
  functionDeclaration,
  id,
  ifThen,
  literal,
  member,
  type Node,
  returns,
  sequence,
  statement,
  undefinedValue,
} from './ast.ts';
import { emitLoop, entryStatement, type StripOptions } from './emit-loops.ts';
import { numericLocals } from './loops.ts';
import { declaredNames, type Flow } from './points.ts';
import { pushesOf } from './serial-forms.ts';

/** A unit after lowering, ready to be emitted. */
export interface LoweredUnit {
  natural: string;
  twin: string;
  index: number;
  params: Node[];
  body: Node[];
  flow: Flow;
  at: Node;
  /** Names of serial forms, by those of the natural ones (serial-forms.ts). */
  serial: ReadonlyMap<string, string>;
}

const AT = '$mgr_at';
const VALUES = '$mgr_values';

/**
 * Latent forks from which on calls go to the serial form: enough for whoever gets hungry. Where every round is a safepoint, which is for
 * tests, one: so that both forms meet.
 */
const LATENT_FORKS = 8;

/** The natural form, the serial one where it forks, and the twin where the unit has points. */
export function emitUnit(unit: LoweredUnit, strip: number, fresh: (stem: string) => string): Node[] {
  const numeric = numericLocals(block(unit.body), unit.params.flatMap(boundNames));
  const emitter = new Emitter(unit, { strip, numeric, fresh, serial: false });
  const make = (name: string, body: Node[]) => functionDeclaration(name, unit.params.map(clone), body, unit.at);
  const made = [make(unit.natural, [...toSerial(unit, strip), ...emitter.natural(unit.body)])];
  const serial = unit.serial.get(unit.natural);
  if (serial) made.push(make(serial, new Emitter(unit, { strip, numeric, fresh, serial: true }).natural(unit.body)));
  if (unit.flow.points.length > 0) made.push(emitter.twinFunction());
  return made;
}

/** `if (latent[0] - latent[1] >= most) return serial(...)`, first of all in a function that forks. */
function toSerial(unit: LoweredUnit, strip: number): Node[] {
  const serial = unit.serial.get(unit.natural);
  const cells = Math.max(0, ...pushesOf(unit.body).map(({ pushes }) => Math.max(1, pushes)));
  if (!serial || cells === 0) return [];
  const word = (i: number) => member(id(ALIAS.latent), literal(i));
  const isEnough = binary(binary(word(0), '-', word(1)), '>=', literal((strip > 0 ? 1 : LATENT_FORKS) * cells));
  return [ifThen(isEnough, block([returns(call(id(serial), unit.params.map(clone)))]))];
}

class Emitter {
  readonly #unit: LoweredUnit;
  readonly #options: StripOptions;
  readonly #place = new Map<string, number>();

  constructor(unit: LoweredUnit, options: StripOptions) {
    this.#unit = unit;
    this.#options = options;
    unit.flow.variables.forEach((name, i) => {
      this.#place.set(name, i);
    });
  }

  // Both forms

  /** `return spill(module, place, ...live)` */
  #leave(point: number): Node {
    const live = this.#unit.flow.points[point - 1]?.live ?? [];
    const place = literal(packPoint(this.#unit.index, point));
    return returns(call(ALIAS.spill, [id(MODULE_RECORD), place, ...live.map((name) => this.#spilled(name))]));
  }

  /**
   * A number is handed over as the result of arithmetic (`x - 0` is x, also for -0). JavaScriptCore counts how a local is
   * used, unexecuted code included, before it keeps it as a raw double: as a plain argument it costs loops up to 2.5x.
   */
  #spilled(name: string): Node {
    return this.#options.numeric.has(name) ? binary(id(name), '-', literal(0)) : id(name);
  }

  #checkLeft(value: Node, point: number): Node {
    return ifThen(binary(value, '===', id(ALIAS.leave)), this.#leave(point));
  }

  #entry(node: Node): Node {
    return entryStatement(this.#leave(node.point), this.#options.serial);
  }

  // The natural form

  natural(list: Node[]): Node[] {
    return list.flatMap((node) => this.#naturalStatement(node));
  }

  #naturalStatement(node: Node): Node[] {
    switch (node.type) {
      case 'MgrEntry':
        return [this.#entry(node)];
      case 'MgrCall':
        return this.#naturalCall(node);
      case 'MgrLoop': {
        const body = block(this.natural(node.body.body), node.body);
        return emitLoop(node, body, null, node.polled ? this.#leave(node.point) : null, this.#options);
      }
      case 'BlockStatement':
        return [block(this.natural(node.body), node)];
      case 'IfStatement':
        if (this.#options.serial && node.pushes !== undefined) return [];
        return [
          {
            ...clone({ ...node, consequent: null, alternate: null }),
            consequent: block(this.natural(node.consequent.body), node.consequent),
            alternate: node.alternate ? block(this.natural(node.alternate.body), node.alternate) : null,
          },
        ];
      case 'MgrTry':
        return [this.#try(node, this.natural(node.block.body))];
      case 'LabeledStatement':
        return [{ ...node, body: this.#naturalStatement(node.body)[0] }];
      case 'SwitchStatement': {
        const cases = node.cases.map((clause: Node) => ({
          ...clause,
          test: clone(clause.test),
          consequent: this.natural(clause.consequent),
        }));
        return [{ ...node, discriminant: clone(node.discriminant), cases }];
      }
      case 'ReturnStatement':
        return [
          { ...clone({ ...node, argument: null }), argument: node.argument ? this.#called(node.argument) : null },
        ];
      default:
        return [clone(node)];
    }
  }

  /** A call as it is made in this form. */
  #called(node: Node): Node {
    if (!this.#options.serial || !node.leaves) return clone(node);
    const made = clone((node.run as Node | undefined) ?? node);
    const serial = this.#unit.serial.get(made.callee?.name ?? '');
    return serial ? { ...made, callee: id(serial, made.callee) } : made;
  }

  #try(node: Node, body: Node[]): Node {
    return {
      type: 'TryStatement',
      block: block(body, node.block),
      handler: clone(node.handler),
      finalizer: null,
      loc: node.loc,
    };
  }

  #naturalCall(node: Node): Node[] {
    const made = this.#called(node.call);
    if (!node.target) return [this.#checkLeft(made, node.point)];
    const store = node.declares
      ? declare('const', clone(node.target), made, node)
      : statement(assign(clone(node.target), made), node);
    return [store, this.#checkLeft(clone(node.target), node.point)];
  }

  // The resume twin

  twinFunction(): Node {
    const { params, body, twin, at } = this.#unit;
    const declared = new Set(params.flatMap(boundNames));
    const loads = [...declared].map((name) => declare('let', name, this.#place.has(name) ? this.#load(name) : null));
    return functionDeclaration(twin, [id(AT), id(VALUES)], [...loads, ...this.#twin(body)], at);
  }

  #load(name: string): Node {
    return member(id(VALUES), literal(this.#place.get(name) as number));
  }

  #arrived(): Node {
    return binary(id(AT), '===', literal(0));
  }

  #arrive(): Node {
    return assign(id(AT), literal(0));
  }

  #twin(list: Node[]): Node[] {
    const out: Node[] = [];
    const skipped: Node[] = [];
    const lastRanged = list.findLastIndex((node) => node.range);
    const flush = () => {
      if (skipped.length > 0) out.push(ifThen(this.#arrived(), block(skipped.splice(0))));
    };
    list.forEach((node, i) => {
      const later = i < lastRanged;
      if (node.type === 'MgrCall') {
        flush();
        out.push(...this.#twinCall(node, later));
      } else if (node.range) {
        flush();
        const made = this.#twinStatement(node);
        const reached = binary(id(AT), '<=', literal(node.range[1]));
        if (later && node.type !== 'MgrEntry')
          out.push(ifThen(reached, made.length === 1 && made[0] ? made[0] : block(made)));
        else out.push(...made);
      } else if (!later) {
        out.push(...this.natural([node]));
      } else if (declaredNames(node).length > 0) {
        flush();
        out.push(...this.#twinDeclaration(node));
      } else {
        skipped.push(...this.natural([node]));
      }
    });
    flush();
    return out;
  }

  /** A declaration that is either run or loaded. */
  #twinDeclaration(node: Node): Node[] {
    const { id: target, init } = node.declarations[0];
    if (target.type === 'Identifier') {
      const value = init ? clone(init) : undefinedValue();
      const loaded = this.#place.has(target.name) ? this.#load(target.name) : undefinedValue();
      return [declare(node.kind, clone(target), conditional(this.#arrived(), value, loaded), node)];
    }
    const value = init ? clone(init) : undefinedValue();
    const names = boundNames(target);
    const run = statement(assign(clone(target), value, '=', node), node);
    const load = names
      .filter((name) => this.#place.has(name))
      .map((name) => statement(assign(id(name), this.#load(name))));
    return [
      ...names.map((name) => declare('let', name, null)),
      ifThen(this.#arrived(), block([run]), load.length > 0 ? block(load) : null),
    ];
  }

  #twinCall(node: Node, later: boolean): Node[] {
    const here = binary(id(AT), '===', literal(node.point));
    const given = sequence(this.#arrive(), call(ALIAS.input, []));
    const made = clone(node.call);
    const guard = (steps: Node[]) =>
      later ? [ifThen(binary(id(AT), '<=', literal(node.point)), block(steps))] : steps;
    if (!node.target) {
      return guard([this.#checkLeft(conditional(this.#arrived(), made, given), node.point)]);
    }
    if (!node.declares) {
      const store = statement(assign(clone(node.target), conditional(this.#arrived(), made, given)), node);
      return guard([store, this.#checkLeft(clone(node.target), node.point)]);
    }
    const loaded = this.#place.has(node.target.name) ? this.#load(node.target.name) : undefinedValue();
    const value = later ? conditional(here, given, loaded) : given;
    const store = declare('const', clone(node.target), conditional(this.#arrived(), made, value), node);
    return [store, this.#checkLeft(clone(node.target), node.point)];
  }

  /** A statement that holds points. */
  #twinStatement(node: Node): Node[] {
    switch (node.type) {
      case 'MgrEntry':
        return [this.#arriveAt(node.point)];
      case 'MgrLoop':
        return this.#twinLoop(node);
      case 'BlockStatement':
        return [block(this.#twin(node.body), node)];
      case 'MgrTry':
        return [this.#try(node, this.#twin(node.block.body))];
      case 'LabeledStatement':
        return [{ ...node, body: this.#twinStatement(node.body)[0] }];
      case 'IfStatement':
        return [this.#twinIf(node)];
      case 'SwitchStatement':
        return this.#twinSwitch(node);
      default:
        throw new Error(`no twin for ${node.type}`);
    }
  }

  #arriveAt(point: number): Node {
    return ifThen(binary(id(AT), '===', literal(point)), statement(this.#arrive()));
  }

  #twinLoop(node: Node): Node[] {
    const inside = node.polled ? node.range[1] > node.point : true;
    const first = inside ? binary(id(AT), '!==', literal(0)) : null;
    const body = block(inside ? this.#twin(node.body.body) : this.natural(node.body.body), node.body);
    const loop = emitLoop(node, body, first, node.polled ? this.#leave(node.point) : null, this.#options);
    return node.polled ? [block([this.#arriveAt(node.point), ...loop])] : loop;
  }

  #twinIf(node: Node): Node {
    const consequent = rangeOf(node.consequent.body);
    const alternate = node.alternate ? rangeOf(node.alternate.body) : null;
    const wayIn = !consequent
      ? literal(false)
      : !alternate
        ? literal(true)
        : binary(id(AT), '<=', literal(consequent[1]));
    return ifThen(
      conditional(this.#arrived(), clone(node.test), wayIn),
      block(this.#twin(node.consequent.body), node.consequent),
      node.alternate ? block(this.#twin(node.alternate.body), node.alternate) : null,
      node,
    );
  }

  /** The clause to enter is found first (by the tests, or by the point), and switched on. */
  #twinSwitch(node: Node): Node[] {
    const chosen = this.#options.fresh('$mgr_case');
    const value = this.#options.fresh('$mgr_on');
    const clauses = node.cases as Node[];
    const fallback = clauses.findIndex((clause) => clause.test === null);
    let byTest: Node = literal(fallback);
    let byPoint: Node = literal(-1);
    for (let i = clauses.length - 1; i >= 0; i--) {
      const clause = clauses[i] as Node;
      if (clause.test) byTest = conditional(binary(id(value), '===', clone(clause.test)), literal(i), byTest);
      const range = rangeOf(clause.consequent);
      if (range) byPoint = conditional(binary(id(AT), '<=', literal(range[1])), literal(i), byPoint);
    }
    const tested = sequence(assign(id(value), clone(node.discriminant)), byTest);
    const cases = clauses.map((clause, i) => ({
      type: 'SwitchCase',
      test: literal(i),
      consequent: rangeOf(clause.consequent) ? this.#twin(clause.consequent) : this.natural(clause.consequent),
    }));
    return [
      block([
        declare('let', value, null),
        declare('const', chosen, conditional(this.#arrived(), tested, byPoint)),
        { type: 'SwitchStatement', discriminant: id(chosen), cases, loc: node.loc },
      ]),
    ];
  }
}

function rangeOf(list: Node[]): [number, number] | null {
  const ranges = list.map((node) => node.range as [number, number] | null).filter((range) => range !== null);
  const first = ranges[0];
  const last = ranges.at(-1);
  return first && last ? [first[0], last[1]] : null;
}
