/** `switch`: clauses as they are, tests that can leave taken out. */

import { assign, block, breaks, declare, id, ifThen, literal, type Node, statement } from './ast.ts';
import { hasLeave, type Lowering } from './lower-context.ts';
import { hoistFunction } from './lower-declarations.ts';

export function lowerSwitch(node: Node, context: Lowering, out: Node[]): void {
  const hoisted: Node[] = [];
  let discriminant = context.expression(node.discriminant, out);
  const chosen = node.cases.some((clause: Node) => hasLeave(clause.test))
    ? chooseClause(node, discriminant, context, out)
    : null;
  if (chosen) discriminant = chosen;
  const cases = node.cases.map((clause: Node, i: number) => {
    const consequent: Node[] = [];
    for (const child of clause.consequent as Node[]) {
      if (child.type === 'FunctionDeclaration') hoistFunction(child, context, hoisted);
      else context.statements([child], consequent);
    }
    const declares = consequent.some((child) => child.type === 'VariableDeclaration' || child.declares);
    return {
      ...clause,
      test: chosen ? literal(i) : clause.test,
      consequent: declares ? [block(consequent)] : consequent,
    };
  });
  const lowered: Node = { ...node, discriminant, cases };
  out.push(hoisted.length > 0 ? block([...hoisted, lowered], node) : lowered);
}

/** Where a test can leave, the clause to enter is found first, test by test; its index is what is switched on. */
function chooseClause(node: Node, discriminant: Node, context: Lowering, out: Node[]): Node {
  const value = context.names.fresh('value$');
  const chosen = context.names.fresh('value$');
  const found = context.names.fresh('round$');
  const fallback = node.cases.findIndex((clause: Node) => clause.test === null);
  const steps: Node[] = [];
  node.cases.forEach((clause: Node, i: number) => {
    if (!clause.test) return;
    const test = context.expression(clause.test, steps);
    const matches: Node = { type: 'BinaryExpression', operator: '===', left: id(value), right: test };
    steps.push(ifThen(matches, block([statement(assign(id(chosen), literal(i))), breaks(found)])));
  });
  out.push(declare('const', value, discriminant), declare('let', chosen, literal(fallback)));
  out.push({ type: 'LabeledStatement', label: id(found), body: block(steps) });
  return id(chosen);
}
