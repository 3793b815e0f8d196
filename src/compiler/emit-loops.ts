/**
 * How a loop polls.
 *
 * A loop stays a natural loop, cut into strips: an inner loop of at most K rounds without a poll, then one look at the
 * thread's budget, which is what calls `poll`. K is a literal (engines fold it; a variable costs 20 % and more), larger
 * for cheap rounds. What a strip costs is estimated from its size; the thread's budget adapts to what it really took.
 */

import { ALIAS } from './aliases.ts';
import {
  assign,
  binary,
  block,
  breaks,
  call,
  conditional,
  contains,
  declare,
  forLoop,
  id,
  ifThen,
  literal,
  logical,
  member,
  type Node,
  not,
  sequence,
  size,
} from './ast.ts';
import { copied } from './emit-copies.ts';
import { type CountedLoop, countedLoop } from './loops.ts';
import { nestedLists } from './points.ts';

/** Rounds in a strip, by how many levels of loops are inside the loop; the innermost depends on its size. */
const STRIP_ROUNDS = [0, 256, 16, 4];
/** Node-rounds that a strip of an innermost loop is cut to. */
const STRIP_NODES = 32_000;
const STRIP_MIN = 64;
const STRIP_MAX = 1024;
/** How many rounds an inner loop is taken to have, and what a call is taken to cost, before anything is measured. */
const ASSUMED_ROUNDS = 32;
const ASSUMED_CALL = 16;
/** The most that one strip is charged. */
const CHARGE_MAX = 1 << 20;

/** Names of what is in no source. Loops' own are the same in all loops: an inner one hides what the outer one does not need there. */
export interface EmitNames {
  /** The point that a twin is looking for, and what it loads its locals from. */
  at: string;
  values: string;
  /** Rounds of a strip, and where it ends. */
  rounds: string;
  end: string;
  fresh(stem: string): string;
}

export interface StripOptions {
  /** 1 makes every round a safepoint (`--quantum 0`); 0 is the normal size. */
  strip: number;
  numeric: ReadonlySet<string>;
  names: EmitNames;
  /** For the serial form of a function that forks, whose polls are others. */
  serial: boolean;
}

/** The local that holds how many rounds have been claimed: it is set first in each round of such a loop. */
const claimedRounds = (loop: Node): string => loop.body.body[0].expression.left.name;

/** `if ((budget[element] -= charge) < 0 && poll()) leave` */
function spend(element: number, charge: Node, poll: string, leave: Node): Node {
  const spent = assign(member(id(ALIAS.budget), literal(element)), charge, '-=');
  return ifThen(logical(binary(spent, '<', literal(0)), '&&', call(poll, [])), leave);
}

/** At the entry of a recursive function: one entry of the budget that counts them. */
export function entryStatement(leave: Node, serial: boolean): Node {
  return spend(1, literal(1), serial ? ALIAS.pollEntrySerial : ALIAS.pollEntry, leave);
}

/**
 * A lowered loop as plain ESTree. `body` is its body as emitted; `first`, where given, is the condition under which the
 * loop's test is skipped (a resume twin on its way in). `leave` is what happens when the poll says so.
 */
export function emitLoop(
  loop: Node,
  body: Node,
  first: Node | null,
  leave: Node | null,
  options: StripOptions,
): Node[] {
  const skip = (test: Node | null) => (test && first ? logical(copied(first), '||', copied(test)) : copied(test));
  if (!leave) return [labelled(loop, plainLoop(loop, skip(loop.test), body))];
  const level = loopLevel(loop);
  const rounds = loop.claims ? 1 : options.strip > 0 ? options.strip : stripRounds(loop, level);
  const charge =
    loop.claims && !hasLeavingCall(loop.body)
      ? binary(id(claimedRounds(loop)), '*', literal(loop.claims))
      : literal(Math.min(CHARGE_MAX, rounds * roundCost(loop)));
  // The same in the natural form, the serial one and the twin.
  if (loop.counted === undefined) {
    loop.counted = loop.kind === 'for' ? countedLoop(loop.test, loop.update, loop.body, options.numeric) : null;
  }
  const counted: CountedLoop | null = loop.counted;
  const parts: LoopBody = {
    body,
    first,
    poll: spend(0, charge, options.serial ? ALIAS.pollSerial : ALIAS.poll, leave),
  };
  if (counted) return limitLoop(loop, counted, rounds, parts, options);
  const strip = counterStrip(loop, skip(loop.test), rounds, body, options.names.rounds);
  return [{ ...forLoop(null, null, null, block([...strip, parts.poll])), loc: loop.loc }];
}

interface LoopBody {
  body: Node;
  /** The condition under which the loop's test is skipped. */
  first: Node | null;
  poll: Node;
}

function plainLoop(loop: Node, test: Node | null, body: Node): Node {
  if (loop.kind === 'do') return { type: 'DoWhileStatement', test, body, loc: loop.loc };
  return { ...forLoop(null, test, copied(loop.update), body), loc: loop.loc };
}

function labelled(loop: Node, inner: Node): Node {
  return loop.labels.reduceRight(
    (body: Node, label: string) => ({ type: 'LabeledStatement', label: id(label), body }),
    inner,
  );
}

