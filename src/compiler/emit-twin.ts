/**
 * The resume twin of a lowered unit: the same code with a way in.
 *
 * It holds the point it is looking for in `$at` (0 once it is there): statements before the point are skipped, each local is loaded
 * where the source declares it, and the loops around the point are entered without their tests. From there on it runs as the
 * natural form does, with natural loops. What no point leads to is left out: of what stands before the first one, only the
 * locals remain.
 */

import { ALIAS } from './aliases.ts';
import {
  assign,
  binary,
  block,
  boundNames,
  call,
  conditional,
  declare,
  functionDeclaration,
  id,
  ifThen,
  literal,
  logical,
  member,
  type Node,
  not,
  sequence,
  statement,
  undefinedValue,
} from './ast.ts';
import { copied } from './emit-copies.ts';
import { emitLoop } from './emit-loops.ts';
import { bodyOf, elseOf, type NaturalForm, opened } from './emit-natural.ts';
import { declaredNames } from './points.ts';

/** `maybeArrived` everywhere: whether the point can be behind where the twin then is. If not, it is still on its way in for sure. */
export class TwinForm {
  readonly #natural: NaturalForm;
  readonly #place = new Map<string, number>();
  readonly #at: string;
  readonly #values: string;

  constructor(natural: NaturalForm) {
    this.#natural = natural;
    this.#at = natural.options.names.at;
    this.#values = natural.options.names.values;
    natural.unit.flow.variables.forEach((name, i) => {
      this.#place.set(name, i);
    });
  }

