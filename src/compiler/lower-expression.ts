/**
 * Lowering of expressions: calls that can leave come out into statements of their own, and whatever was evaluated before
 * them is kept in temporaries, so that everything still happens in the order the language says.
 */

import {
  assign,
  binary,
  block,
  call,
  clone,
  conditional,
  contains,
  declare,
  id,
  ifThen,
  literal,
  type Node,
  not,
  statement,
  undefinedValue,
} from './ast.ts';
import { ALIAS } from './aliases.ts';
import { assigns } from './loops.ts';
import type { Names } from './units.ts';

/** What lowering knows about the unit it is in. */
export interface LowerContext {
  names: Names;
  /** Locals that live in boxes. */
  boxed: ReadonlySet<string>;
  params: ReadonlySet<string>;
  /** True for a name from outside the unit that has its value by now and keeps it. */
  isConstantOutside(name: string): boolean;
  /** Locals whose declarations have been lowered: they have been made wherever lowering is now. */
  declared: Set<string>;
}

/** True where the expression (closures aside) holds a call that can leave. */
export function hasLeave(node: Node | null | undefined): boolean {
  return contains(node, (inner) => inner.type === 'CallExpression' && inner.leaves === true);
}

/**
 * The expression without calls that can leave; the statements that must run before it go to `out`.
 * With `unused`, nobody looks at the value.
 */
export function lowerExpression(node: Node, context: LowerContext, out: Node[], unused = false): Node {
  if (!hasLeave(node)) return node;
  switch (node.type) {
    case 'CallExpression':
      return lowerCall(node, context, out, unused);
    case 'NewExpression':
      return lowerOperands(node, [slot(node, 'callee'), ...listSlots(node, 'arguments')], context, out);
    case 'AssignmentExpression':
      return lowerAssignment(node, context, out, unused);
    case 'LogicalExpression':
      return lowerLogical(node, context, out);
    case 'ConditionalExpression':
      return lowerConditional(node, context, out, unused);
    case 'SequenceExpression':
      return lowerSequence(node, context, out, unused);
    case 'ChainExpression':
      return lowerChain(node.expression, context, out);
    case 'MemberExpression':
      return lowerOperands(node, node.computed ? [slot(node, 'object'), slot(node, 'property')] : [slot(node, 'object')], context, out);
    case 'BinaryExpression':
      return lowerOperands(node, [slot(node, 'left'), slot(node, 'right')], context, out);
    case 'UnaryExpression':
      if (node.operator === 'delete' && node.argument.type === 'ChainExpression') {
        return lowerChain({ type: 'MgrDelete', object: node.argument.expression }, context, out);
      }
      return lowerOperands(node, [slot(node, 'argument')], context, out);
    case 'SpreadElement':
      return lowerOperands(node, [slot(node, 'argument')], context, out);
    case 'UpdateExpression':
      return { ...node, argument: lowerReference(node.argument, context, out, []) };
    case 'ArrayExpression':
      return lowerOperands(node, listSlots(node, 'elements'), context, out);
    case 'ObjectExpression':
      return lowerObject(node, context, out);
    case 'TemplateLiteral':
      return lowerTemplate(node, context, out);
    default:
      throw new Error(`no lowering for ${node.type} with a call that can leave`);
  }
}

/** A place in a node where an operand stands. */
interface Slot {
  get(): Node;
  set(node: Node): void;
  /** How its value is kept, where a copy of the value itself would not do. */
  copy?: (value: Node) => Node;
}

const slot = (node: Node, key: string): Slot => ({
  get: () => node[key],
  set: (value) => {
    node[key] = value;
  },
});

const listSlots = (node: Node, key: string): Slot[] =>
  (node[key] as (Node | null)[]).flatMap((item, i) =>
    item
      ? [
          {
            get: () => node[key][i] as Node,
            set: (value: Node) => {
              node[key][i] = value;
            },
          },
        ]
      : [],
  );

/** Lowers operands that are evaluated in this order; those before the last one that can leave are kept. */
function lowerOperands(node: Node, slots: Slot[], context: LowerContext, out: Node[]): Node {
  let last = -1;
  slots.forEach((operand, i) => {
    if (hasLeave(operand.get())) last = i;
  });
  slots.forEach((operand, i) => {
    if (i > last) return;
    const value = lowerExpression(operand.get(), context, out);
    const later = slots.slice(i + 1, last + 1).map((other) => other.get());
    if (i === last) operand.set(value);
    else operand.set(operand.copy ? temporary(operand.copy(value), context, out) : keep(value, later, context, out));
  });
  return node;
}

