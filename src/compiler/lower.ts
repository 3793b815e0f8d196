/**
 * Lowering of statements: afterwards every call that can leave stands alone in a `MgrCall` statement, every loop that
 * polls is a `MgrLoop`, and all else is plain ESTree. What runs, and in which order, does not change.
 *
 * - `MgrCall { target, declares, call }`: `target = call`, where `target` may be null and `declares` makes it a `let`.
 * - `MgrLoop { kind: 'for' | 'do', test, update, body, label, polled }`: its initialiser stands before it.
 */

import {
  assign,
  block,
  boundNames,
  box,
  breaks,
  call,
  clone,
  declare,
  id,
  ifThen,
  isFunction,
  isLoop,
  literal,
  member,
  type Node,
  not,
  returns,
  statement,
  undefinedValue,
  walk,
} from './ast.ts';
import { ALIAS } from './aliases.ts';
import { boundedTrips } from './loops.ts';
import { hasLeave, type LowerContext, lowerExpression, temporary, textOf } from './lower-expression.ts';

/** Lowers a unit's body: parameters' boxes and defaults first, then its statements. */
export function lowerBody(body: Node, params: Node[], context: LowerContext): { params: Node[]; body: Node[] } {
  const out: Node[] = [];
  // From the first default that can leave on, parameters are bound in the body, in their order.
  const firstLate = params.findIndex(hasLeave);
  const lowered = params.map((param, i) =>
    firstLate >= 0 && i >= firstLate ? lateParam(param, context, out) : lowerParam(param, context, out),
  );
  hoistVars(body, context, out);
  lowerStatements(body.body, context, out);
  return { params: lowered, body: out };
}

/** A parameter that lives in a box arrives under another name. */
function lowerParam(param: Node, context: LowerContext, out: Node[]): Node {
  const boxed = boundNames(param).filter((name) => context.boxed.has(name));
  for (const name of boundNames(param)) context.declared.add(name);
  for (const name of boxed) out.push(declare('const', name, box(id(renameTarget(param, name, context)))));
  return param;
}

function lateParam(param: Node, context: LowerContext, out: Node[]): Node {
  const arrival = id(context.names.fresh('argument$'));
  if (param.type === 'RestElement') {
    lowerDeclarator('let', { type: 'VariableDeclarator', id: param.argument, init: clone(arrival), loc: param.loc }, context, out);
    return { type: 'RestElement', argument: arrival };
  }
  const target = param.type === 'AssignmentPattern' ? param.left : param;
  const value = param.type === 'AssignmentPattern' ? defaulted(arrival, param.right) : clone(arrival);
  lowerDeclarator('let', { type: 'VariableDeclarator', id: target, init: value, loc: param.loc }, context, out);
  return arrival;
}

/** `value === undefined ? fallback : value` */
const defaulted = (value: Node, fallback: Node): Node => ({
  type: 'ConditionalExpression',
  test: { type: 'BinaryExpression', operator: '===', left: clone(value), right: undefinedValue() },
  consequent: fallback,
  alternate: clone(value),
});

/** Gives the target `name` of a pattern another name, which is returned. */
function renameTarget(pattern: Node, name: string, context: LowerContext): string {
  const arrival = context.names.fresh(`${name}$p`);
  walk(pattern, (node, parent) => {
    if (node.type !== 'Identifier' || node.name !== name) return;
    if (parent?.type === 'Property' && parent.key === node && parent.value !== node) return;
    node.name = arrival;
    if (parent?.type === 'Property') parent.shorthand = false;
  });
  return arrival;
}

/** `var`s are declared at the top of the function, where the language puts them. */
function hoistVars(body: Node, context: LowerContext, out: Node[]): void {
  const names = new Set<string>();
  walk(body, (node) => {
    if (isFunction(node)) return false;
    if (node.type === 'VariableDeclaration' && node.kind === 'var') {
      for (const declarator of node.declarations as Node[]) for (const name of boundNames(declarator.id)) names.add(name);
    }
    return true;
  });
  for (const name of names) {
    context.declared.add(name);
    if (context.params.has(name)) continue;
    if (context.boxed.has(name)) out.push(declare('const', name, box(undefinedValue())));
    else out.push(declare('let', name, undefinedValue()));
  }
}