  declaration(): Node {
    const { params, body, twin, at } = this.#natural.unit;
    const declared = new Set(params.flatMap(boundNames));
    const loads = [...declared].map((name) => declare('let', name, this.#place.has(name) ? this.#load(name) : null));
    const list = joined([...loads, ...this.#list(body, false)]);
    return functionDeclaration(twin, [id(this.#at), id(this.#values)], list, at);
  }

  #load(name: string): Node {
    return member(id(this.#values), literal(this.#place.get(name) as number));
  }

  #arrived(): Node {
    return not(id(this.#at));
  }

  /** `there` once the twin has arrived, `onTheWay` before. */
  #choose(there: Node, onTheWay: Node): Node {
    return conditional(id(this.#at), onTheWay, there);
  }

  /** What the call gave that the task left in; the twin has arrived. */
  #given(): Node {
    return call(ALIAS.input, [this.#arrive()]);
  }

  #arrive(): Node {
    return assign(id(this.#at), literal(0));
  }

  #isAt(point: number): Node {
    return binary(id(this.#at), '===', literal(point));
  }

  #isAtMost(point: number): Node {
    return binary(id(this.#at), '<=', literal(point));
  }

  #arriveAt(point: number): Node {
    return ifThen(this.#isAt(point), statement(this.#arrive()));
  }

  #list(list: Node[], maybeArrived: boolean): Node[] {
    const out: Node[] = [];
    const skipped: Node[] = [];
    const lastRanged = list.findLastIndex((node) => node.range);
    let maybe = maybeArrived;
    const flush = () => {
      if (skipped.length > 0) out.push(ifThen(this.#arrived(), bodyOf(skipped.splice(0))));
    };
    list.forEach((node, i) => {
      const later = i < lastRanged;
      if (node.range) {
        flush();
        out.push(...(node.type === 'MgrCall' ? this.#call(node, later, maybe) : this.#entered(node, later, maybe)));
        maybe = true;
      } else if (!later) {
        out.push(...this.#natural.list([node]));
      } else if (declaredNames(node).length > 0) {
        flush();
        out.push(...this.#declared(node, maybe));
      } else if (maybe) {
        skipped.push(...this.#natural.list([node]));
      }
    });
    flush();
    return out;
  }

  /** A statement that holds points, other than a call. */
  #entered(node: Node, later: boolean, maybe: boolean): Node[] {
    const made = this.#statement(node, maybe);
    if (!later || node.type === 'MgrEntry') return made;
    return [ifThen(this.#isAtMost(node.range[1]), bodyOf(made))];
  }

  /** A declaration: run, or loaded. */
  #declared(node: Node, maybe: boolean): Node[] {
    const { id: target, init } = node.declarations[0];
    if (!maybe) return this.#loaded(node.kind, target);
    const value = init ? copied(init) : undefinedValue();
    if (target.type === 'Identifier') {
      if (this.#place.has(target.name)) {
        return [declare(node.kind, copied(target), this.#choose(value, this.#load(target.name)), node)];
      }
      // Nobody reads it before it is given a value.
      const first = init ? logical(id(this.#at), '||', value) : null;
      return [declare(node.kind, copied(target), first, node)];
    }
    const names = boundNames(target);
    const run = statement(assign(copied(target), value, '=', node), node);
    const load = names
      .filter((name) => this.#place.has(name))
      .map((name) => statement(assign(id(name), this.#load(name))));
    return [
      ...names.map((name) => declare('let', name, null)),
      ifThen(this.#arrived(), block([run]), load.length > 0 ? block(load) : null),
    ];
  }

  #loaded(kind: string, target: Node): Node[] {
    return boundNames(target).flatMap((name) => {
      if (this.#place.has(name)) return [declare(kind, name, this.#load(name))];
      return kind === 'const' ? [] : [declare(kind, name, null)];
    });
  }

  #call(node: Node, later: boolean, maybe: boolean): Node[] {
    return maybe ? this.#callOrInput(node, later) : this.#input(node, later);
  }

  /** The call is made, or was made before the task left: then its result is the input. */
  #callOrInput(node: Node, later: boolean): Node[] {
    const { point, target } = node;
    const given = this.#given();
    const made = copied(node.call);
    const guard = (steps: Node[]) => (later ? [ifThen(this.#isAtMost(point), block(steps))] : steps);
    if (!target) {
      return guard([this.#natural.checkLeft(this.#choose(made, given), point)]);
    }
    const check = () => this.#natural.checkLeft(copied(target), point);
    if (!node.declares) {
      const store = statement(assign(copied(target), this.#choose(made, given)), node);
      return guard([store, check()]);
    }
    const value = later ? conditional(this.#isAt(point), given, this.#loadOrNothing(target.name)) : given;
    const kind = node.kind ?? 'const';
    return [declare(kind, copied(target), this.#choose(made, value), node), check()];
  }

  #loadOrNothing(name: string): Node {
    return this.#place.has(name) ? this.#load(name) : undefinedValue();
  }

  /** Only who resumes at this call gets here. */
  #input(node: Node, later: boolean): Node[] {
    const { point, target } = node;
    const given = this.#given();
    if (target && node.declares) {
      const value = later ? conditional(this.#isAt(point), given, this.#loadOrNothing(target.name)) : given;
      return [declare(node.kind ?? 'const', copied(target), value, node)];
    }
    const take = statement(target ? assign(copied(target), given) : given, node);
    return later ? [ifThen(this.#isAt(point), take)] : [take];
  }

  #statement(node: Node, maybe: boolean): Node[] {
    switch (node.type) {
      case 'MgrEntry':
        return [this.#arriveAt(node.point)];
      case 'MgrLoop':
        return this.#loop(node);
      case 'BlockStatement':
        return opened(this.#list(node.body, maybe), node);
      case 'MgrTry':
        return [this.#natural.guarded(node, this.#list(node.block.body, maybe))];
      case 'LabeledStatement': {
        const { body } = node;
        const inner = body.type === 'BlockStatement' ? block(this.#list(body.body, maybe), body) : null;
        return [{ ...node, body: inner ?? this.#statement(body, maybe)[0] }];
      }
      case 'IfStatement':
        return maybe ? [this.#if(node)] : this.#wayIn(node);
      case 'SwitchStatement':
        return this.#switch(node, maybe);
      default:
        throw new Error(`no twin for ${node.type}`);
    }
  }

  #loop(node: Node): Node[] {
    const inside = node.polled ? node.range[1] > node.point : true;
    const first = inside ? id(this.#at) : null;
    const list = inside ? this.#list(node.body.body, true) : this.#natural.list(node.body.body);
    const leave = node.polled ? this.#natural.leave(node.point) : null;
    const loop = emitLoop(node, block(list, node.body), first, leave, this.#natural.options);
    return node.polled ? [this.#arriveAt(node.point), ...loop] : loop;
  }

  #if(node: Node): Node {
    const { consequent, alternate } = node;
    const range = rangeOf(consequent.body);
    const wayIn = !range ? literal(false) : !alternate ? literal(true) : this.#isAtMost(range[1]);
    return ifThen(
      this.#choose(copied(node.test), wayIn),
      bodyOf(this.#list(consequent.body, true), consequent),
      alternate ? elseOf(this.#list(alternate.body, true), alternate) : null,
      node,
    );
  }

  /** An `if` on the way in: the branch with the point. */
  #wayIn({ consequent, alternate }: Node): Node[] {
    const branch = ({ body }: Node) => this.#list(body, false);
    const range = rangeOf(consequent.body);
    if (!range) return opened(branch(alternate), alternate);
    if (!alternate || !rangeOf(alternate.body)) return opened(branch(consequent), consequent);
    return [ifThen(this.#isAtMost(range[1]), bodyOf(branch(consequent)), elseOf(branch(alternate)))];
  }

  /** The clause to enter is found first (by the tests, or by the point), and switched on. */
  #switch(node: Node, maybe: boolean): Node[] {
    const { names } = this.#natural.options;
    const chosen = names.fresh('$case');
    const value = names.fresh('$on');
    const clauses = node.cases as Node[];
    const fallback = clauses.findIndex((clause) => clause.test === null);
    let byTest: Node = literal(fallback);
    let byPoint: Node = literal(-1);
    for (let i = clauses.length - 1; i >= 0; i--) {
      const clause = clauses[i] as Node;
      if (clause.test) byTest = conditional(binary(id(value), '===', copied(clause.test)), literal(i), byTest);
      const range = rangeOf(clause.consequent);
      if (range) byPoint = conditional(this.#isAtMost(range[1]), literal(i), byPoint);
    }
    const tested = sequence(assign(id(value), copied(node.discriminant)), byTest);
    // On the way in, the clauses before the first with a point are out of reach; those behind it are fallen into.
    const first = maybe ? 0 : clauses.findIndex((clause) => rangeOf(clause.consequent));
    const cases = clauses.map((clause, i) => ({
      type: 'SwitchCase',
      test: literal(i),
      consequent: rangeOf(clause.consequent)
        ? this.#list(clause.consequent, maybe || i > first)
        : this.#natural.clause(clause.consequent),
    }));
    return [
      ...(maybe ? [declare('let', value, null)] : []),
      declare('const', chosen, maybe ? this.#choose(tested, byPoint) : byPoint),
      { type: 'SwitchStatement', discriminant: id(chosen), cases: cases.slice(first), loc: node.loc },
    ];
  }
}

/** Declarations without a place in the source, one behind the other, as one. */
function joined(list: Node[]): Node[] {
  const out: Node[] = [];
  for (const node of list) {
    const last = out.at(-1);
    const isSame = node.type === 'VariableDeclaration' && last?.type === node.type && last.kind === node.kind;
    if (isSame && !node.loc && !last.loc) {
      // A node may be the natural form's as well.
      out.splice(-1, 1, { ...last, declarations: [...last.declarations, ...node.declarations] });
    } else out.push(node);
  }
  return out;
}

function rangeOf(list: Node[]): [number, number] | null {
  const ranges = list.map((node) => node.range as [number, number] | null).filter((range) => range !== null);
  const first = ranges[0];
  const last = ranges.at(-1);
  return first && last ? [first[0], last[1]] : null;
}
