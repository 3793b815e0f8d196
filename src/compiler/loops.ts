/** What the compiler knows about loops: which are short for sure, which are counted, and how dear a round is. */

import { ALIAS } from './aliases.ts';
import {
  binary,
  boundNames,
  call,
  clone,
  contains,
  id,
  isLoop,
  literal,
  logical,
  member,
  type Node,
  size,
  walk,
} from './ast.ts';

/** A loop of at most this many node-rounds runs without a poll: well below a microsecond or two. */
const BOUNDED_COST = 2000;

/**
 * True for `for (let i = 0; i < 8; i++)`-like loops with literal bounds whose whole work is small. What was found first stays true: who
 * can leave is decided before boxes change what the loop looks like.
 */
export function boundedTrips(loop: Node): boolean {
  loop.isBounded ??= boundedCost(loop) <= BOUNDED_COST;
  return loop.isBounded;
}

function boundedCost(loop: Node): number {
  const trips = literalTrips(loop);
  if (trips === null) return Number.POSITIVE_INFINITY;
  let cost = size(loop.body);
  walk(loop.body, (node) => {
    if (isLoop(node)) {
      cost += boundedCost(node);
      return false;
    }
    return true;
  });
  return trips * cost;
}

function literalTrips(loop: Node): number | null {
  if (loop.type !== 'ForStatement' || loop.init?.type !== 'VariableDeclaration' || !loop.test || !loop.update)
    return null;
  if (loop.init.declarations.length !== 1) return null;
  const { id, init } = loop.init.declarations[0];
  const start = numberOf(init);
  const stop = numberOf(loop.test.right);
  if (id.type !== 'Identifier' || start === null || stop === null) return null;
  const step = stepOf(loop.update, id.name);
  const { test } = loop;
  if (step === null || test.type !== 'BinaryExpression' || test.left.name !== id.name) return null;
  if (assigns(loop.body, id.name)) return null;
  const distance = stop - start;
  if (test.operator === '<' && step > 0) return Math.max(0, Math.ceil(distance / step));
  if (test.operator === '<=' && step > 0) return Math.max(0, Math.floor(distance / step) + 1);
  if (test.operator === '>' && step < 0) return Math.max(0, Math.ceil(distance / step));
  if (test.operator === '>=' && step < 0) return Math.max(0, Math.floor(distance / step) + 1);
  return null;
}

/** The value of a literal number, also a negative one. */
function numberOf(node: Node | null | undefined): number | null {
  if (node?.type === 'UnaryExpression' && node.operator === '-') {
    const value = numberOf(node.argument);
    return value === null ? null : -value;
  }
  return typeof node?.value === 'number' ? node.value : null;
}

/** The number that `i++`, `i--`, `i += 2` or `i -= 2` adds to `name`; null for anything else. */
function stepOf(update: Node, name: string): number | null {
  if (update.type === 'UpdateExpression' && update.argument.name === name) return update.operator === '++' ? 1 : -1;
  if (update.type !== 'AssignmentExpression' || update.left.name !== name) return null;
  const value = update.right.value;
  if (typeof value !== 'number' || !(value > 0)) return null;
  if (update.operator === '+=') return value;
  return update.operator === '-=' ? -value : null;
}

/** True where `node`, nested functions included, assigns to the local `name`. */
export function assigns(node: Node | null | undefined, name: string): boolean {
  let found = false;
  walk(node, (current) => {
    if (found) return false;
    if (current.type === 'AssignmentExpression' && bindsName(current.left, name)) found = true;
    if (current.type === 'UpdateExpression' && current.argument.name === name) found = true;
    if ((current.type === 'ForOfStatement' || current.type === 'ForInStatement') && bindsName(current.left, name)) {
      found = true;
    }
    if (current.type === 'MgrCall' && current.target?.name === name) found = true;
    return !found;
  });
  return found;
}

function bindsName(pattern: Node, name: string): boolean {
  if (pattern.type === 'Identifier') return pattern.name === name;
  if (pattern.type === 'MemberExpression' || pattern.type === 'VariableDeclaration') return false;
  return contains(pattern, (node) => node.type === 'Identifier' && node.name === name);
}

/**
 * A counted loop: `name` steps towards `bound`, in the loop's update or once in every round of its body, and nothing else
 * in the loop changes either. `rest` is what else the loop's test asks for.
 */
export interface CountedLoop {
  name: string;
  operator: '<' | '<=' | '>' | '>=';
  bound: Node;
  rest: Node | null;
  /** How far a step goes, towards the bound. */
  step: number;
  /** What must be true when the loop begins, for all this to hold; else the test is made round by round. */
  checks: Node[];
}

