/** Declarations and patterns: boxes for captured locals, and patterns whose keys or defaults hold calls that can leave. */

import { ALIAS } from './aliases.ts';
import {
  assign,
  binary,
  block,
  boundNames,
  box,
  call,
  clone,
  conditional,
  declare,
  id,
  isClass,
  isNameOnly,
  literal,
  member,
  type Node,
  statement,
  undefinedValue,
  walk,
} from './ast.ts';
import { hasLeave, type Lowering, temporary } from './lower-context.ts';
import { lowerStrictFork } from './lower-forks.ts';
import { textOf } from './texts.ts';

export function lowerDeclarator(kind: string, declarator: Node, context: Lowering, out: Node[]): void {
  const { id: target, init } = declarator;
  if (init?.fork?.kind === 'strict') {
    lowerStrictFork(declarator, context, out);
    return;
  }
  const value = init ? context.expression(init, out) : null;
  for (const name of boundNames(target)) context.declared.add(name);
  if (value && (hasLeave(target) || readsOwnBox(target, context))) {
    lowerPattern(
      target,
      value,
      (part, given) => {
        lowerDeclarator(kind, { type: 'VariableDeclarator', id: part, init: given, loc: declarator.loc }, context, out);
      },
      context,
      out,
    );
    return;
  }
  if (target.type === 'Identifier' && context.boxed.has(target.name)) {
    if (kind !== 'var') out.push(declare('const', target, box(value ?? undefinedValue()), declarator));
    else if (value) out.push(statement(assign(member(target, 'v'), value), declarator));
    return;
  }
  if (kind === 'var') {
    if (value) out.push(statement(assign(boxTargets(target, context), value), declarator));
    return;
  }
  const boxed = boundNames(target).filter((name) => context.boxed.has(name));
  if (boxed.length > 0) {
    const boxes = boxed.map((name) => declare('const', name, box(id(renameTarget(target, name, context))), declarator));
    out.push(declare(kind, target, value, declarator), ...boxes);
    return;
  }
  out.push(declare(kind, target, value, declarator));
}

/** `[a, b = a]`, where `a` lives in a box. */
function readsOwnBox(pattern: Node, context: Lowering): boolean {
  return boundNames(pattern).some((name) => context.boxed.has(name) && readsBox(pattern, name));
}

/** True where the field of the box `name` is read somewhere in `node`. */
export function readsBox(node: Node, name: string): boolean {
  return mentions(node, (inner) => inner.type === 'MemberExpression' && isBoxName(inner.object, name));
}

const isBoxName = (node: Node, name: string) => node.type === 'Identifier' && node.name === name;

/** True where a node at or below `node`, nested functions included, fulfils `test`. */
function mentions(node: Node, test: (node: Node) => boolean): boolean {
  let found = false;
  walk(node, (inner, parent) => {
    if (!found && !isNameOnly(inner, parent) && test(inner)) found = true;
    return !found;
  });
  return found;
}

/** A function declaration that stays a value, and the statement of its list before which it is made. */
export interface HoistPlace {
  node: Node;
  before: number;
}

/**
 * Where a list's function declarations are made: right before the first statement that names them, so that what they
 * capture has been declared, and so that they are no live values (which keep a task on its thread) any earlier.
 */
export function hoistPlaces(list: Node[], context: Lowering): HoistPlace[] {
  const functions = list.filter((node) => node.type === 'FunctionDeclaration');
  const isNamed = (node: Node, fn: Node) => node !== fn && mentions(node, (inner) => isBoxName(inner, fn.id.name));
  const places = functions.map((node): HoistPlace => {
    const first = list.findIndex((other) => other.type !== 'FunctionDeclaration' && isNamed(other, node));
    return { node, before: context.boxed.has(node.id.name) ? 0 : first < 0 ? list.length : first };
  });
  for (let changed = true; changed; ) {
    changed = false;
    for (const place of places) {
      // Who is named by a function must be there when that function is.
      const users = places.filter(({ node }) => isNamed(node, place.node));
      const before = Math.min(place.before, ...users.map((user) => user.before));
      if (before < place.before) changed = true;
      place.before = before;
    }
  }
  return places;
}

/** A nested function that is used as a value. */
export function hoistFunction(node: Node, context: Lowering, out: Node[]): void {
  const name = node.id.name;
  context.declared.add(name);
  const made = asValue(node, context);
  if (context.boxed.has(name)) out.push(declare('const', name, box(made), node));
  else out.push(declare('let', name, made, node)); // a function's name may be given another value
}

export function lowerClass(node: Node, context: Lowering, out: Node[]): void {
  const init = asValue(node, context);
  lowerDeclarator('let', { type: 'VariableDeclarator', id: id(node.id.name, node), init, loc: node.loc }, context, out);
}

/** A declaration as an expression. */
function asValue(node: Node, context: Lowering): Node {
  const { name } = node.id;
  const type = isClass(node) ? 'ClassExpression' : 'FunctionExpression';
  return { ...node, type, id: context.boxed.has(name) ? null : id(name) };
}

type Bind = (target: Node, value: Node) => void;

/**
 * Takes a pattern apart whose keys or defaults hold calls that can leave, or read boxes of the same pattern; `bind` gets
 * each name and its value, in order.
 */
