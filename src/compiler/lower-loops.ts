/** Loops of all kinds, as `MgrLoop`s. */

import { ALIAS } from './aliases.ts';
import {
  assign,
  binary,
  block,
  breaks,
  call,
  clone,
  conditional,
  contains,
  declare,
  id,
  ifThen,
  isLoop,
  isOpaque,
  literal,
  logical,
  member,
  type Node,
  not,
  sequence,
  statement,
  walk,
} from './ast.ts';
import { boundedTrips } from './loops.ts';
import { hasLeave, type Lowering, lowerBlock, temporary } from './lower-context.ts';
import { boxTargets, lateBoxes, lowerDeclarator } from './lower-declarations.ts';
import { lowerExpressionStatement } from './lower-expression.ts';
import { assignPattern } from './lower-patterns.ts';
import { closingLoop, guarded } from './lower-try.ts';
import { textOf } from './texts.ts';

interface LoopParts {
  kind: 'for' | 'do';
  test: Node | null;
  update: Node | null;
  body: Node;
  labels: string[];
  /** False for a loop that is short for sure: it has no poll of its own. */
  polled: boolean;
  at: Node;
}

const loopNode = ({ at, ...parts }: LoopParts): Node => ({
  type: 'MgrLoop',
  ...parts,
  // Each round claims rounds of the program's; what each of these costs.
  claims: at.claims ?? null,
  joins: at.joins === true,
  loc: at.loc ?? null,
});

export function lowerLoop(node: Node, context: Lowering, out: Node[], labels: string[]): void {
  const inner: Node[] = [];
  if (node.init) {
    if (node.init.type === 'VariableDeclaration') context.statements([node.init], inner);
    else lowerExpressionStatement(statement(node.init), context, inner);
  }
  const polled = !boundedTrips(node);
  const test = boundReadAnew(node.test ?? null, context);
  const update = node.update ?? null;
  if (hasLeave(test) || hasLeave(update)) {
    inner.push(unrolledLoop(node, test, update, labels, context));
  } else {
    const kind = node.type === 'DoWhileStatement' ? 'do' : 'for';
    // What has been claimed takes some 20 us: no poll is needed in it, if nothing in it can leave.
    const needsNone = node.isClaimed === true && !hasLeave(node.body);
    const body = lowerBlock(node.body, context);
    const whole = node.claims ? adaptiveClaim(test as Node, !canLeave(body)) : test;
    inner.push(loopNode({ kind, test: whole, update, body, labels, polled: polled && !needsNone, at: node }));
  }
  if (inner.length === 1) out.push(inner[0] as Node);
  else out.push(block(inner, node));
}

/** `(stop = rangeClaim(...)) > index`, with the last argument: whether nothing in a round can leave. */
function adaptiveClaim(test: Node, adaptive: boolean): Node {
  const whole = clone(test);
  whole.left.right.arguments.push(literal(adaptive));
  return whole;
}

/** True for a lowered body with a safepoint. */
const canLeave = (body: Node): boolean =>
  hasLeave(body) || contains(body, (node) => node.type === 'MgrCall' || (node.type === 'MgrLoop' && node.polled));

/**
 * A variable of the module may be changed by code that is not seen here, so `i < limit` must read it each round; as a
 * sequence, it is no bound of a counted loop.
 */
function boundReadAnew(test: Node | null, context: Lowering): Node | null {
  if (test?.type !== 'BinaryExpression') return test;
  const name = test.right.type === 'MemberExpression' ? test.right.object.name : test.right.name;
  if (typeof name !== 'string' || context.declared.has(name) || context.isConstantOutside(name)) return test;
  return { ...test, right: sequence(literal(0), test.right) };
}

/** A loop whose test or update holds a call that can leave: both become statements in an endless loop. */
function unrolledLoop(node: Node, test: Node | null, update: Node | null, labels: string[], context: Lowering): Node {
  const checks: Node[] = [];
  if (test) {
    const value = context.expression(test, checks);
    checks.push(ifThen(not(value), block([breaks()])));
  }
  const round = context.names.fresh('round$');
  const original = lowerBlock(node.body, context);
  const tail = node.type === 'DoWhileStatement' ? checks : updateStatements(update, context);
  const redirected = tail.length > 0 && redirectContinues(original, round, labels);
  const body = redirected ? { type: 'LabeledStatement', label: id(round), body: original } : original;
  const steps = node.type === 'DoWhileStatement' ? [body, ...checks] : [...checks, body, ...tail];
  return loopNode({ kind: 'for', test: null, update: null, body: block(steps), labels, polled: true, at: node });
}

