/**
 * Which forks are *strict*: each is joined once for sure, in the list of statements that forked it. They cost a few stores; all others
 * are *general* (docs/decisions/0008-forks.md). One that is not strict makes all forks of its function general.
 */

import type { Variable } from 'eslint-scope';
import { childKeys, isLoop, isOpaque, type Node, walk } from './ast.ts';
import { forkOp, ownForkCalls } from './fork-calls.ts';
import type { FunctionInfo } from './module.ts';
import { isNeverReassigned } from './module-functions.ts';
import type { Project } from './project.ts';

/** A strict fork. */
export interface StrictFork {
  /** The `fork(...)` call, and its declarator. */
  node: Node;
  declarator: Node;
  /** The `join(...)` call. */
  join: Node;
  /** Where it stands when it is joined: on top of the stack, or below others. */
  isTop: boolean;
  /** On top: the lowest entry that is gone after the join. Itself, or a hole below it, which so stays a place that its frame names. */
  lowest: StrictFork;
  /** What the child is called with, once that is known. */
  args: Node[];
  /** The fork's site, and the target's natural form. */
  site: string;
  raw: string;
}

/** More arguments than a site's mask has bits for. */
const MOST_ARGUMENTS = 30;

/** The strict forks of a function: all that it has, or none. */
export function strictForks(project: Project, fn: FunctionInfo): StrictFork[] {
  const calls = ownForkCalls(fn);
  const direct = new Set(calls.filter((node) => isJoinedAtOnce(fn, node)).map((node) => node.arguments[0] as Node));
  const forks = calls.filter((node) => forkOp(fn.module, node) === 'fork' && !direct.has(node));
  const found = new Map<Variable, StrictFork>();
  walk(fn.node, (node) => {
    if (node !== fn.node && isOpaque(node)) return false;
    if (node.type === 'BlockStatement') inList(project, fn, node.body, found);
    return true;
  });
  return found.size === forks.length ? [...found.values()] : [];
}

/** `join(fork(f, x))` is a call. */
export function isJoinedAtOnce(fn: FunctionInfo, node: Node): boolean {
  return forkOp(fn.module, node) === 'join' && node.arguments[0] && forkOp(fn.module, node.arguments[0]) === 'fork';
}

interface Event {
  fork: StrictFork;
  isJoin: boolean;
  statement: number;
}

function inList(project: Project, fn: FunctionInfo, list: Node[], found: Map<Variable, StrictFork>): void {
  const open = new Map<Variable, { fork: StrictFork; statement: number }>();
  const events: Event[] = [];
  list.forEach((statement, i) => {
    for (const expression of certainExpressions(statement)) {
      walkCertain(expression, (node) => {
        const variable = forkOp(fn.module, node) === 'join' ? joinedVariable(fn, node) : undefined;
        const begun = variable && open.get(variable);
        if (!begun || begun.fork.join !== NOT_YET) return;
        if (list.slice(begun.statement + 1, i).some(endsEarly)) return;
        begun.fork.join = node;
        events.push({ fork: begun.fork, isJoin: true, statement: i });
      });
      const variable = declaredFork(project, fn, statement, expression);
      if (!variable) continue;
      const declarator = variable.defs[0].node as unknown as Node;
      const fork = newFork(declarator);
      open.set(variable, { fork, statement: i });
      events.push({ fork, isJoin: false, statement: i });
    }
  });
  for (const [variable, { fork }] of open) if (fork.join !== NOT_YET) found.set(variable, fork);
  placeOnStack(events.filter(({ fork }) => fork.join !== NOT_YET));
}

const NOT_YET: Node = { type: 'NotYet' };

function newFork(declarator: Node): StrictFork {
  const fork = {
    node: declarator.init,
    declarator,
    join: NOT_YET,
    isTop: true,
    args: [],
    site: '',
    raw: '',
  };
  return Object.assign(fork, { lowest: fork as unknown as StrictFork });
}