/**
 * Recognises a counted loop in lowered form (test, update, body). `numeric` tells which locals always hold numbers;
 * the counter must be one, as `i + 1000` is only then an addition.
 */
export function countedLoop(
  test: Node | null,
  update: Node | null,
  body: Node,
  numeric: ReadonlySet<string>,
): CountedLoop | null {
  if (!test || leavesByBreak(body)) return null;
  const conjunction = test.type === 'LogicalExpression' && test.operator === '&&';
  const { comparison, rest } = conjunction ? firstConjunct(test) : { comparison: test, rest: null };
  if (comparison.type !== 'BinaryExpression' || !['<', '<=', '>', '>='].includes(comparison.operator)) return null;
  const name = comparison.left.name as string | undefined;
  if (comparison.left.type !== 'Identifier' || !name || !numeric.has(name)) return null;
  const upward = comparison.operator.startsWith('<');
  const step = counterStep(name, update, body, rest);
  if (step === null || step > 0 !== upward) return null;
  const checks = new Map<string, Node>();
  const invariant = { name, body: { type: 'Round', parts: [body, update, rest] }, numeric, checks };
  if (!isInvariant(comparison.right, invariant)) return null;
  const { operator, right: bound } = comparison;
  return { name, operator, bound, rest, step: Math.abs(step), checks: [...checks.values()] };
}

/** `a && b && c` as `a` and `b && c`. */
function firstConjunct(test: Node): { comparison: Node; rest: Node } {
  if (test.left.type !== 'LogicalExpression' || test.left.operator !== '&&') {
    return { comparison: test.left, rest: test.right };
  }
  const { comparison, rest } = firstConjunct(test.left);
  return { comparison, rest: logical(rest, '&&', test.right) };
}

/** The one place where the counter changes: the update, or a statement of the body that every round reaches. */
function counterStep(name: string, update: Node | null, body: Node, rest: Node | null): number | null {
  if (assigns(rest, name)) return null;
  const parts = update?.type === 'SequenceExpression' ? (update.expressions as Node[]) : update ? [update] : [];
  const statements = (body.type === 'BlockStatement' ? body.body : []) as Node[];
  const inBody = statements
    .filter((node) => node.type === 'ExpressionStatement')
    .map((node) => node.expression as Node);
  const inUpdate = parts.filter((part) => assigns(part, name));
  const [step] = inUpdate.length > 0 ? inUpdate : inBody.filter((expression) => assigns(expression, name));
  if (!step || inUpdate.length > 1) return null;
  const others = inUpdate.length > 0 ? statements : statements.filter((node) => node.expression !== step);
  if (others.some((node) => assigns(node, name))) return null;
  if (inUpdate.length === 0 && contains(body, (node) => node.type === 'ContinueStatement')) return null;
  return stepOf(step, name);
}

interface Invariance {
  name: string;
  body: Node;
  numeric: ReadonlySet<string>;
  /** Checks by what they check. */
  checks: Map<string, Node>;
}

const INVARIANT_OPERATORS = new Set(['+', '-', '*', '|', '&', '^', '<<', '>>', '>>>']);

/** Arithmetic over literals, locals that the body does not assign, and lengths that it cannot change. */
function isInvariant(node: Node, loop: Invariance): boolean {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'number';
    case 'Identifier':
      if (node.name === loop.name || assigns(loop.body, node.name)) return false;
      if (!loop.numeric.has(node.name)) loop.checks.set(node.name, hasType(node, 'number'));
      return true;
    case 'BinaryExpression':
      return INVARIANT_OPERATORS.has(node.operator) && isInvariant(node.left, loop) && isInvariant(node.right, loop);
    case 'MemberExpression': {
      const { object } = node;
      if (node.computed || node.property.name !== 'length' || object.type !== 'Identifier') return false;
      if (object.name === loop.name || assigns(loop.body, object.name) || mayResize(loop.body)) return false;
      loop.checks.set(`${object.name}.length`, hasOwnLength(object));
      return true;
    }
    default:
      return false;
  }
}

const hasType = (value: Node, type: string): Node =>
  binary({ type: 'UnaryExpression', operator: 'typeof', prefix: true, argument: clone(value) }, '===', literal(type));

/** A string, an array or a typed array: its length is no getter of the program's. */
const hasOwnLength = (value: Node): Node =>
  logical(
    hasType(value, 'string'),
    '||',
    logical(
      call(member(id('Array'), 'isArray'), [clone(value)]),
      '||',
      call(member(id('ArrayBuffer'), 'isView'), [clone(value)]),
    ),
  );

