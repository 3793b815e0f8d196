/**
 * Where a local has no value yet: from the start of its scope to the end of its declaration (its temporal dead zone). A use there by the
 * function that declares it is sure to throw; a use by a function in it may, depending on when that one is called.
 */

import type { Reference, Variable } from 'eslint-scope';
import { isOpaque, isWithin, type Node } from './ast.ts';

/** `elsewhere`: in another clause of the `switch`, which may have been entered without running the declaration. */
export type Place = 'before' | 'after' | 'elsewhere';

/** Where a node stands to the declaration of a variable in scope there; `after` for what has its value from the start. */
export function placeOf(variable: Variable, node: Node): Place {
  const [definition] = variable.defs;
  if (!definition || variable.defs.length !== 1) return 'after';
  const declared = definition.node as unknown as Node;
  const name = definition.name as unknown as Node;
  if (isMade(name, (definition.parent as unknown as Node | null) ?? declared)) return 'after';
  switch (definition.type) {
    case 'ClassName':
      if (variable.scope.type === 'class') return 'after';
      return startOf(node) < startOf(declared) ? 'before' : 'after';
    case 'Parameter': {
      const param = declared.params[(definition as unknown as { index: number }).index] as Node;
      return placeIn(param, name, node) ?? (startOf(node) < startOf(param) ? 'before' : 'after');
    }
    case 'CatchClause':
      return placeIn(declared.param, name, node) ?? 'after';
    case 'Variable':
      return placeToDeclarator(variable, declared, definition.parent as unknown as Node, name, node);
    default:
      return 'after';
  }
}

/** What the compiler has written out stands where the call stood, all of it. */
const isMade = (name: Node, outer: Node): boolean => name.start === outer.start && name.end === outer.end;

function placeToDeclarator(variable: Variable, declarator: Node, declaration: Node, name: Node, node: Node): Place {
  if (declaration.kind === 'var') return 'after';
  const scope = variable.scope.block as unknown as Node;
  const isHead = (scope.type === 'ForOfStatement' || scope.type === 'ForInStatement') && scope.left === declaration;
  if (isHead) return isWithin(node, scope.right) ? 'before' : (placeIn(declarator.id, name, node) ?? 'after');
  if (isWithin(node, declarator.init)) return 'before';
  const inPattern = placeIn(declarator.id, name, node);
  if (inPattern) return inPattern;
  if (startOf(node) < startOf(declarator)) return 'before';
  if (scope.type !== 'SwitchStatement') return 'after';
  const clause = (scope.cases as Node[]).find((one) => isWithin(declarator, one));
  return isWithin(node, clause) ? 'after' : 'elsewhere';
}

/** Where `node` stands in a pattern to the name that it binds; null outside of the pattern. */
function placeIn(pattern: Node, name: Node, node: Node): Place | null {
  if (!isWithin(node, pattern)) return null;
  if (startOf(node) < startOf(name)) return 'before';
  return isInDefaultOf(pattern, name, node) ? 'before' : 'after';
}

/** True where `node` is in a default that is evaluated before `name` gets its value, though it stands behind it. */
function isInDefaultOf(pattern: Node | null, name: Node, node: Node): boolean {
  if (!pattern || !isWithin(name, pattern)) return false;
  switch (pattern.type) {
    case 'AssignmentPattern':
      return isWithin(node, pattern.right) || isInDefaultOf(pattern.left, name, node);
    case 'RestElement':
      return isInDefaultOf(pattern.argument, name, node);
    case 'ArrayPattern':
      return pattern.elements.some((element: Node | null) => isInDefaultOf(element, name, node));
    case 'ObjectPattern':
      return pattern.properties.some((property: Node) => isInDefaultOf(property.value ?? property, name, node));
    default:
      return false;
  }
}

/** Where a variable's declaration ends: from here on it has its value. */
export function endOf(variable: Variable): number {
  const [definition] = variable.defs;
  const declared = definition?.node as unknown as Node;
  const owner =
    definition?.type === 'Parameter' ? declared.params[(definition as unknown as { index: number }).index] : declared;
  return owner.end as number;
}

/** True for a use by the very function that declares the variable. */
export const isOwnUse = (variable: Variable, { from }: Reference): boolean =>
  from.variableScope === variable.scope.variableScope;

/** The outermost function around a use that is in the function that declares the variable; null for an own use. */
export function functionAround(variable: Variable, { from }: Reference): Node | null {
  const owner = variable.scope.variableScope.block as unknown as Node;
  let outermost: Node | null = null;
  for (let at: Variable['scope'] | null = from; at; at = at.upper) {
    const block = at.block as unknown as Node;
    if (block === owner) return outermost;
    if (isOpaque(block)) outermost = block;
  }
  return null;
}

export const startOf = (node: Node): number => node.start as number;
