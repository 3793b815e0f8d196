/** What a compiled function's own name stands for: the function as a value, which runs to its end. */

import { ALIAS, MODULE_RECORD } from './aliases.ts';
import { call, id, literal, type Node, returns } from './ast.ts';
import type { FunctionInfo } from './module.ts';

/** `function f(n) { return plain(f$mgr, arguments); }`; a method hands its object over. `params`: those that the natural form has. */
export function wrap({ node, method }: FunctionInfo, params: Node[], raw: string, index: number): void {
  const given = method ? params.slice(1) : params;
  node.params = given.map((param, i) => plainParam(param, i));
  const self: Node = { type: 'ThisExpression' };
  const run = method
    ? call(ALIAS.plainMethod, [id(MODULE_RECORD), literal(index), self, id('arguments')])
    : call(ALIAS.plain, [id(raw), id('arguments')]);
  if (node.type === 'ArrowFunctionExpression') {
    node.type = 'FunctionExpression';
    node.id = null;
    node.expression = false;
  }
  node.body = { type: 'BlockStatement', body: [returns(run)], loc: node.body.loc };
}

/** The wrapper keeps the function's `length`. */
function plainParam(param: Node, i: number): Node {
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