/** The value, safe from what `later` does: as it is where nothing can change it, else in a temporary. */
function keep(value: Node, later: Node[], context: LowerContext, out: Node[]): Node {
  if (value.type === 'SpreadElement') {
    return { ...value, argument: temporary({ type: 'ArrayExpression', elements: [value] }, context, out) };
  }
  return isStable(value, later, context) ? value : temporary(value, context, out);
}

function isStable(value: Node, later: Node[], context: LowerContext): boolean {
  if (value.type === 'Literal') return value.regex === undefined;
  if (value.type === 'UnaryExpression' && value.operator === 'void') return value.argument.type === 'Literal';
  if (value.type !== 'Identifier') return false;
  // A name that is not there (yet) throws when its turn comes.
  if (!context.declared.has(value.name) && !context.isConstantOutside(value.name)) return false;
  return !later.some((expression) => assigns(expression, value.name));
}

/** A new local that holds the value. */
export function temporary(value: Node, context: LowerContext, out: Node[]): Node {
  const name = context.names.fresh('value$');
  out.push(declare('const', name, value, value));
  context.declared.add(name);
  return id(name);
}

function lowerCall(node: Node, context: LowerContext, out: Node[], unused: boolean): Node {
  if (!node.leaves) {
    return lowerPlainCall(node, context, out);
  }
  lowerOperands(node, listSlots(node, 'arguments'), context, out);
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
function lowerPlainCall(node: Node, context: LowerContext, out: Node[]): Node {
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
    node.callee = lowerExpression(callee, context, out);
    return node;
  }
  lowerOperands(callee, callee.computed ? [slot(callee, 'object'), slot(callee, 'property')] : [slot(callee, 'object')], context, out);
  if (isNamespaceMember(callee)) return lowerOperands(node, listSlots(node, 'arguments'), context, out);
  const receiver = keep(callee.object, [callee.property, ...node.arguments], context, out);
  const method = temporary({ ...callee, object: receiver }, context, out);
  lowerOperands(node, listSlots(node, 'arguments'), context, out);
  return invoke(method, receiver, callee, node.arguments, node);
}

/** Calls a method that was looked up earlier; the text is for the error where it is no function. */
function invoke(method: Node, receiver: Node, callee: Node, args: Node[], at: Node): Node {
  return call(ALIAS.invoke, [clone(method), clone(receiver), literal(textOf(callee)), ...args], at);
}

/** A callee as an error message shows it. */
export function textOf(node: Node): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'ThisExpression') return 'this';
  if (node.type === 'MemberExpression') {
    return node.computed ? `${textOf(node.object)}[...]` : `${textOf(node.object)}.${node.property.name}`;
  }
  return '(intermediate value)';
}

const objectOf = (...properties: Node[]): Node => ({ type: 'ObjectExpression', properties });

/** `Math.max` and its like are looked up where they are called: nobody replaces them in between. */
function isNamespaceMember(callee: Node): boolean {
  return !callee.computed && callee.object.type === 'Identifier' && callee.object.name === 'Math';
}

/** A reference's operands, kept where `later` could change them. */
function lowerReference(target: Node, context: LowerContext, out: Node[], later: Node[]): Node {
  if (target.type !== 'MemberExpression') return target;
  const object = lowerExpression(target.object, context, out);
  const keptObject = keep(object, [target.property, ...later], context, out);
  if (!target.computed) return { ...target, object: keptObject };
  const property = lowerExpression(target.property, context, out);
  return { ...target, object: keptObject, property: keep(property, later, context, out) };
}

function lowerAssignment(node: Node, context: LowerContext, out: Node[], unused: boolean): Node {
  const { operator, left, right } = node;
  if (left.type === 'ArrayPattern' || left.type === 'ObjectPattern') {
    return { ...node, right: lowerExpression(right, context, out) };
  }
  const target = left.type === 'MemberExpression' && (hasLeave(left) || hasLeave(right))
    ? lowerReference(left, context, out, [right])
    : left;
  if (operator === '=') {
    const value = lowerExpression(right, context, out);
    const assignment = assign(target, value, '=', node);
    if (target.type === 'Identifier' && unused) {
      out.push(statement(assignment, node));
      return undefinedValue();
    }
    return assignment;
  }
  const plain = operator.slice(0, -1);
  if (plain === '&&' || plain === '||' || plain === '??') return lowerLogicalAssignment(plain, target, right, context, out);
  const before = temporary(clone(target), context, out);
  const value = lowerExpression(right, context, out);
  return assign(target, binary(before, plain, value), '=', node);
}

function lowerLogicalAssignment(operator: string, target: Node, right: Node, context: LowerContext, out: Node[]): Node {
  const name = context.names.fresh('value$');
  out.push(declare('let', name, clone(target)));
  const inner: Node[] = [];
  const value = lowerExpression(right, context, inner);
  inner.push(statement(assign(id(name), assign(target, value))));
  out.push(ifThen(goesOn(operator, id(name)), block(inner)));
  return id(name);
}

