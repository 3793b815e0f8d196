import {
  assign,
  boundNames,
  box,
  declare,
  id,
  isClass,
  isNameOnly,
  member,
  type Node,
  statement,
  undefinedValue,
  walk,
} from './ast.ts';
import { hasLeave, type Lowering, lastCall } from './lower-context.ts';
import { lowerStrictFork } from './lower-forks.ts';
import { declarePattern, holdsIterator } from './lower-patterns.ts';

export function lowerDeclarator(kind: string, declarator: Node, context: Lowering, out: Node[]): void {
  const { id: target, init } = declarator;
  if (init?.fork?.kind === 'strict') {
    lowerStrictFork(declarator, context, out);
    return;
  }
  if (declarator.isBox) {
    context.declared.add(target.name);
    out.push(declare('const', target, init, declarator));
    return;
  }
  const value = init ? context.expression(init, out) : null;
  for (const name of boundNames(target)) context.declared.add(name);
  if (value && hasLeave(target)) {
    declareInParts(kind, target, value, declarator, context, out);
    return;
  }
  if (boundNames(target).some((name) => context.late.has(name))) {
    declareAhead(kind, target, declarator, context, out);
    out.push(statement(assign(boxTargets(target, context), value ?? undefinedValue()), declarator));
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
  const made = target.type === 'Identifier' ? lastCall(value, out) : null;
  if (readsOwnBox(target, context)) {
    declareAhead(kind, target, declarator, context, out);
    out.push(statement(assign(boxTargets(target, context), value as Node), declarator));
  } else if (boxed.length > 0) {
    const boxes = boxed.map((name) => declare('const', name, box(id(renameTarget(target, name, context))), declarator));
    out.push(declare(kind, target, value, declarator), ...boxes);
  } else if (made) Object.assign(made, { target, kind });
  else out.push(declare(kind, target, value, declarator));
}

/** A pattern with calls that can leave. What stands in a `try` meanwhile is declared before it. */
function declareInParts(kind: string, target: Node, value: Node, at: Node, context: Lowering, out: Node[]): void {
  const isAhead = holdsIterator(target) || boundNames(target).some((name) => context.late.has(name));
  if (isAhead) declareAhead(kind, target, at, context, out);
  const bind = (part: Node, given: Node, into: Node[]): void => {
    if (isAhead || kind === 'var') into.push(statement(assign(boxTargets(part, context), given), at));
    else lowerDeclarator(kind, { type: 'VariableDeclarator', id: part, init: given, loc: at.loc }, context, into);
  };
  declarePattern(target, value, bind, context, out);
}

/** Declares the names of a pattern that is assigned to later. */
function declareAhead(kind: string, target: Node, at: Node, context: Lowering, out: Node[]): void {
  if (kind === 'var') return;
  for (const name of boundNames(target)) {
    if (context.late.has(name)) continue;
    if (context.boxed.has(name)) out.push(declare('const', name, box(undefinedValue()), at));
    else out.push(declare('let', name, undefinedValue(), at));
  }
}

/** The boxes of late names among those that a pattern binds which has no list of statements around it. */
export function lateBoxes(pattern: Node, context: Lowering, out: Node[]): void {
  for (const name of boundNames(pattern)) {
    if (context.late.has(name)) out.push(declare('const', name, { type: 'ObjectExpression', properties: [] }, pattern));
  }
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
export function mentions(node: Node, test: (node: Node) => boolean): boolean {
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