function updateStatements(update: Node | null, context: Lowering): Node[] {
  const out: Node[] = [];
  if (update) lowerExpressionStatement(statement(update), context, out);
  return out;
}

/** Turns each `continue` of the loop around `body` into `break round`; tells whether there was one. */
function redirectContinues(body: Node, round: string, labels: string[]): boolean {
  let found = false;
  visit(body, false);
  return found;
  function visit(node: Node, inner: boolean): void {
    walk(node, (current) => {
      if (isOpaque(current)) return false;
      if (current.type === 'ContinueStatement' && (current.label ? labels.includes(current.label.name) : !inner)) {
        current.type = 'BreakStatement';
        current.label = id(round);
        found = true;
      }
      if (current !== node && (isLoop(current) || current.type === 'MgrLoop')) {
        visit(current, true);
        return false;
      }
      return true;
    });
  }
}

const isCall = ({ type }: Node): boolean =>
  type === 'CallExpression' || type === 'NewExpression' || type === 'TaggedTemplateExpression';

export function lowerForOf(node: Node, context: Lowering, out: Node[], labels: string[]): void {
  const source = context.expression(node.right, out);
  const items = context.names.fresh('items$');
  const index = context.names.fresh('$i');
  const take: Node = { ...call(ALIAS.arrayOf, []), callee: member(id(items), 'take'), isTake: true };
  const value = conditional(binary(id(index), '<', literal(0)), take, member(id(items), id(index)));
  const head = declare(
    'const',
    items,
    call(ALIAS.arrayOf, [source, literal(textOf(node.right))], node.right),
    node.right,
  );
  // A call in tail position would leave nobody to close the iterator.
  const asksEnd = context.losesBuffers && (contains(node.left, isCall) || contains(node.body, isCall));
  const loop = guarded(context, () => indexLoop(node, items, index, value, [], context, labels));
  // (A body without calls can't take a buffer away, and what is counted stays so.)
  if (asksEnd) loop.test = logical(loop.test, '||', call(ALIAS.endOf, [id(items)]));
  const first = declare('let', index, call(ALIAS.firstIndex, [id(items)]));
  out.push(block([head, first, closingLoop(loop, items, context)], node));
}

export function lowerForIn(node: Node, context: Lowering, out: Node[], labels: string[]): void {
  const object = context.names.fresh('object$');
  const keys = context.names.fresh('keys$');
  const index = context.names.fresh('$i');
  const key = member(id(keys), id(index));
  // A key that is gone by the time its turn comes is not visited.
  const stillThere = call(ALIAS.hasKey, [id(object), id(keys), id(index)]);
  const skip = ifThen(not(stillThere), block([{ type: 'ContinueStatement', label: null }]));
  const source = context.expression(node.right, out);
  const loop = indexLoop(node, keys, index, key, [skip], context, labels);
  out.push(
    block(
      [
        declare('const', object, source, node.right),
        declare('const', keys, call(ALIAS.forInKeys, [id(object)], node.right)),
        declare('let', index, literal(0)),
        loop,
      ],
      node,
    ),
  );
}

/** `for (o[g()] of ...)`: in each round the value comes first, then what it is assigned to. */
function assignHead(left: Node, value: Node, context: Lowering, out: Node[]): void {
  const target = boxTargets(left, context);
  if (hasLeave(target)) assignPattern(target, temporary(value, context, out), context, out);
  else out.push(statement(assign(target, value)));
}

/** `for (; index < items.length; index++) { ...first; head = value; body }` */
function indexLoop(
  node: Node,
  items: string,
  index: string,
  value: Node,
  first: Node[],
  context: Lowering,
  labels: string[],
): Node {
  const steps: Node[] = [...first];
  if (node.left.type === 'VariableDeclaration') {
    const { id: target } = node.left.declarations[0];
    lateBoxes(target, context, steps);
    lowerDeclarator(
      node.left.kind,
      { type: 'VariableDeclarator', id: target, init: value, loc: node.left.loc },
      context,
      steps,
    );
  } else {
    assignHead(node.left, value, context, steps);
  }
  const inner: Node[] = [];
  context.statements(node.body.type === 'BlockStatement' ? node.body.body : [node.body], inner);
  steps.push(...inner);
  const test: Node = { type: 'BinaryExpression', operator: '<', left: id(index), right: member(id(items), 'length') };
  const update: Node = { type: 'UpdateExpression', operator: '++', prefix: false, argument: id(index) };
  return loopNode({ kind: 'for', test, update, body: block(steps, node.body), labels, polled: true, at: node });
}
