/**
 * A `var` of a body with the name of a parameter. Where a default holds a function that names it, they are two variables
 * (ECMA-262, FunctionDeclarationInstantiation): the function keeps the parameter, the body changes the other one. The
 * analysis of scopes has one for both, so such a function has to be refused.
 */

import { type Node, walk } from './ast.ts';
import type { FunctionInfo } from './module.ts';

/** The body's declarations of such variables. */
export function doubledParameters(fn: FunctionInfo): Node[] {
  const { node, module } = fn;
  const found = new Set<Node>();
  const isInParameters = ({ start, end }: Node) =>
    (node.params as Node[]).some((part) => (start ?? 0) >= (part.start ?? 0) && (end ?? 0) <= (part.end ?? 0));
  walk({ type: 'Parameters', params: node.params }, (part) => {
    const variable = part.type === 'Identifier' ? module.variableOf.get(part) : undefined;
    if (!variable || (variable.scope.block as unknown as Node) !== node) return;
    const own = variable.defs.find(({ type }) => type === 'Variable' || type === 'FunctionName');
    const isCaptured = variable.references.some(
      ({ from, identifier }) => from !== variable.scope && isInParameters(identifier as unknown as Node),
    );
    if (own && isCaptured && variable.defs[0]?.type === 'Parameter') found.add(own.name as unknown as Node);
  });
  return [...found];
}
