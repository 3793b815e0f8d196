/** Calls, of functions that can leave and of others, and chains (`a?.b(f()).c`). */

import { ALIAS } from './aliases.ts';
import {
  assign,
  binary,
  block,
  call,
  clone,
  declare,
  id,
  ifThen,
  literal,
  type Node,
  not,
  statement,
  undefinedValue,
} from './ast.ts';
import { hasLeave, type Lowering, temporary } from './lower-context.ts';
import { lowerGeneralFork } from './lower-forks.ts';
import { keep, listSlots, lowerOperands, slot } from './lower-operands.ts';
import { textOf } from './texts.ts';

export function lowerCall(node: Node, context: Lowering, out: Node[], unused: boolean): Node {
  if (!node.leaves) {
    return lowerPlainCall(node, context, out);
  }
  if (node.fork) return lowerGeneralFork(node, context, out, unused);
  if (!node.join) lowerOperands(node, listSlots(node, 'arguments'), context, out);
  if (unused) {
    out.push({ type: 'MgrCall', target: null, declares: false, call: node, loc: node.loc });
    return undefinedValue();
  }
  const name = context.names.fresh('value$');
  out.push({ type: 'MgrCall', target: id(name), declares: true, call: node, loc: node.loc });
  context.declared.add(name);
  return id(name);
}

/** A call that runs to its end, with operands that can leave: callee and receiver are looked up before the arguments. */
function lowerPlainCall(node: Node, context: Lowering, out: Node[]): Node {
  const { callee } = node;
  const argumentsLeave = (node.arguments as Node[]).some(hasLeave);
  if (callee.type === 'ChainExpression') {
    // `(a?.b)(...)`: the parentheses end the chain, but `a` is still the receiver.
    const receiver = context.names.fresh('value$');
    out.push(declare('let', receiver, undefinedValue()));
    const method = lowerChain(callee.expression, context, out, receiver);
    lowerOperands(node, listSlots(node, 'arguments'), context, out);
    return invoke(method, id(receiver), callee.expression, node.arguments, node);
  }
  if (callee.type !== 'MemberExpression') {
    return lowerOperands(node, [slot(node, 'callee'), ...listSlots(node, 'arguments')], context, out);
  }
  if (!argumentsLeave) {
    node.callee = context.expression(callee, out);
    return node;
  }
  lowerOperands(
    callee,
    callee.computed ? [slot(callee, 'object'), slot(callee, 'property')] : [slot(callee, 'object')],
    context,
    out,
  );
  if (isNamespaceMember(callee)) return lowerOperands(node, listSlots(node, 'arguments'), context, out);
  const receiver = keep(callee.object, [callee.property, ...node.arguments], context, out);
  const method = temporary({ ...callee, object: receiver }, context, out);
  lowerOperands(node, listSlots(node, 'arguments'), context, out);
  return invoke(method, receiver, callee, node.arguments, node);
}

/** `Math.max` and its like are looked up where they are called: nobody replaces them in between. */
function isNamespaceMember(callee: Node): boolean {
  return !callee.computed && callee.object.type === 'Identifier' && callee.object.name === 'Math';
}

/** Calls a method that was looked up earlier; the text is for the error where it is no function. */
function invoke(method: Node, receiver: Node, callee: Node, args: Node[], at: Node): Node {
  return call(ALIAS.invoke, [clone(method), clone(receiver), literal(textOf(callee)), ...args], at);
}

/** `a?.b(f()).c`: everything behind a `?.` runs only where what stands before it is there. */
export function lowerChain(node: Node, context: Lowering, out: Node[], receiverName: string | null = null): Node {
  const name = context.names.fresh('value$');
  const isDelete = node.type === 'MgrDelete';
  // What is not there counts as deleted.
  out.push(declare('let', name, isDelete ? literal(true) : undefinedValue()));
  const links: Node[] = [];
  let base = isDelete ? node.object : node;
  while (base.type === 'MemberExpression' || (base.type === 'CallExpression' && !base.leaves)) {
    links.unshift(base);
    base = base.type === 'MemberExpression' ? base.object : base.callee;
  }
  let receiver: Node | null = null;
  if (base.type === 'ChainExpression') {
    receiver = id(context.names.fresh('value$'));
    out.push(declare('let', clone(receiver), undefinedValue()));
    base = lowerChain(base.expression, context, out, receiver.name);
  }
  followLinks(base, receiver, links, { name, receiverName, isDelete }, context, out);
  return id(name);
}

interface ChainResult {
  /** The temporary that gets the chain's value. */
  name: string;
  /** The temporary that gets the last link's receiver, where somebody needs it. */
  receiverName: string | null;
  isDelete: boolean;
}

/** Walks the links of a chain; `receiver` is what a call of `value` gets as `this`. */
function followLinks(
  value: Node,
  receiver: Node | null,
  links: Node[],
  result: ChainResult,
  context: Lowering,
  out: Node[],
): void {
  const [link, ...rest] = links;
  if (!link) {
    if (result.receiverName && receiver) out.push(statement(assign(id(result.receiverName), clone(receiver))));
    const last: Node = result.isDelete
      ? { type: 'UnaryExpression', operator: 'delete', prefix: true, argument: value }
      : value;
    out.push(statement(assign(id(result.name), context.expression(last, out))));
    return;
  }
  const current = temporary(context.expression(value, out), context, out);
  const steps: Node[] = link.optional ? [] : out;
  if (link.type === 'MemberExpression') {
    const property = link.computed ? context.expression(link.property, steps) : link.property;
    followLinks({ ...link, object: current, property, optional: false }, current, rest, result, context, steps);
  } else {
    lowerOperands(link, listSlots(link, 'arguments'), context, steps);
    const made = receiver
      ? invoke(current, receiver, link.callee, link.arguments, link)
      : call(current, link.arguments, link);
    followLinks(made, null, rest, result, context, steps);
  }
  if (link.optional) out.push(ifThen(not(isNullish(clone(current))), block(steps)));
}

export const isNullish = (value: Node): Node => ({
  type: 'LogicalExpression',
  operator: '||',
  left: binary(clone(value), '===', literal(null)),
  right: binary(clone(value), '===', undefinedValue()),
});
