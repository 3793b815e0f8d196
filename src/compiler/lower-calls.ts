/** Calls, of functions that can leave and of others, and chains (`a?.b(f()).c`). */

import { ALIAS } from './aliases.ts';
import {
  assign,
  binary,
  block,
  call,
  calledAt,
  clone,
  conditional,
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
import type { Candidate } from './units.ts';

export function lowerCall(node: Node, context: Lowering, out: Node[], unused: boolean): Node {
  if (!node.leaves) {
    return lowerPlainCall(node, context, out);
  }
  if (node.fork) return lowerGeneralFork(node, context, out, unused);
  if (node.dispatch) return callIn(lowerDispatch(node, context, out), context, out, unused);
  if (!node.join) lowerOperands(node, listSlots(node, 'arguments'), context, out);
  return callIn(node, context, out, unused);
}

/** A call that can leave, in a statement of its own; what stands for its value. */
function callIn(node: Node, context: Lowering, out: Node[], unused = false): Node {
  if (unused) {
    out.push({ type: 'MgrCall', target: null, declares: false, call: node, loc: node.loc });
    return undefinedValue();
  }
  const name = context.names.fresh('$v');
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
    const receiver = context.names.fresh('$v');
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

/** A call of a method that can leave, as an expression: the method that the object has is looked up first. */
export function lowerDispatch(node: Node, context: Lowering, out: Node[]): Node {
  const { callee } = node;
  if (node.superMethod) {
    const [get, self, text, ...args] = node.arguments as [Node, Node, Node, ...Node[]];
    const method = temporary(context.expression(get, out), context, out);
    return dispatch(node, { method, receiver: self, text }, args, context, out);
  }
  const args = node.arguments as Node[];
  const object = context.expression(callee.object, out);
  const receiver = object.type === 'Identifier' ? keep(object, args, context, out) : temporary(object, context, out);
  const method = temporary({ ...callee, object: clone(receiver) }, context, out);
  return dispatch(node, { method, receiver, text: literal(textOf(callee)) }, args, context, out);
}

interface Found {
  method: Node;
  receiver: Node;
  /** The callee, for the error where it is no function. */
  text: Node;
}

/** `method === wrapper ? raw(receiver, ...) : ... : callMethod(method, receiver, text, ...)` */
function dispatch(node: Node, found: Found, list: Node[], context: Lowering, out: Node[]): Node {
  const holder: Node = { type: 'Arguments', list };
  lowerOperands(holder, listSlots(holder, 'list'), context, out);
  const candidates = node.dispatch as Candidate[];
  const args = candidates.length > 0 ? list.map((one, i) => keep(one, list.slice(i + 1), context, out)) : list;
  const { method, receiver, text } = found;
  const at: Node = { ...node, loc: calledAt(node) };
  const other = call(ALIAS.callMethod, [method, receiver, text, ...args].map(clone), at);
  const made = candidates.reduceRight((otherwise, { wrapper, raw }) => {
    const chosen = call(raw, [receiver, ...args].map(clone), at);
    return wrapper === null ? chosen : conditional(binary(clone(method), '===', id(wrapper)), chosen, otherwise);
  }, other);
  return { ...made, leaves: true, loc: at.loc };
}

/** Calls a method that was looked up earlier; the text is for the error where it is no function. */
function invoke(method: Node, receiver: Node, callee: Node, args: Node[], at: Node): Node {
  return call(ALIAS.invoke, [clone(method), clone(receiver), literal(textOf(callee)), ...args], at);
}

/** `a?.b(f()).c`: everything behind a `?.` runs only where what stands before it is there. */
export function lowerChain(node: Node, context: Lowering, out: Node[], receiverName: string | null = null): Node {
  const name = context.names.fresh('$v');
  const isDelete = node.type === 'MgrDelete';
  // What is not there counts as deleted.
  out.push(declare('let', name, isDelete ? literal(true) : undefinedValue()));
  const links: Node[] = [];
  let base = isDelete ? node.object : node;
  while (base.type === 'MemberExpression' || (base.type === 'CallExpression' && isLink(base))) {
    links.unshift(base);
    base = base.type === 'MemberExpression' ? base.object : base.callee;
  }
  let receiver: Node | null = null;
  if (base.type === 'ChainExpression') {
    receiver = id(context.names.fresh('$v'));
    out.push(declare('let', clone(receiver), undefinedValue()));
    base = lowerChain(base.expression, context, out, receiver.name);
  }
  followLinks(base, receiver, links, { name, receiverName, isDelete }, context, out);
  return id(name);
}

/** True for a call whose callee is part of the chain. */
const isLink = (node: Node) => !node.leaves || (node.dispatch && !node.superMethod);

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
    if (!link.dispatch) lowerOperands(link, listSlots(link, 'arguments'), context, steps);
    const made = link.dispatch
      ? callIn(dispatchLink(link, current, receiver as Node, context, steps), context, steps)
      : receiver
        ? invoke(current, receiver, link.callee, link.arguments, link)
        : call(current, link.arguments, link);
    followLinks(made, null, rest, result, context, steps);
  }
  if (link.optional) out.push(ifThen(not(isNullish(clone(current))), block(steps)));
}

function dispatchLink(link: Node, method: Node, receiver: Node, context: Lowering, out: Node[]): Node {
  return dispatch(link, { method, receiver, text: literal(textOf(link.callee)) }, link.arguments, context, out);
}

export const isNullish = (value: Node): Node => ({
  type: 'LogicalExpression',
  operator: '||',
  left: binary(clone(value), '===', literal(null)),
  right: binary(clone(value), '===', undefinedValue()),
});
