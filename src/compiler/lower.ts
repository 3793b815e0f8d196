/**
 * Lowering of statements: afterwards every call that can leave stands alone in a `MgrCall` statement, every loop that
 * polls is a `MgrLoop`, and all else is plain ESTree. What runs, and in which order, does not change.
 *
 * - `MgrCall { target, declares, call }`: `target = call`, where `target` may be null and `declares` makes it a `let`.
 * - `MgrTry { block, handler }`: `try` with safepoints in `block` and none in `handler`, a whole `catch` clause.
 * - `MgrLoop { kind: 'for' | 'do', test, update, body, labels, polled }`: its initialiser stands before it.
 */

import { block, boundNames, ifThen, isLoop, type Node, returns } from './ast.ts';
import { hasLeave, type LowerContext, type Lowering, lowerBlock } from './lower-context.ts';
import { hoistFunction, hoistPlaces, lateBoxes, lowerClass, lowerDeclarator } from './lower-declarations.ts';
import { lowerExpression, lowerExpressionStatement } from './lower-expression.ts';
import { lowerForIn, lowerForOf, lowerLoop } from './lower-loops.ts';
import { firstLateParam, hoistVars, lateParam, lowerParam } from './lower-params.ts';
import { lowerSwitch } from './lower-switch.ts';
import { lowerTry } from './lower-try.ts';

/** Lowers a unit's body: parameters' boxes and defaults first, then its statements. */
export function lowerBody(body: Node, params: Node[], unit: LowerContext): { params: Node[]; body: Node[] } {
  const [first, ...rest] = body.body as Node[];
  const out: Node[] = first?.isArguments ? [first] : [];
  const context: Lowering = {
    ...unit,
    params: new Set(params.flatMap(boundNames)),
    expression: (node, before, unused) => lowerExpression(node, context, before, unused),
    statements: (list, into) => lowerStatements(list, context, into),
  };
  for (const param of params) lateBoxes(param, context, out);
  // From the first default that can leave or needs a box on, parameters are bound in the body, in their order.
  const firstLate = firstLateParam(params, context);
  const lowered = params.map((param, i) =>
    firstLate >= 0 && i >= firstLate ? lateParam(param, context, out) : lowerParam(param, context, out),
  );
  hoistVars(body, context, out);
  context.statements(out[0]?.isArguments ? rest : body.body, out);
  return { params: lowered, body: out };
}

function lowerStatements(list: Node[], context: Lowering, out: Node[]): void {
  const functions = hoistPlaces(list, context);
  list.forEach((node, i) => {
    for (const fn of functions) if (fn.before === i) hoistFunction(fn.node, context, out);
    if (node.type !== 'FunctionDeclaration') lowerStatement(node, context, out);
  });
}

function innermost(node: Node): Node {
  return node.type === 'LabeledStatement' ? innermost(node.body) : node;
}

function lowerStatement(node: Node, context: Lowering, out: Node[], labels: string[] = []): void {
  switch (node.type) {
    case 'BlockStatement':
      out.push(lowerBlock(node, context));
      return;
    case 'EmptyStatement':
      return;
    case 'ExpressionStatement':
      lowerExpressionStatement(node, context, out);
      return;
    case 'ClassDeclaration':
      lowerClass(node, context, out);
      return;
    case 'VariableDeclaration':
      for (const declarator of node.declarations) lowerDeclarator(node.kind, declarator, context, out);
      return;
    case 'ReturnStatement':
      lowerReturn(node, context, out);
      return;
    case 'ThrowStatement':
      out.push({ ...node, argument: lowerExpression(node.argument, context, out) });
      return;
    case 'IfStatement': {
      const test = lowerExpression(node.test, context, out);
      const alternate = node.alternate ? lowerBlock(node.alternate, context) : null;
      out.push(ifThen(test, lowerBlock(node.consequent, context), alternate, node));
      return;
    }
    case 'LabeledStatement':
      if (isLoop(innermost(node))) lowerStatement(node.body, context, out, [...labels, node.label.name]);
      else out.push({ ...node, body: lowerBlock(node.body, context) });
      return;
    case 'SwitchStatement':
      lowerSwitch(node, context, out);
      return;
    case 'ForStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      lowerLoop(node, context, out, labels);
      return;
    case 'ForOfStatement':
      lowerForOf(node, context, out, labels);
      return;
    case 'ForInStatement':
      lowerForIn(node, context, out, labels);
      return;
    case 'TryStatement':
      lowerTry(node, context, out);
      return;
    default:
      // break, continue, debugger, and what `refuse` let through whole
      out.push(node);
  }
}

function lowerReturn(node: Node, context: Lowering, out: Node[]): void {
  const { argument } = node;
  // A call in tail position gets a frame too, though what it returns, LEAVE included, could be returned as it is: so stacks show who made it, and
  // recursion by such calls has a depth, and a bound.
  // `return a ? b : c` without a temporary, so that a recursion's base case is seen to be one.
  if (argument?.type === 'ConditionalExpression' && (hasLeave(argument.consequent) || hasLeave(argument.alternate))) {
    const test = lowerExpression(argument.test, context, out);
    const branch: Node[] = [];
    lowerReturn(returns(argument.consequent, argument.consequent), context, branch);
    out.push(ifThen(test, block(branch), null, node));
    lowerReturn(returns(argument.alternate, argument.alternate), context, out);
    return;
  }
  out.push(returns(argument ? lowerExpression(argument, context, out) : null, node));
}