/** Rounds are counted in a local; the loop is over when a strip ends early. */
function counterStrip(loop: Node, test: Node | null, rounds: number, body: Node, counter: string): Node[] {
  const count: Node = { type: 'UpdateExpression', operator: '++', prefix: false, argument: id(counter) };
  const within = binary(id(counter), '<', literal(rounds));
  const over = ifThen(copied(within), breaks());
  let inner: Node;
  if (loop.kind === 'do') {
    const next = binary({ ...count, prefix: true }, '<', literal(rounds));
    inner = { type: 'DoWhileStatement', test: test ? logical(test, '&&', next) : next, body };
  } else {
    const update = loop.update ? sequence(copied(loop.update), count) : count;
    inner = forLoop(null, test ? logical(within, '&&', test) : within, update, body);
  }
  return [declare('let', counter, literal(0)), labelled(loop, { ...inner, loc: loop.loc }), over];
}

/**
 * A counted loop keeps its own shape: only its bound moves nearer. Where the checks fail (a bound that is no number, a
 * length that is a getter), a strip is of one round, and the bound is looked at as often as the source does.
 */
function limitLoop(loop: Node, counted: CountedLoop, rounds: number, parts: LoopBody, options: StripOptions): Node[] {
  const { name, operator, bound, rest, step, checks } = counted;
  const { body, first, poll } = parts;
  const { end } = options.names;
  const towards = operator.startsWith('<') ? '+' : '-';
  const inclusive = operator.endsWith('=') ? step : 0;
  const at = (by: number) => (by === 0 ? id(name) : binary(id(name), towards, literal(by)));
  const left = towards === '+' ? binary(copied(bound), '-', id(name)) : binary(id(name), '-', copied(bound));
  const isIn = (limit: Node) => binary(id(name), operator, limit);
  const near = conditional(binary(left, '>', literal(rounds * step)), at(rounds * step - inclusive), copied(bound));
  const within = rest ? logical(isIn(id(end)), '&&', copied(rest)) : isIn(id(end));
  const inner = forLoop(null, first ? logical(copied(first), '||', within) : within, copied(loop.update), body);
  const over: Node[] = rest ? [ifThen(isIn(id(end)), breaks())] : [];
  const out: Node[] = [];
  const strict = operator.startsWith('<') ? '<' : '>';
  let limit = near;
  let isOver = not(binary(id(end), strict, copied(bound)));
  if (checks.length > 0) {
    const check = checks.map(copied).reduce((all, one) => logical(all, '&&', one));
    // On its way in, a twin is in a round whose test has been made.
    const goesOn = first ? logical(copied(first), '||', isIn(copied(bound))) : isIn(copied(bound));
    const oneRound = conditional(goesOn, at(step - inclusive), id('NaN'));
    const isNoNumber = binary(id(end), '!==', id(end));
    if (bound.type === 'Identifier') {
      limit = conditional(check, near, oneRound);
      isOver = logical(binary(id(end), '===', copied(bound)), '||', isNoNumber);
    } else {
      const sure = options.names.fresh('sure$');
      out.push(declare('const', sure, check));
      limit = conditional(id(sure), near, oneRound);
      isOver = conditional(id(sure), isOver, isNoNumber);
    }
  }
  over.push(ifThen(isOver, breaks()));
  const strip = [declare('const', end, limit), labelled(loop, { ...inner, loc: loop.loc }), ...over, poll];
  return [...out, { ...forLoop(null, null, null, block(strip)), loc: loop.loc }];
}

/** 0 for an innermost loop; calls that can leave count as a level. */
function loopLevel(loop: Node): number {
  let inner = hasLeavingCall(loop.body) ? 0 : -1;
  const visit = (node: Node): void => {
    if (node.type === 'MgrLoop' && node.polled) inner = Math.max(inner, loopLevel(node));
    else for (const list of nestedLists(node)) list.forEach(visit);
  };
  visit(loop.body);
  return Math.min(inner + 1, STRIP_ROUNDS.length - 1);
}

function hasLeavingCall(node: Node): boolean {
  return contains(
    node,
    (inner) => inner.type === 'MgrCall' || (inner.type === 'CallExpression' && inner.leaves === true),
  );
}

function stripRounds(loop: Node, level: number): number {
  if (level > 0) return STRIP_ROUNDS[level] as number;
  const wanted = STRIP_NODES / Math.max(1, size(loop.body));
  const power = 2 ** Math.round(Math.log2(wanted));
  return Math.min(STRIP_MAX, Math.max(STRIP_MIN, power));
}

/** What one round is taken to cost, in units of the budget (about a nanosecond each). */
function roundCost(loop: Node): number {
  let cost = Math.max(1, size(loop.body) >> 3);
  const visit = (node: Node): void => {
    if (node.type === 'MgrLoop') cost += ASSUMED_ROUNDS * roundCost(node);
    else if (node.type === 'MgrCall') cost += ASSUMED_CALL;
    for (const list of nestedLists(node)) if (node.type !== 'MgrLoop') list.forEach(visit);
  };
  visit(loop.body);
  return Math.min(cost, CHARGE_MAX);
}