export function lowerStatements(list: Node[], context: LowerContext, out: Node[]): void {
  for (const node of list) {
    if (node.type === 'FunctionDeclaration') hoistFunction(node, context, out);
  }
  for (const node of list) {
    if (node.type !== 'FunctionDeclaration') lowerStatement(node, context, out);
  }
}

function innermost(node: Node): Node {
  return node.type === 'LabeledStatement' ? innermost(node.body) : node;
}

/** A nested function that is used as a value is a constant made at the top of its block. */
function hoistFunction(node: Node, context: LowerContext, out: Node[]): void {
  const name = node.id.name;
  context.declared.add(name);
  const made: Node = { ...node, type: 'FunctionExpression', id: context.boxed.has(name) ? null : id(name) };
  out.push(declare('const', name, context.boxed.has(name) ? box(made) : made, node));
}

function lowerBlock(node: Node, context: LowerContext): Node {
  const out: Node[] = [];
  lowerStatements(node.type === 'BlockStatement' ? node.body : [node], context, out);
  return block(out, node);
}

export function lowerStatement(node: Node, context: LowerContext, out: Node[], labels: string[] = []): void {
  switch (node.type) {
    case 'BlockStatement':
      out.push(lowerBlock(node, context));
      return;
    case 'EmptyStatement':
      return;
    case 'ExpressionStatement':
      lowerExpressionStatement(node, context, out);
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
    default:
      // break, continue, debugger, and what `refuse` let through whole (a `try` without safepoints)
      out.push(node);
  }
}

function lowerExpressionStatement(node: Node, context: LowerContext, out: Node[]): void {
  const { expression } = node;
  if (!hasLeave(expression)) {
    out.push(node);
    return;
  }
  const value = lowerExpression(expression, context, out, true);
  const isNothing = value.type === 'UnaryExpression' && value.operator === 'void' && value.argument.type === 'Literal';
  if (!isNothing && value.type !== 'Literal') out.push(statement(value, node));
}

function lowerDeclarator(kind: string, declarator: Node, context: LowerContext, out: Node[]): void {
  const { id: target, init } = declarator;
  const value = init ? lowerExpression(init, context, out) : null;
  for (const name of boundNames(target)) context.declared.add(name);
  if (value && hasLeave(target)) {
    lowerPattern(target, value, (part, given) => {
      lowerDeclarator(kind, { type: 'VariableDeclarator', id: part, init: given, loc: declarator.loc }, context, out);
    }, context, out);
    return;
  }
  if (target.type === 'Identifier' && context.boxed.has(target.name)) {
    if (kind !== 'var') out.push(declare('const', target, box(value ?? undefinedValue()), declarator));
    else if (value) out.push(statement(assign(member(target, 'v'), value), declarator));
    return;
  }
  if (kind === 'var') {
    if (value) out.push(statement(assign(boxTargets(target, context), value), declarator));
    return;
  }
  const boxed = boundNames(target).filter((name) => context.boxed.has(name));
  if (boxed.length > 0) {
    const boxes = boxed.map((name) => declare('const', name, box(id(renameTarget(target, name, context))), declarator));
    out.push(declare(kind, target, value, declarator), ...boxes);
    return;
  }
  out.push(declare(kind, target, value, declarator));
}

type Bind = (target: Node, value: Node) => void;

/** Takes a pattern apart whose keys or defaults hold calls that can leave; `bind` gets each part and its value. */
function lowerPattern(pattern: Node, value: Node, bind: Bind, context: LowerContext, out: Node[]): void {
  if (!hasLeave(pattern)) {
    bind(pattern, value);
  } else if (pattern.type === 'AssignmentPattern') {
    const given = temporary(value, context, out);
    const chosen = temporary(lowerExpression(defaulted(given, pattern.right), context, out), context, out);
    lowerPattern(pattern.left, chosen, bind, context, out);
  } else if (pattern.type === 'ArrayPattern') {
    const items = temporary(call(ALIAS.arrayOf, [value, literal(textOf(value))]), context, out);
    pattern.elements.forEach((element: Node | null, i: number) => {
      if (element?.type === 'RestElement') {
        const rest = call(member(member(id('Array'), 'from'), 'call'), [id('Array'), clone(items)]);
        lowerPattern(element.argument, call(member(rest, 'slice'), [literal(i)]), bind, context, out);
      } else if (element) lowerPattern(element, member(clone(items), literal(i)), bind, context, out);
    });
  } else if (pattern.type === 'ObjectPattern') {
    lowerObjectPattern(pattern, value, bind, context, out);
  } else {
    bind(pattern, value);
  }
}

