/**
 * Assignments to constants. Each throws a TypeError when its turn comes, after what it assigns has been evaluated. Where a constant has become
 * a parameter, a box or a `let` of a resume twin, nothing would throw by itself; so each assigns to `$mgr_constant.v` instead, whose
 * setter throws, and which may stand wherever a target may.
 */

import type { Variable } from 'eslint-scope';
import { ALIAS } from './aliases.ts';
import { assign, binary, id, logical, member, type Node, sequence, walk } from './ast.ts';

/** True for what the language never gives another value: a `const`, an import, a function expression's own name. */
export function isConstant(variable: Variable): boolean {
  const [definition] = variable.defs;
  if (definition?.type === 'ImportBinding') return true;
  if (definition?.type === 'FunctionName') return variable.scope.type === 'function-expression-name';
  return definition?.type === 'Variable' && (definition.parent as unknown as Node)?.kind === 'const';
}

/** Rewrites the assignments to constants of functions in `root`. */
export function rewriteConstantWrites(root: Node, variableOf: ReadonlyMap<Node, Variable>): void {
  const isTarget = (node: Node) => {
    const variable = node.type === 'Identifier' ? variableOf.get(node) : undefined;
    return variable !== undefined && variable.scope.type !== 'module' && isConstant(variable);
  };
  walk(root, (node) => {
    if (node.type === 'UpdateExpression' && isTarget(node.argument)) {
      become(node, assign(constant(), negated(node.argument)));
    } else if (node.type === 'AssignmentExpression') {
      if (isTarget(node.left)) become(node, assignment(node));
      else if (node.left.type !== 'Identifier') rewriteTargets(node.left, isTarget);
    } else if (node.type === 'ForOfStatement' || node.type === 'ForInStatement') {
      if (isTarget(node.left)) node.left = constant();
      else if (node.left.type !== 'VariableDeclaration') rewriteTargets(node.left, isTarget);
    }
  });
}

/** What is assigned to in the place of a constant. */
export const constant = (): Node => member(id(ALIAS.constant), 'v');

/** A minus converts as an update does, bigints and all. */
export const negated = (argument: Node): Node => ({ type: 'UnaryExpression', operator: '-', prefix: true, argument });

function assignment({ operator, left, right }: Node): Node {
  // Reading the constant throws where it has no value yet, as the assignment would.
  if (operator === '=') return assign(constant(), sequence(right, left));
  const plain = operator.slice(0, -1);
  if (plain === '&&' || plain === '||' || plain === '??') return logical(left, plain, assign(constant(), right));
  return assign(constant(), binary(left, plain, right));
}

/** The targets of an assignment pattern; keys and defaults are none. */
function rewriteTargets(pattern: Node, isTarget: (node: Node) => boolean): void {
  const part = (owner: Node, key: string | number) => {
    if (!owner[key]) return;
    if (isTarget(owner[key])) owner[key] = constant();
    else rewriteTargets(owner[key], isTarget);
  };
  if (pattern.type === 'AssignmentPattern') part(pattern, 'left');
  else if (pattern.type === 'RestElement') part(pattern, 'argument');
  else if (pattern.type === 'ArrayPattern') for (const i of pattern.elements.keys()) part(pattern.elements, i);
  else if (pattern.type === 'ObjectPattern') {
    for (const property of pattern.properties as Node[]) {
      if (property.type === 'RestElement') part(property, 'argument');
      else {
        part(property, 'value');
        if (property.value.type !== 'Identifier') property.shorthand = false;
      }
    }
  }
}

function become(node: Node, made: Node): void {
  const { loc, start, end } = node;
  for (const key in node) delete node[key];
  Object.assign(node, made, { loc, start, end });
}