/** Calls (other than Math's) and stores to members may change some array's length. */
function mayResize(body: Node): boolean {
  return contains(body, (node) => {
    if (node.type === 'NewExpression' || node.type === 'TaggedTemplateExpression' || node.type === 'MgrCall')
      return true;
    if (node.type === 'CallExpression') return node.callee.object?.name !== 'Math' && !node.isTake;
    if (node.type === 'AssignmentExpression') return node.left.type !== 'Identifier';
    if (node.type === 'UpdateExpression') return node.argument.type !== 'Identifier';
    return node.type === 'UnaryExpression' && node.operator === 'delete';
  });
}

/** True where a `break` in `body` may end the loop that `body` belongs to (or one around it). */
export function leavesByBreak(body: Node): boolean {
  let found = false;
  visit(body, false);
  return found;
  function visit(node: Node | null | undefined, inner: boolean): void {
    walk(node, (current) => {
      if (current.type === 'BreakStatement' && (current.label || !inner)) found = true;
      if (current !== node && (isLoop(current) || current.type === 'MgrLoop' || current.type === 'SwitchStatement')) {
        visit(current, true);
        return false;
      }
      return !found;
    });
  }
}

const ALWAYS_NUMERIC = new Set(['-', '*', '/', '%', '**', '|', '&', '^', '<<', '>>', '>>>']);

/**
 * The locals of a lowered body that hold numbers whenever they are read: every value that they get is one. `unknown` are
 * names that get values from elsewhere (parameters).
 */
export function numericLocals(body: Node, unknown: string[], outer: ReadonlySet<string> = new Set()): Set<string> {
  const sources = new Map<string, (Node | null)[]>(unknown.map((name) => [name, [null]]));
  const add = (name: string, value: Node | null) => {
    const list = sources.get(name);
    if (list) list.push(value);
    else sources.set(name, [value]);
  };
  walk(body, (node) => {
    if (node.type === 'VariableDeclaration') {
      for (const { id, init } of node.declarations) {
        if (id.type === 'Identifier') {
          if (init) add(id.name, init);
          else add(id.name, null);
        } else for (const name of boundNames(id)) add(name, null);
      }
    } else if (node.type === 'AssignmentExpression') {
      if (node.left.type === 'Identifier') add(node.left.name, assignedValue(node));
      else if (node.left.type !== 'MemberExpression') {
        for (const name of boundNames(node.left)) add(name, null);
      }
    } else if (node.type === 'MgrCall' && node.target) add(node.target.name, null);
  });
  const numeric = new Set([...sources.keys(), ...outer]);
  for (let changed = true; changed; ) {
    changed = false;
    for (const name of numeric) {
      const values = sources.get(name) ?? [];
      if (values.every((value) => value !== null && isNumeric(value, numeric))) continue;
      numeric.delete(name);
      changed = true;
    }
  }
  return numeric;
}

/** The value that an assignment gives its target, as an expression; logical assignments give none that is certain. */
function assignedValue(node: Node): Node | null {
  if (node.operator === '=') return node.right;
  const operator = node.operator.slice(0, -1);
  if (operator === '&&' || operator === '||' || operator === '??') return null;
  return { type: 'BinaryExpression', operator, left: node.left, right: node.right };
}

export function isNumeric(value: Node, numeric: ReadonlySet<string>): boolean {
  switch (value.type) {
    case 'Literal':
      return typeof value.value === 'number';
    case 'Identifier':
      return numeric.has(value.name);
    case 'UnaryExpression':
      return (
        value.operator === '+' ||
        ((value.operator === '-' || value.operator === '~') && isNumeric(value.argument, numeric))
      );
    case 'UpdateExpression':
      return value.argument.type === 'Identifier' && numeric.has(value.argument.name);
    case 'BinaryExpression': {
      const left = isNumeric(value.left, numeric);
      const right = isNumeric(value.right, numeric);
      // A bigint cannot be mixed with a number, so one certain number makes the result of these a number.
      if (ALWAYS_NUMERIC.has(value.operator)) return left || right || value.operator === '>>>';
      return value.operator === '+' && left && right;
    }
    case 'ConditionalExpression':
      return isNumeric(value.consequent, numeric) && isNumeric(value.alternate, numeric);
    case 'AssignmentExpression': {
      const assigned = assignedValue(value);
      return assigned !== null && isNumeric(assigned, numeric);
    }
    case 'CallExpression':
      return value.callee.object?.name === 'Math' || value.callee.name === ALIAS.firstIndex;
    case 'MemberExpression':
      return value.object.name === ALIAS.latent;
    default:
      return false;
  }
}
