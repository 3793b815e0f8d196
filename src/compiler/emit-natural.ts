/** The natural form of a lowered unit: its code with polls, and with a check after each call that can leave. */

import { packPoint } from '../names.ts';
import { ALIAS, MODULE_RECORD } from './aliases.ts';
import { assign, binary, block, call, declare, id, ifThen, literal, type Node, returns, statement } from './ast.ts';
import { copied } from './emit-copies.ts';
import { emitLoop, entryStatement, type StripOptions } from './emit-loops.ts';
import type { Flow } from './points.ts';

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

/** What may stand after `if (...)` without braces, also before an `else`. */
const BARE = new Set([
  'BreakStatement',
  'ContinueStatement',
  'DoWhileStatement',
  'ExpressionStatement',
  'ForStatement',
  'ReturnStatement',
  'SwitchStatement',
  'ThrowStatement',
  'TryStatement',
]);

/** A list as the body of an `if`. */
export function bodyOf(list: Node[], at?: Node): Node {
  const [only] = list;
  return list.length === 1 && only && BARE.has(only.type) ? only : block(list, at);
}

/** A list as what follows `else`. */
export function elseOf(list: Node[], at?: Node): Node {
  const [only] = list;
  return list.length === 1 && only?.type === 'IfStatement' ? only : bodyOf(list, at);
}

/** A block's statements without the block around them: each local of a unit has a name of its own. */
export function opened(list: Node[], at: Node): Node[] {
  const isClosed = list.some((node) => node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration');
  return isClosed ? [block(list, at)] : list;
}

export class NaturalForm {
  readonly unit: LoweredUnit;
  readonly options: StripOptions;

  constructor(unit: LoweredUnit, options: StripOptions) {
    this.unit = unit;
    this.options = options;
  }

  /** `return spill(module, place, ...live)` */
  leave(point: number): Node {
    const live = this.unit.flow.points[point - 1]?.live ?? [];
    const place = literal(packPoint(this.unit.index, point));
    return returns(call(ALIAS.spill, [id(MODULE_RECORD), place, ...live.map((name) => this.#spilled(name))]));
  }

  /**
   * A number is handed over as the result of arithmetic (`x - 0` is x, also for -0). JavaScriptCore counts how a local is
   * used, unexecuted code included, before it keeps it as a raw double: as a plain argument it costs loops up to 2.5x.
   */
  #spilled(name: string): Node {
    return this.options.numeric.has(name) ? binary(id(name), '-', literal(0)) : id(name);
  }

  checkLeft(value: Node, point: number): Node {
    return ifThen(binary(value, '===', id(ALIAS.leave)), this.leave(point));
  }

  list(list: Node[]): Node[] {
    return list.flatMap((node) =>
      node.type === 'BlockStatement' ? opened(this.list(node.body), node) : this.#statement(node),
    );
  }

  /** A clause of a `switch`. Its blocks stay closed: in the one scope of all clauses, engines check each use of a `let`. */
  clause(list: Node[]): Node[] {
    return list.flatMap((node) => this.#statement(node));
  }

  #statement(node: Node): Node[] {
    switch (node.type) {
      case 'MgrEntry':
        return [entryStatement(this.leave(node.point), this.options.serial)];
      case 'MgrCall':
        return this.#call(node);
      case 'MgrLoop': {
        const body = block(this.list(node.body.body), node.body);
        return emitLoop(node, body, null, node.polled ? this.leave(node.point) : null, this.options);
      }
      case 'BlockStatement':
        return [block(this.list(node.body), node)];
      case 'IfStatement':
        return this.options.serial && node.pushes !== undefined ? [] : [this.#if(node)];
      case 'MgrTry':
        return [this.guarded(node, this.list(node.block.body))];
      case 'LabeledStatement':
        return [{ ...node, body: this.#statement(node.body)[0] }];
      case 'SwitchStatement': {
        const cases = node.cases.map((clause: Node) => ({
          ...clause,
          test: copied(clause.test),
          consequent: this.clause(clause.consequent),
        }));
        return [{ ...node, discriminant: copied(node.discriminant), cases }];
      }
      case 'ReturnStatement':
        return [
          { ...copied({ ...node, argument: null }), argument: node.argument ? this.called(node.argument) : null },
        ];
      default:
        return [copied(node)];
    }
  }

  #if(node: Node): Node {
    const { consequent, alternate } = node;
    return {
      ...copied({ ...node, consequent: null, alternate: null }),
      consequent: bodyOf(this.list(consequent.body), consequent),
      alternate: alternate ? elseOf(this.list(alternate.body), alternate) : null,
    };
  }

  /** A call as it is made in this form. */
  called(node: Node): Node {
    if (!this.options.serial || !node.leaves) return copied(node);
    const made = copied((node.run as Node | undefined) ?? node);
    const serial = this.unit.serial.get(made.callee?.name ?? '');
    return serial ? { ...made, callee: id(serial, made.callee) } : made;
  }

  guarded(node: Node, body: Node[]): Node {
    return {
      type: 'TryStatement',
      block: block(body, node.block),
      handler: copied(node.handler),
      finalizer: null,
      loc: node.loc,
    };
  }

  #call(node: Node): Node[] {
    const made = this.called(node.call);
    if (!node.target) return [this.checkLeft(made, node.point)];
    const store = node.declares
      ? declare(node.kind ?? 'const', copied(node.target), made, node)
      : statement(assign(copied(node.target), made), node);
    return [store, this.checkLeft(copied(node.target), node.point)];
  }
}
