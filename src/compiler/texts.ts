/** Expressions as messages show them. */

import type { Node } from './ast.ts';

/** A callee as an error message shows it. */
export function textOf(node: Node): string {
  if (node.type === 'Identifier') return node.shownAs ?? node.name;
  if (node.type === 'ThisExpression') return 'this';
  if (node.type === 'MemberExpression') {
    return node.computed ? `${textOf(node.object)}[...]` : `${textOf(node.object)}.${node.property.name}`;
  }
  return '(intermediate value)';
}
