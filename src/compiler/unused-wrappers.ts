/** Functions whose plain form nobody uses any more: all who called them call their natural forms. */

import { type Node, walk } from './ast.ts';
import type { FunctionInfo, ModuleInfo } from './module.ts';

/** Counts the names in the module, what was made for it aside. */
export function countNames(module: ModuleInfo, counts: Map<string, number>): void {
  walk(module.ast, (node) => {
    if (node.type === 'Identifier') counts.set(node.name, (counts.get(node.name) ?? 0) + 1);
  });
}

/** The declarations of such functions at the top of the module. A direct `eval` could name any of them. */
export function unusedWrappers(
  module: ModuleInfo,
  compiled: readonly FunctionInfo[],
  counts: ReadonlyMap<string, number>,
): Set<Node> {
  if (counts.has('eval')) return new Set();
  const nodes = new Set(compiled.filter((fn) => !fn.taskCall && fn.exportedAs.length === 0).map((fn) => fn.node));
  const isUnused = ({ name }: Node) => counts.get(name) === 1;
  return new Set(
    (module.ast.body as Node[]).filter((statement) => {
      if (statement.type === 'FunctionDeclaration') return nodes.has(statement) && isUnused(statement.id);
      if (statement.type !== 'VariableDeclaration' || statement.declarations.length !== 1) return false;
      const { id, init } = statement.declarations[0];
      return nodes.has(init) && id.type === 'Identifier' && isUnused(id);
    }),
  );
}
