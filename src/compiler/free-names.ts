/** Names that a module uses and does not declare: what it takes from the global scope. */

import { parse } from 'acorn';
import { analyze } from 'eslint-scope';
import { type Node, walk } from './ast.ts';

/**
 * The first use of each such name, in the source's order; where `typeof` asks whether there is one is no use.
 *
 * @param code JavaScript (ESM). Throws acorn's SyntaxError for what does not parse.
 */
export function freeNames(code: string): Node[] {
  const ast = parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true, ranges: true });
  const { globalScope } = analyze(ast as never, { ecmaVersion: 2024, sourceType: 'module', ignoreEval: true });
  const asked = new Set<Node>();
  walk(ast as unknown as Node, (node) => {
    if (node.type === 'UnaryExpression' && node.operator === 'typeof') asked.add(node.argument);
  });
  const first = new Map<string, Node>();
  for (const { identifier } of globalScope?.through ?? []) {
    const node = identifier as unknown as Node;
    const known = first.get(node.name);
    if (!asked.has(node) && (known === undefined || (node.start as number) < (known.start as number))) {
      first.set(node.name, node);
    }
  }
  return [...first.values()].sort((a, b) => (a.start as number) - (b.start as number));
}
