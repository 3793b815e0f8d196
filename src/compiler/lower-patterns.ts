/**
 * Patterns whose keys, defaults or targets hold calls that can leave, taken apart. Everything happens in the language's order (ECMA-262
 * 13.15.5 and 14.3.3): of each element first its target's reference, then its value, then its default. An array pattern holds an iterator;
 * it is asked no more once it is done, and closed where the pattern ends before it, also by a throw:
 *
 * ```js
 * const items = itemsOf(value);
 * let done = false;
 * MgrTry { const first = done || (done = !(0 < items.length)) ? void 0 : items[0]; ... } catch (thrown) { throw closeThrown(items, thrown); }
 * closeItems(items);
 * ```
 */

import { ALIAS } from './aliases.ts';
import {
  array,
  assign,
  binary,
  block,
  call,
  clone,
  conditional,
  contains,
  declare,
  id,
  literal,
  logical,
  member,
  type Node,
  not,
  statement,
  undefinedValue,
} from './ast.ts';
import { type Lowering, temporary } from './lower-context.ts';
import { lowerReference } from './lower-operands.ts';
import { textOf } from './texts.ts';

/** Gives the target of a part its value. */
type Bind = (target: Node, value: Node, out: Node[]) => void;

/** True for a pattern that holds an iterator while it is taken apart. */
export const holdsIterator = (pattern: Node): boolean => contains(pattern, ({ type }) => type === 'ArrayPattern');

/** `({ a: o[g()], b = g() } = value)`; plain targets are assigned to as well. */
export function assignPattern(pattern: Node, value: Node, context: Lowering, out: Node[]): void {
  const bind: Bind = (target, given, into) => into.push(statement(assign(target, given)));
  new PatternLowering(context, bind).part(pattern, value, out);
}

/** A declared pattern; `bind` gets each name and its value, in order. */
export function declarePattern(pattern: Node, value: Node, bind: Bind, context: Lowering, out: Node[]): void {
  new PatternLowering(context, bind).part(pattern, value, out);
}

class PatternLowering {
  readonly #context: Lowering;
  readonly #bind: Bind;

  constructor(context: Lowering, bind: Bind) {
    this.#context = context;
    this.#bind = bind;
  }

  /** A pattern, or a target with or without a default, whose value is at hand. */
  part(pattern: Node, value: Node, out: Node[]): void {
    if (pattern.type === 'ArrayPattern') this.#array(pattern, value, out);
    else if (pattern.type === 'ObjectPattern') this.#object(pattern, value, out);
    else this.#element(pattern, () => value, out);
  }

  /** `take` gives the value, once the target's reference has been evaluated. */
  #element(element: Node, take: () => Node, out: Node[]): void {
    const context = this.#context;
    const [target, fallback] = element.type === 'AssignmentPattern' ? [element.left, element.right] : [element, null];
    const isPattern = target.type === 'ArrayPattern' || target.type === 'ObjectPattern';
    const reference = isPattern ? target : this.#reference(target, fallback, out);
    let value = take();
    if (fallback) {
      const given = temporary(value, context, out);
      value = temporary(context.expression(defaulted(given, fallback), out), context, out);
    }
    if (isPattern) this.part(target, value, out);
    else this.#bind(reference, value, out);
  }

  /** What comes before the value is assigned can't change what the reference means. */
  #reference(target: Node, fallback: Node | null, out: Node[]): Node {
    return lowerReference(target, this.#context, out, fallback ? [fallback] : []);
  }

  #array(pattern: Node, value: Node, out: Node[]): void {
    const context = this.#context;
    const items = temporary(call(ALIAS.itemsOf, [value, literal(textOf(value))]), context, out);
    const done = context.names.fresh('done$');
    out.push(declare('let', done, literal(false)));
    const steps: Node[] = [];
    const isOver = (index: Node): Node => {
      const isPast = not(binary(index, '<', member(clone(items), 'length')));
      return logical(id(done), '||', assign(id(done), isPast));
    };
    const at = (i: number) => () => conditional(isOver(literal(i)), undefinedValue(), member(clone(items), literal(i)));
    pattern.elements.forEach((element: Node | null, i: number) => {
      if (element?.type === 'RestElement') {
        this.#element(element.argument, () => this.#rest(items, isOver, i, steps), steps);
      } else if (element) this.#element(element, at(i), steps);
      else steps.push(statement(isOver(literal(i))));
    });
    const error = context.names.fresh('thrown$');
    const rethrow: Node = { type: 'ThrowStatement', argument: call(ALIAS.closeThrown, [clone(items), id(error)]) };
    const handler: Node = { type: 'CatchClause', param: id(error), body: block([rethrow]) };
    out.push({ type: 'MgrTry', block: block(steps), handler, loc: pattern.loc ?? null });
    out.push(statement(call(ALIAS.closeItems, [clone(items)])));
  }

  /** `for (let index = i; !isOver(index); index++) rest[index - i] = items[index]` */
  #rest(items: Node, isOver: (index: Node) => Node, i: number, out: Node[]): Node {
    const context = this.#context;
    const rest = temporary(array([]), context, out);
    const index = context.names.fresh('$i');
    const place = i === 0 ? id(index) : binary(id(index), '-', literal(i));
    const step = assign(member(clone(rest), place), member(clone(items), id(index)));
    const loop: Node = {
      type: 'MgrLoop',
      kind: 'for',
      test: not(isOver(id(index))),
      update: { type: 'UpdateExpression', operator: '++', prefix: false, argument: id(index) },
      body: block([statement(step)]),
      labels: [],
      polled: false,
      loc: items.loc ?? null,
    };
    out.push(block([declare('let', index, literal(i)), loop]));
    return rest;
  }

  #object(pattern: Node, value: Node, out: Node[]): void {
    const context = this.#context;
    const source = temporary(value, context, out);
    // An empty pattern: throws for null and undefined as destructuring does.
    out.push(declare('const', { type: 'ObjectPattern', properties: [] }, clone(source)));
    const taken: Node[] = [];
    for (const property of pattern.properties as Node[]) {
      if (property.type === 'RestElement') {
        const rest = () => call(ALIAS.objectRest, [clone(source), array(taken.map(clone))]);
        this.#element(property.argument, rest, out);
        continue;
      }
      const key = property.computed
        ? temporary(call(ALIAS.toKey, [context.expression(property.key, out)]), context, out)
        : literal(property.key.type === 'Identifier' ? property.key.name : String(property.key.value));
      taken.push(key);
      this.#element(property.value, () => member(clone(source), clone(key)), out);
    }
  }
}

/** `value === undefined ? fallback : value` */
export const defaulted = (value: Node, fallback: Node): Node =>
  conditional(binary(clone(value), '===', undefinedValue()), fallback, clone(value));
