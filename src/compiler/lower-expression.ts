/**
 * Lowering of expressions: calls that can leave come out into statements of their own, and whatever was evaluated before
 * them is kept in temporaries, so that everything still happens in the order the language says.
 */

import { ALIAS } from './aliases.ts';
import {
  assign,
  binary,
  block,
  call,
  clone,
  conditional,
  declare,
  id,
  ifThen,
  type Node,
  not,
  statement,
  undefinedValue,
} from './ast.ts';
import { isNullish, lowerCall, lowerChain } from './lower-calls.ts';
import { hasLeave, type Lowering, lastCall, temporary } from './lower-context.ts';
import { listSlots, lowerOperands, lowerReference, type Slot, slot } from './lower-operands.ts';
import { assignPattern } from './lower-patterns.ts';
import { textOf } from './texts.ts';

/**
 * The expression without calls that can leave; the statements that must run before it go to `out`.
 * With `unused`, nobody looks at the value.
 */
export function lowerExpression(node: Node, context: Lowering, out: Node[], unused = false): Node {
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
      return lowerOperands(
        node,
        node.computed ? [slot(node, 'object'), slot(node, 'property')] : [slot(node, 'object')],
        context,
        out,
      );
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

export function lowerExpressionStatement(node: Node, context: Lowering, out: Node[]): void {
  const { expression } = node;
  if (!hasLeave(expression)) {
    out.push(node);
    return;
  }
  const value = lowerExpression(expression, context, out, true);
  const isNothing = value.type === 'UnaryExpression' && value.operator === 'void' && value.argument.type === 'Literal';
  if (!isNothing && value.type !== 'Literal') out.push(statement(value, node));
}

function lowerAssignment(node: Node, context: Lowering, out: Node[], unused: boolean): Node {
  const { operator, left, right } = node;
  if (left.type === 'ArrayPattern' || left.type === 'ObjectPattern') {
    const value = lowerExpression(right, context, out);
    if (!hasLeave(left)) return { ...node, right: value };
    const source = unused ? value : { ...temporary(value, context, out), shownAs: textOf(value) };
    assignPattern(left, source, context, out);
    return unused ? undefinedValue() : clone(source);
  }
  const target =
    left.type === 'MemberExpression' && (hasLeave(left) || hasLeave(right))
      ? lowerReference(left, context, out, [right])
      : left;
  if (operator === '=') {
    const value = lowerExpression(right, context, out);
    const assignment = assign(target, value, '=', node);
    if (target.type === 'Identifier' && unused) {
      const made = context.guards === 0 && isOwnLocal(target, context) ? lastCall(value, out) : null;
      if (made) {
        Object.assign(made, { target, declares: false });
        return undefinedValue();
      }
      out.push(statement(assignment, node));
      return undefinedValue();
    }
    return assignment;
  }
  const plain = operator.slice(0, -1);
  if (plain === '&&' || plain === '||' || plain === '??')
    return lowerLogicalAssignment(plain, target, right, context, out);
  const before = temporary(clone(target), context, out);
  const value = lowerExpression(right, context, out);
  return assign(target, binary(before, plain, value), '=', node);
}

/** (Where something can catch what the call throws, it may see the local's value from before.) */
function isOwnLocal({ name }: Node, context: Lowering): boolean {
  return context.declared.has(name) || context.params.has(name);
}

function lowerLogicalAssignment(operator: string, target: Node, right: Node, context: Lowering, out: Node[]): Node {
  const name = context.names.fresh('$v');
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

function lowerLogical(node: Node, context: Lowering, out: Node[]): Node {
  const left = lowerExpression(node.left, context, out);
  if (!hasLeave(node.right)) return { ...node, left };
  const name = context.names.fresh('$v');
  out.push(declare('let', name, left));
  const inner: Node[] = [];
  const right = lowerExpression(node.right, context, inner);
  inner.push(statement(assign(id(name), right)));
  out.push(ifThen(goesOn(node.operator, id(name)), block(inner)));
  return id(name);
}

function lowerConditional(node: Node, context: Lowering, out: Node[], unused: boolean): Node {
  const test = lowerExpression(node.test, context, out);
  if (!hasLeave(node.consequent) && !hasLeave(node.alternate))
    return conditional(test, node.consequent, node.alternate);
  const name = unused ? null : context.names.fresh('$v');
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

function lowerSequence(node: Node, context: Lowering, out: Node[], unused: boolean): Node {
  const { expressions } = node;
  for (const expression of expressions.slice(0, -1) as Node[]) {
    out.push(statement(lowerExpression(expression, context, out, true)));
  }
  return lowerExpression(expressions.at(-1), context, out, unused);
}

function lowerTemplate(node: Node, context: Lowering, out: Node[]): Node {
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

const quasi = (text: string, tail = false): Node => ({
  type: 'TemplateElement',
  value: { raw: text, cooked: text },
  tail,
});

const objectOf = (...properties: Node[]): Node => ({ type: 'ObjectExpression', properties });

function lowerObject(node: Node, context: Lowering, out: Node[]): Node {
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
