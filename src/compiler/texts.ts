/** Expressions and names as messages show them. */

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

/** A local's name as the user wrote it; the compiler's own temporaries in angle brackets. */
export function displayLocal(name: string): string {
  const made =
    /^(items|index|value|keys|object|round|argument|forks|entry|open|stop|claimed|part|made|array|copy|receiver|method|given|length|mapped|kept|flat|at|item|all|iterator|grain|lo|hi|options|using)\$+(\d+)?(?:\$\d+)?$/.exec(
      name,
    );
  const short = /^\$([vi])\d*$/.exec(name);
  if (short) return short[1] === 'v' ? '<value>' : '<index>';
  const exposed = /^(self|arguments)\$+(\d+)?(?:\$\d+)?$/.exec(name);
  if (exposed) return exposed[1] === 'self' ? 'this' : 'arguments';
  return made ? `<${made[1]}>` : name.replace(/\$(?:\d+|r|p)$/, '');
}
