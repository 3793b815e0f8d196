/** What the compiler knows about loops: which are short for sure, which are counted, and how dear a round is. */

import { binary, call, clone, contains, id, isLoop, literal, logical, member, type Node, size, walk } from './ast.ts';

/** A loop of at most this many node-rounds runs without a poll: well below a microsecond or two. */
const BOUNDED_COST = 2000;

/** True for `for (let i = 0; i < 8; i++)`-like loops with literal bounds whose whole work is small. */
export function boundedTrips(loop: Node): boolean {
  return boundedCost(loop) <= BOUNDED_COST;
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
  if (loop.type !== 'ForStatement' || loop.init?.type !== 'VariableDeclaration' || !loop.test || !loop.update) return null;
  if (loop.init.declarations.length !== 1) return null;
  const { id, init } = loop.init.declarations[0];
  if (id.type !== 'Identifier' || typeof init?.value !== 'number') return null;
  const step = stepOf(loop.update, id.name);
  const { test } = loop;
  if (step === null || test.type !== 'BinaryExpression' || test.left.name !== id.name) return null;
  if (typeof test.right.value !== 'number' || assigns(loop.body, id.name)) return null;
  const distance = test.right.value - init.value;
  if (test.operator === '<' && step > 0) return Math.max(0, Math.ceil(distance / step));
  if (test.operator === '<=' && step > 0) return Math.max(0, Math.floor(distance / step) + 1);
  if (test.operator === '>' && step < 0) return Math.max(0, Math.ceil(distance / step));
  if (test.operator === '>=' && step < 0) return Math.max(0, Math.floor(distance / step) + 1);
  return null;
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

/** A counted loop: `name` goes up by `step` until it reaches `bound`; the loop's body changes neither. */
export interface CountedLoop {
  name: string;
  operator: '<' | '<=';
  bound: Node;
  step: Node;
  /** What must be true when the loop begins, for all this to hold; else it is compared round by round. */
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
  if (test?.type !== 'BinaryExpression' || (test.operator !== '<' && test.operator !== '<=')) return null;
  if (test.left.type !== 'Identifier' || !update || leavesByBreak(body)) return null;
  const name: string = test.left.name;
  const step = upwardStep(update, name);
  if (step === null || !numeric.has(name) || assigns(body, name)) return null;
  const checks = new Map<string, Node>();
  const invariant = { name, body, numeric, checks };
  if (!isInvariant(test.right, invariant)) return null;
  if (step.type !== 'Literal' && (jumps(body) || !isInvariant(step, invariant))) return null;
  return { name, operator: test.operator, bound: test.right, step, checks: [...checks.values()] };
}

/** What the update adds to the counter: `i++`, `i += 2`, `i += stride`. */
function upwardStep(update: Node, name: string): Node | null {
  if (update.type === 'UpdateExpression' && update.argument.name === name) {
    return update.operator === '++' ? literal(1) : null;
  }
  if (update.type !== 'AssignmentExpression' || update.operator !== '+=' || update.left.name !== name) return null;
  if (update.right.type === 'Literal') return stepOf(update, name) === null ? null : update.right;
  return update.right;
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
    if (node.type === 'NewExpression' || node.type === 'TaggedTemplateExpression' || node.type === 'MgrCall') return true;
    if (node.type === 'CallExpression') return node.callee.object?.name !== 'Math';
    if (node.type === 'AssignmentExpression') return node.left.type !== 'Identifier';
    if (node.type === 'UpdateExpression') return node.argument.type !== 'Identifier';
    return node.type === 'UnaryExpression' && node.operator === 'delete';
  });
}

/** True where the body can end the loop before its bound is reached. */
function jumps(body: Node): boolean {
  return contains(
    body,
    (node) => node.type === 'ReturnStatement' || node.type === 'ThrowStatement' || (node.type === 'ContinueStatement' && node.label),
  );
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
export function numericLocals(body: Node, unknown: string[]): Set<string> {
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
        } else walk(id, (part) => part.type === 'Identifier' && add(part.name, null));
      }
    } else if (node.type === 'AssignmentExpression') {
      if (node.left.type === 'Identifier') add(node.left.name, assignedValue(node));
      else if (node.left.type !== 'MemberExpression') {
        walk(node.left, (part) => part.type === 'Identifier' && add(part.name, null));
      }
    } else if (node.type === 'MgrCall' && node.target) add(node.target.name, null);
  });
  const numeric = new Set(sources.keys());
  for (let changed = true; changed; ) {
    changed = false;
    for (const name of numeric) {
      if (sources.get(name)?.every((value) => value !== null && isNumeric(value, numeric))) continue;
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

function isNumeric(value: Node, numeric: ReadonlySet<string>): boolean {
  switch (value.type) {
    case 'Literal':
      return typeof value.value === 'number';
    case 'Identifier':
      return numeric.has(value.name);
    case 'UnaryExpression':
      return value.operator === '+' || ((value.operator === '-' || value.operator === '~') && isNumeric(value.argument, numeric));
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
      return value.callee.type === 'MemberExpression' && value.callee.object.name === 'Math';
    default:
      return false;
  }
}
