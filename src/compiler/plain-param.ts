/** Parameters of what a function's own name stands for once it is compiled. */

import { id, literal, type Node } from './ast.ts';

/** The wrapper keeps the function's `length`. */
export function plainParam(param: Node, i: number): Node {
  if (param.type === 'Identifier') return id(param.name);
  if (param.type === 'RestElement') return { type: 'RestElement', argument: id(`$mgr_rest`) };
  const name = id(`$mgr_arg${i}`);
  return param.type === 'AssignmentPattern'
    ? {
        type: 'AssignmentPattern',
        left: name,
        right: { type: 'UnaryExpression', operator: 'void', prefix: true, argument: literal(0) },
      }
    : name;
}