/** Which entries are on top, below others, or holes, at each join: known as everything happens in one list. */
function placeOnStack(events: Event[]): void {
  const stack: { fork: StrictFork; isHole: boolean }[] = [];
  for (const { fork, isJoin } of events) {
    if (!isJoin) {
      stack.push({ fork, isHole: false });
    } else if (stack.at(-1)?.fork === fork) {
      stack.pop();
      while (stack.at(-1)?.isHole) fork.lowest = (stack.pop() as { fork: StrictFork }).fork;
    } else {
      fork.isTop = false;
      for (const entry of stack) if (entry.fork === fork) entry.isHole = true;
    }
  }
}

/** The expressions of a statement that are evaluated for sure, once, in this order. */
function certainExpressions(statement: Node): Node[] {
  switch (statement.type) {
    case 'ExpressionStatement':
      return [statement.expression];
    case 'VariableDeclaration':
      return (statement.declarations as Node[]).map(({ init }) => init as Node | null).filter((init) => init !== null);
    case 'ReturnStatement':
    case 'ThrowStatement':
      return statement.argument ? [statement.argument] : [];
    case 'IfStatement':
      return [statement.test];
    case 'SwitchStatement':
      return [statement.discriminant];
    default:
      return [];
  }
}

/** Visits what is evaluated whenever the expression is, inner first. */
function walkCertain(node: Node, visit: (node: Node) => void): void {
  if (isOpaque(node) || node.type === 'ChainExpression') return;
  if (node.type === 'LogicalExpression') return walkCertain(node.left, visit);
  if (node.type === 'ConditionalExpression') return walkCertain(node.test, visit);
  if (node.type === 'AssignmentPattern') return;
  if (node.type === 'AssignmentExpression' && /^(&&|\|\||\?\?)=$/.test(node.operator)) return;
  for (const key of childKeys(node)) {
    const value = node[key];
    if (Array.isArray(value)) {
      for (const item of value) if (typeof item?.type === 'string') walkCertain(item, visit);
    } else if (typeof value?.type === 'string') walkCertain(value, visit);
  }
  visit(node);
}

function joinedVariable(fn: FunctionInfo, join: Node): Variable | undefined {
  const [argument] = join.arguments as Node[];
  return join.arguments.length === 1 && argument?.type === 'Identifier'
    ? fn.module.variableOf.get(argument)
    : undefined;
}

/** The variable of `const a = fork(F, ...)`, where all that is ever done with it is one `join(a)`. */
function declaredFork(project: Project, fn: FunctionInfo, statement: Node, init: Node): Variable | null {
  if (statement.type !== 'VariableDeclaration' || statement.kind === 'var') return null;
  if (forkOp(fn.module, init) !== 'fork' || init.arguments.length > MOST_ARGUMENTS) return null;
  const { id } = statement.declarations.find((declarator: Node) => declarator.init === init) as Node;
  const variable = id.type === 'Identifier' ? fn.module.variableOf.get(id) : undefined;
  const site = fn.calls.find(({ node }) => node === init);
  if (!variable || !site || !project.target(fn.module, site) || !isNeverReassigned(variable)) return null;
  const uses = variable.references.filter((reference) => reference.init !== true);
  return uses.length === 1 ? variable : null;
}

/** True where the statement may end the list that it stands in. */
function endsEarly(statement: Node): boolean {
  let found = false;
  const visit = (outer: Node, isInLoop: boolean, isInSwitch: boolean, labels: string[]): void => {
    walk({ type: 'Part', outer }, (node) => {
      if (found || isOpaque(node)) return false;
      const isHere = node.label && labels.includes(node.label.name);
      if (node.type === 'ReturnStatement' || node.type === 'ThrowStatement') found = true;
      else if (node.type === 'BreakStatement') found = node.label ? !isHere : !isInLoop && !isInSwitch;
      else if (node.type === 'ContinueStatement') found = node.label ? !isHere : !isInLoop;
      else if (node.type === 'LabeledStatement') visit(node.body, isInLoop, isInSwitch, [...labels, node.label.name]);
      else if (isLoop(node)) visit(node.body, true, isInSwitch, labels);
      else if (node.type === 'SwitchStatement') {
        for (const clause of node.cases) visit(clause, isInLoop, true, labels);
      } else return true;
      return false;
    });
  };
  visit(statement, false, false, []);
  return found;
}