function lowerPattern(pattern: Node, value: Node, bind: Bind, context: Lowering, out: Node[]): void {
  if (pattern.type === 'AssignmentPattern') {
    const given = temporary(value, context, out);
    const chosen = temporary(context.expression(defaulted(given, pattern.right), out), context, out);
    lowerPattern(pattern.left, chosen, bind, context, out);
  } else if (pattern.type === 'ArrayPattern') {
    const items = temporary(call(ALIAS.arrayOf, [value, literal(textOf(value))]), context, out);
    pattern.elements.forEach((element: Node | null, i: number) => {
      if (element?.type === 'RestElement') {
        lowerPattern(element.argument, restOf(items, i, context, out), bind, context, out);
      } else if (element) lowerPattern(element, elementAt(items, i), bind, context, out);
      else out.push(statement(elementAt(items, i)));
    });
  } else if (pattern.type === 'ObjectPattern') {
    lowerObjectPattern(pattern, value, bind, context, out);
  } else {
    bind(pattern, value);
  }
}

/** `i < items.length ? items[i] : undefined`: the length is asked for each time, which moves a cursor on. */
const elementAt = (items: Node, i: number): Node =>
  conditional(
    binary(literal(i), '<', member(clone(items), 'length')),
    member(clone(items), literal(i)),
    undefinedValue(),
  );

/** `for (let index = i; index < items.length; index++) rest.push(items[index])` */
function restOf(items: Node, i: number, context: Lowering, out: Node[]): Node {
  const rest = temporary({ type: 'ArrayExpression', elements: [] }, context, out);
  const index = context.names.fresh('index$');
  const push = call(member(clone(rest), 'push'), [member(clone(items), id(index))]);
  const steps: Node = {
    type: 'MgrLoop',
    kind: 'for',
    test: binary(id(index), '<', member(clone(items), 'length')),
    update: { type: 'UpdateExpression', operator: '++', prefix: false, argument: id(index) },
    body: block([statement(push)]),
    labels: [],
    polled: false,
    loc: items.loc ?? null,
  };
  out.push(block([declare('let', index, literal(i)), steps]));
  return rest;
}

function lowerObjectPattern(pattern: Node, value: Node, bind: Bind, context: Lowering, out: Node[]): void {
  const source = temporary(value, context, out);
  // An empty pattern: throws for null and undefined as destructuring does.
  out.push(declare('const', { type: 'ObjectPattern', properties: [] }, clone(source)));
  const taken: Node[] = [];
  for (const property of pattern.properties as Node[]) {
    if (property.type === 'RestElement') {
      const rest = context.names.fresh('value$');
      const properties = taken.map((key) => ({
        type: 'Property',
        kind: 'init',
        key: clone(key),
        value: id(context.names.fresh('value$')),
        computed: true,
        shorthand: false,
        method: false,
      }));
      const restPattern: Node = {
        type: 'ObjectPattern',
        properties: [...properties, { type: 'RestElement', argument: id(rest) }],
      };
      out.push(declare('const', restPattern, clone(source)));
      bind(property.argument, id(rest));
      continue;
    }
    const key = property.computed
      ? temporary(call(ALIAS.toKey, [context.expression(property.key, out)]), context, out)
      : literal(property.key.type === 'Identifier' ? property.key.name : String(property.key.value));
    taken.push(key);
    lowerPattern(property.value, member(clone(source), clone(key)), bind, context, out);
  }
}

/** `value === undefined ? fallback : value` */
export const defaulted = (value: Node, fallback: Node): Node => ({
  type: 'ConditionalExpression',
  test: { type: 'BinaryExpression', operator: '===', left: clone(value), right: undefinedValue() },
  consequent: fallback,
  alternate: clone(value),
});

/** In an assignment pattern, a name that lives in a box stands for the box's field. */
export function boxTargets(pattern: Node, context: Lowering): Node {
  if (pattern.type === 'Identifier') return context.boxed.has(pattern.name) ? member(pattern, 'v') : pattern;
  const copy: Node = { ...pattern };
  if (pattern.type === 'AssignmentPattern') copy.left = boxTargets(pattern.left, context);
  else if (pattern.type === 'RestElement') copy.argument = boxTargets(pattern.argument, context);
  else if (pattern.type === 'ArrayPattern') {
    copy.elements = pattern.elements.map((element: Node | null) => element && boxTargets(element, context));
  } else if (pattern.type === 'ObjectPattern') {
    copy.properties = pattern.properties.map((property: Node) =>
      property.type === 'RestElement'
        ? boxTargets(property, context)
        : { ...property, shorthand: false, value: boxTargets(property.value, context) },
    );
  }
  return copy;
}

/** Gives the target `name` of a pattern another name, which is returned. */
export function renameTarget(pattern: Node, name: string, context: Lowering): string {
  const arrival = context.names.fresh(`${name}$p`);
  walk(pattern, (node, parent) => {
    if (node.type !== 'Identifier' || node.name !== name) return;
    if (parent?.type === 'Property' && parent.key === node && parent.value !== node) return;
    node.name = arrival;
    if (parent?.type === 'Property') parent.shorthand = false;
  });
  return arrival;
}
