/** `switch`: clauses as they are, tests that can leave taken out. */

import { assign, block, breaks, declare, id, ifThen, literal, type Node, statement, walk } from './ast.ts';
import { hasLeave, hasSafepoint, type Lowering } from './lower-context.ts';
import { hoistFunction } from './lower-declarations.ts';

/** A switch without safepoints stays one scope; in any other, each clause that declares something is a block of its own. */
export function lowerSwitch(node: Node, context: Lowering, out: Node[]): void {
  const whole = !hasSafepoint(node);
  const hoisted: Node[] = [];
  let discriminant = context.expression(node.discriminant, out);
  const chosen = node.cases.some((clause: Node) => hasLeave(clause.test))
    ? chooseClause(node, discriminant, context, out)
    : null;
  if (chosen) discriminant = chosen;
  const cases = node.cases.map((clause: Node, i: number) => {
    const first: Node[] = [];
    const consequent: Node[] = [];
    for (const child of clause.consequent as Node[]) {
      if (child.type !== 'FunctionDeclaration') context.statements([child], consequent);
      else if (whole && !context.boxed.has(child.id.name)) consequent.push(child);
      else hoistFunction(child, context, isUsedIn(child, node, clause) ? hoisted : first);
    }
    const declares =
      !whole && [...first, ...consequent].some((child) => child.type === 'VariableDeclaration' || child.declares);
    return {
      ...clause,
      test: chosen ? literal(i) : clause.test,
      consequent: declares ? [block([...first, ...consequent])] : [...first, ...consequent],
    };
  });
  const lowered: Node = { ...node, discriminant, cases };
  out.push(hoisted.length > 0 ? block([...hoisted, lowered], node) : lowered);
}

/** Where a test can leave, the clause to enter is found first, test by test; its index is what is switched on. */
function chooseClause(node: Node, discriminant: Node, context: Lowering, out: Node[]): Node {
  const value = context.names.fresh('$v');
  const chosen = context.names.fresh('$v');
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

/** True where a clause other than its own names the function. */
function isUsedIn(fn: Node, node: Node, own: Node): boolean {
  return node.cases.some((clause: Node) => clause !== own && names(clause, fn.id.name));
}

function names(node: Node, name: string): boolean {
  let found = false;
  walk(node, (inner) => {
    if (inner.type === 'Identifier' && inner.name === name) found = true;
    return !found;
  });
  return found;
}