function lowerObjectPattern(pattern: Node, value: Node, bind: Bind, context: LowerContext, out: Node[]): void {
  const source = temporary(value, context, out);
  // An empty pattern: throws for null and undefined as destructuring does.
  out.push(declare('const', { type: 'ObjectPattern', properties: [] }, clone(source)));
  const taken: Node[] = [];
  for (const property of pattern.properties as Node[]) {
    if (property.type === 'RestElement') {
      const rest = context.names.fresh('value$');
      const properties = taken.map((key) => ({
        type: 'Property',
        kind: 'init',
        key: clone(key),
        value: id(context.names.fresh('value$')),
        computed: true,
        shorthand: false,
        method: false,
      }));
      const restPattern: Node = {
        type: 'ObjectPattern',
        properties: [...properties, { type: 'RestElement', argument: id(rest) }],
      };
      out.push(declare('const', restPattern, clone(source)));
      bind(property.argument, id(rest));
      continue;
    }
    const key = property.computed
      ? temporary(call(ALIAS.toKey, [lowerExpression(property.key, context, out)]), context, out)
      : literal(property.key.type === 'Identifier' ? property.key.name : String(property.key.value));
    taken.push(key);
    lowerPattern(property.value, member(clone(source), clone(key)), bind, context, out);
  }
}

/** In an assignment pattern, a name that lives in a box stands for the box's field. */
function boxTargets(pattern: Node, context: LowerContext): Node {
  if (pattern.type === 'Identifier') return context.boxed.has(pattern.name) ? member(pattern, 'v') : pattern;
  const copy: Node = { ...pattern };
  if (pattern.type === 'AssignmentPattern') copy.left = boxTargets(pattern.left, context);
  else if (pattern.type === 'RestElement') copy.argument = boxTargets(pattern.argument, context);
  else if (pattern.type === 'ArrayPattern') {
    copy.elements = pattern.elements.map((element: Node | null) => element && boxTargets(element, context));
  } else if (pattern.type === 'ObjectPattern') {
    copy.properties = pattern.properties.map((property: Node) =>
      property.type === 'RestElement'
        ? boxTargets(property, context)
        : { ...property, shorthand: false, value: boxTargets(property.value, context) },
    );
  }
  return copy;
}

function lowerReturn(node: Node, context: LowerContext, out: Node[]): void {
  const { argument } = node;
  // A call in tail position needs no frame: what it returns, LEAVE included, is what this function returns.
  if (argument?.type === 'CallExpression' && argument.leaves && !argument.arguments.some(hasLeave)) {
    out.push(node);
    return;
  }
  out.push(returns(argument ? lowerExpression(argument, context, out) : null, node));
}

function lowerSwitch(node: Node, context: LowerContext, out: Node[]): void {
  const hoisted: Node[] = [];
  let discriminant = lowerExpression(node.discriminant, context, out);
  const chosen = node.cases.some((clause: Node) => hasLeave(clause.test)) ? chooseClause(node, discriminant, context, out) : null;
  if (chosen) discriminant = chosen;
  const cases = node.cases.map((clause: Node, i: number) => {
    const consequent: Node[] = [];
    for (const child of clause.consequent as Node[]) {
      if (child.type === 'FunctionDeclaration') hoistFunction(child, context, hoisted);
      else lowerStatement(child, context, consequent);
    }
    const declares = consequent.some((child) => child.type === 'VariableDeclaration' || child.declares);
    return { ...clause, test: chosen ? literal(i) : clause.test, consequent: declares ? [block(consequent)] : consequent };
  });
  const lowered: Node = { ...node, discriminant, cases };
  out.push(hoisted.length > 0 ? block([...hoisted, lowered], node) : lowered);
}

