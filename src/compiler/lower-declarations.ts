/** Declarations and patterns: boxes for captured locals, and patterns whose keys or defaults hold calls that can leave. */

import { ALIAS } from './aliases.ts';
import {
  assign,
  boundNames,
  box,
  call,
  clone,
  declare,
  id,
  literal,
  member,
  type Node,
  statement,
  undefinedValue,
  walk,
} from './ast.ts';
import { textOf } from './lower-calls.ts';
import { hasLeave, type Lowering, temporary } from './lower-context.ts';

export function lowerDeclarator(kind: string, declarator: Node, context: Lowering, out: Node[]): void {
  const { id: target, init } = declarator;
  const value = init ? context.expression(init, out) : null;
  for (const name of boundNames(target)) context.declared.add(name);
  if (value && hasLeave(target)) {
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

/** A nested function that is used as a value is a constant made at the top of its block. */
export function hoistFunction(node: Node, context: Lowering, out: Node[]): void {
  const name = node.id.name;
  context.declared.add(name);
  const made: Node = { ...node, type: 'FunctionExpression', id: context.boxed.has(name) ? null : id(name) };
  out.push(declare('const', name, context.boxed.has(name) ? box(made) : made, node));
}

type Bind = (target: Node, value: Node) => void;

/** Takes a pattern apart whose keys or defaults hold calls that can leave; `bind` gets each part and its value. */
function lowerPattern(pattern: Node, value: Node, bind: Bind, context: Lowering, out: Node[]): void {
  if (!hasLeave(pattern)) {
    bind(pattern, value);
  } else if (pattern.type === 'AssignmentPattern') {
    const given = temporary(value, context, out);
    const chosen = temporary(context.expression(defaulted(given, pattern.right), out), context, out);
    lowerPattern(pattern.left, chosen, bind, context, out);
  } else if (pattern.type === 'ArrayPattern') {
    const items = temporary(call(ALIAS.arrayOf, [value, literal(textOf(value))]), context, out);
    pattern.elements.forEach((element: Node | null, i: number) => {
      if (element?.type === 'RestElement') {
        const rest = call(member(member(id('Array'), 'from'), 'call'), [id('Array'), clone(items)]);
        lowerPattern(element.argument, call(member(rest, 'slice'), [literal(i)]), bind, context, out);
      } else if (element) lowerPattern(element, member(clone(items), literal(i)), bind, context, out);
    });
  } else if (pattern.type === 'ObjectPattern') {
    lowerObjectPattern(pattern, value, bind, context, out);
  } else {
    bind(pattern, value);
  }
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