/** The condition under which a logical operator evaluates its right side. */
function goesOn(operator: string, left: Node): Node {
  if (operator === '&&') return left;
  if (operator === '||') return not(left);
  return isNullish(left);
}

const isNullish = (value: Node): Node => ({
  type: 'LogicalExpression',
  operator: '||',
  left: binary(clone(value), '===', literal(null)),
  right: binary(clone(value), '===', undefinedValue()),
});

function lowerLogical(node: Node, context: LowerContext, out: Node[]): Node {
  const left = lowerExpression(node.left, context, out);
  if (!hasLeave(node.right)) return { ...node, left };
  const name = context.names.fresh('value$');
  out.push(declare('let', name, left));
  const inner: Node[] = [];
  const right = lowerExpression(node.right, context, inner);
  inner.push(statement(assign(id(name), right)));
  out.push(ifThen(goesOn(node.operator, id(name)), block(inner)));
  return id(name);
}

function lowerConditional(node: Node, context: LowerContext, out: Node[], unused: boolean): Node {
  const test = lowerExpression(node.test, context, out);
  if (!hasLeave(node.consequent) && !hasLeave(node.alternate)) return conditional(test, node.consequent, node.alternate);
  const name = unused ? null : context.names.fresh('value$');
  if (name) out.push(declare('let', name, null));
  const branch = (expression: Node): Node => {
    const inner: Node[] = [];
    const value = lowerExpression(expression, context, inner, unused);
    inner.push(statement(name ? assign(id(name), value) : value));
    return block(inner);
  };
  out.push(ifThen(test, branch(node.consequent), branch(node.alternate)));
  return name ? id(name) : undefinedValue();
}

function lowerSequence(node: Node, context: LowerContext, out: Node[], unused: boolean): Node {
  const { expressions } = node;
  for (const expression of expressions.slice(0, -1) as Node[]) {
    out.push(statement(lowerExpression(expression, context, out, true)));
  }
  return lowerExpression(expressions.at(-1), context, out, unused);
}

function lowerTemplate(node: Node, context: LowerContext, out: Node[]): Node {
  const expressions = node.expressions as Node[];
  let last = -1;
  expressions.forEach((expression, i) => {
    if (hasLeave(expression)) last = i;
  });
  const text = (value: Node): Node => ({
    type: 'TemplateLiteral',
    expressions: [value],
    quasis: [quasi(''), quasi('', true)],
  });
  const lowered = expressions.map((expression, i) => {
    if (i > last) return expression;
    const value = lowerExpression(expression, context, out);
    // Each value becomes a string before the next is evaluated.
    return i < last && value.type !== 'Literal' ? temporary(text(value), context, out) : value;
  });
  return { ...node, expressions: lowered };
}

const quasi = (text: string, tail = false): Node => ({ type: 'TemplateElement', value: { raw: text, cooked: text }, tail });

function lowerObject(node: Node, context: LowerContext, out: Node[]): Node {
  const slots: Slot[] = [];
  for (const property of node.properties as Node[]) {
    property.shorthand = false;
    if (property.type === 'SpreadElement') {
      // What is spread before a call that can leave is copied when its turn comes.
      slots.push({ ...slot(property, 'argument'), copy: (argument) => objectOf({ type: 'SpreadElement', argument }) });
      continue;
    }
    if (property.computed) slots.push({ ...slot(property, 'key'), copy: (key) => call(ALIAS.toKey, [key]) });
    if (property.kind === 'init' && !property.method) slots.push(slot(property, 'value'));
  }
  return lowerOperands(node, slots, context, out);
}

/** `a?.b(f()).c`: everything behind a `?.` runs only where what stands before it is there. */
function lowerChain(node: Node, context: LowerContext, out: Node[], receiverName: string | null = null): Node {
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
  context: LowerContext,
  out: Node[],
): void {
  const [link, ...rest] = links;
  if (!link) {
    if (result.receiverName && receiver) out.push(statement(assign(id(result.receiverName), clone(receiver))));
    const last: Node = result.isDelete ? { type: 'UnaryExpression', operator: 'delete', prefix: true, argument: value } : value;
    out.push(statement(assign(id(result.name), lowerExpression(last, context, out))));
    return;
  }
  const current = temporary(lowerExpression(value, context, out), context, out);
  const steps: Node[] = link.optional ? [] : out;
  if (link.type === 'MemberExpression') {
    const property = link.computed ? lowerExpression(link.property, context, steps) : link.property;
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