/** Where a test can leave, the clause to enter is found first, test by test; its index is what is switched on. */
function chooseClause(node: Node, discriminant: Node, context: LowerContext, out: Node[]): Node {
  const value = context.names.fresh('value$');
  const chosen = context.names.fresh('value$');
  const found = context.names.fresh('round$');
  const fallback = node.cases.findIndex((clause: Node) => clause.test === null);
  const steps: Node[] = [];
  node.cases.forEach((clause: Node, i: number) => {
    if (!clause.test) return;
    const test = lowerExpression(clause.test, context, steps);
    const matches: Node = { type: 'BinaryExpression', operator: '===', left: id(value), right: test };
    steps.push(ifThen(matches, block([statement(assign(id(chosen), literal(i))), breaks(found)])));
  });
  out.push(declare('const', value, discriminant), declare('let', chosen, literal(fallback)));
  out.push({ type: 'LabeledStatement', label: id(found), body: block(steps) });
  return id(chosen);
}

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

const loopNode = ({ at, ...parts }: LoopParts): Node => ({ type: 'MgrLoop', ...parts, loc: at.loc ?? null });

function lowerLoop(node: Node, context: LowerContext, out: Node[], labels: string[]): void {
  const inner: Node[] = [];
  if (node.init) {
    if (node.init.type === 'VariableDeclaration') lowerStatement(node.init, context, inner);
    else lowerExpressionStatement(statement(node.init), context, inner);
  }
  const polled = !boundedTrips(node);
  const test = node.test ?? null;
  const update = node.update ?? null;
  if (hasLeave(test) || hasLeave(update)) {
    inner.push(unrolledLoop(node, test, update, labels, context));
  } else {
    const kind = node.type === 'DoWhileStatement' ? 'do' : 'for';
    const body = lowerBlock(node.body, context);
    inner.push(loopNode({ kind, test, update, body, labels, polled, at: node }));
  }
  if (inner.length === 1) out.push(inner[0] as Node);
  else out.push(block(inner, node));
}

/** A loop whose test or update holds a call that can leave: both become statements in an endless loop. */
function unrolledLoop(node: Node, test: Node | null, update: Node | null, labels: string[], context: LowerContext): Node {
  const checks: Node[] = [];
  if (test) {
    const value = lowerExpression(test, context, checks);
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

function updateStatements(update: Node | null, context: LowerContext): Node[] {
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
      if (isFunction(current)) return false;
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

function lowerForOf(node: Node, context: LowerContext, out: Node[], labels: string[]): void {
  const source = lowerExpression(node.right, context, out);
  const items = context.names.fresh('items$');
  const index = context.names.fresh('index$');
  const value = member(id(items), id(index));
  const head = declare('const', items, call(ALIAS.arrayOf, [source, literal(textOf(node.right))], node.right), node.right);
  out.push(block([head, declare('let', index, literal(0)), indexLoop(node, items, index, value, [], context, labels)], node));
}

function lowerForIn(node: Node, context: LowerContext, out: Node[], labels: string[]): void {
  const object = context.names.fresh('object$');
  const keys = context.names.fresh('keys$');
  const index = context.names.fresh('index$');
  const key = member(id(keys), id(index));
  // A key that is gone by the time its turn comes is not visited.
  const stillThere = call(ALIAS.hasKey, [id(object), clone(key)]);
  const skip = ifThen(not(stillThere), block([{ type: 'ContinueStatement', label: null }]));
  const source = lowerExpression(node.right, context, out);
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

/** `for (; index < items.length; index++) { ...first; head = value; body }` */
function indexLoop(
  node: Node,
  items: string,
  index: string,
  value: Node,
  first: Node[],
  context: LowerContext,
  labels: string[],
): Node {
  const steps: Node[] = [...first];
  if (node.left.type === 'VariableDeclaration') {
    const { id: target } = node.left.declarations[0];
    lowerDeclarator(node.left.kind, { type: 'VariableDeclarator', id: target, init: value, loc: node.left.loc }, context, steps);
  } else {
    steps.push(statement(assign(boxTargets(node.left, context), value)));
  }
  const inner: Node[] = [];
  lowerStatements(node.body.type === 'BlockStatement' ? node.body.body : [node.body], context, inner);
  steps.push(...inner);
  const test: Node = { type: 'BinaryExpression', operator: '<', left: id(index), right: member(id(items), 'length') };
  const update: Node = { type: 'UpdateExpression', operator: '++', prefix: false, argument: id(index) };
  return loopNode({ kind: 'for', test, update, body: block(steps, node.body), labels, polled: true, at: node });
}

