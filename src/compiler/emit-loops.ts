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
  clone,
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
  sequence,
  size,
} from './ast.ts';
import { type CountedLoop, countedLoop } from './loops.ts';
import { nestedLists } from './points.ts';

/** Rounds in a strip, by how many levels of loops are inside the loop; the innermost depends on its size. */
const STRIP_ROUNDS = [0, 64, 16, 4];
/** Node-rounds that a strip of an innermost loop is cut to. */
const STRIP_NODES = 32_000;
const STRIP_MIN = 64;
const STRIP_MAX = 1024;
/** How many rounds an inner loop is taken to have, and what a call is taken to cost, before anything is measured. */
const ASSUMED_ROUNDS = 32;
const ASSUMED_CALL = 16;
/** The most that one strip is charged. */
const CHARGE_MAX = 1 << 20;

export interface StripOptions {
  /** 1 makes every round a safepoint (`--quantum 0`); 0 is the normal size. */
  strip: number;
  numeric: ReadonlySet<string>;
  fresh(stem: string): string;
}

/** `if ((budget[0] -= charge) < 0 && poll()) leave` */
function pollStatement(charge: number, leave: Node): Node {
  const spent = assign(member(id(ALIAS.budget), literal(0)), literal(charge), '-=');
  return ifThen(logical(binary(spent, '<', literal(0)), '&&', call(ALIAS.poll, [])), leave);
}

/** At the entry of a recursive function: `if ((budget[1] -= 1) < 0 && pollEntry()) leave` */
export function entryStatement(leave: Node): Node {
  const spent = assign(member(id(ALIAS.budget), literal(1)), literal(1), '-=');
  return ifThen(logical(binary(spent, '<', literal(0)), '&&', call(ALIAS.pollEntry, [])), leave);
}

/**
 * A lowered loop as plain ESTree. `body` is its body as emitted; `first`, where given, is the condition under which the
 * loop's test is skipped (a resume twin on its way in). `leave` is what happens when the poll says so.
 */
export function emitLoop(loop: Node, body: Node, first: Node | null, leave: Node | null, options: StripOptions): Node[] {
  const skip = (test: Node | null) => (test && first ? logical(clone(first), '||', clone(test)) : clone(test));
  if (!leave) return [labelled(loop, plainLoop(loop, skip(loop.test), body))];
  const level = loopLevel(loop);
  const rounds = options.strip > 0 ? options.strip : stripRounds(loop, level);
  const charge = Math.min(CHARGE_MAX, rounds * roundCost(loop));
  const counted = level === 0 && loop.kind === 'for' ? countedLoop(loop.test, loop.update, loop.body, options.numeric) : null;
  const poll = pollStatement(charge, leave);
  const strip = counted
    ? limitStrip(loop, counted, rounds, body, options)
    : counterStrip(loop, skip(loop.test), rounds, body, options.fresh('$mgr_k'));
  return [{ ...forLoop(null, null, null, block([...strip, poll])), loc: loop.loc }];
}

function plainLoop(loop: Node, test: Node | null, body: Node): Node {
  if (loop.kind === 'do') return { type: 'DoWhileStatement', test, body, loc: loop.loc };
  return { ...forLoop(null, test, clone(loop.update), body), loc: loop.loc };
}

function labelled(loop: Node, inner: Node): Node {
  return loop.labels.reduceRight((body: Node, label: string) => ({ type: 'LabeledStatement', label: id(label), body }), inner);
}

/** Rounds are counted in a local; the loop is over when a strip ends early. */
function counterStrip(loop: Node, test: Node | null, rounds: number, body: Node, counter: string): Node[] {
  const count: Node = { type: 'UpdateExpression', operator: '++', prefix: false, argument: id(counter) };
  const within = binary(id(counter), '<', literal(rounds));
  const over = ifThen(clone(within), breaks());
  over.test = binary(id(counter), '<', literal(rounds));
  let inner: Node;
  if (loop.kind === 'do') {
    const next = binary({ ...count, prefix: true }, '<', literal(rounds));
    inner = { type: 'DoWhileStatement', test: test ? logical(test, '&&', next) : next, body };
  } else {
    const update = loop.update ? sequence(clone(loop.update), count) : count;
    inner = forLoop(null, test ? logical(within, '&&', test) : within, update, body);
  }
  return [declare('let', counter, literal(0)), labelled(loop, { ...inner, loc: loop.loc }), over];
}

/**
 * A counted loop keeps its own shape: only its bound moves nearer. Where the checks fail (a bound that is no number: a
 * string, a Date, a bigint), strips are of one round, compared as the source does.
 */
function limitStrip(loop: Node, counted: CountedLoop, rounds: number, body: Node, options: StripOptions): Node[] {
  const { name, operator, bound, step, checks } = counted;
  const end = options.fresh('$mgr_end');
  const far = options.fresh('$mgr_far');
  const out: Node[] = [];
  const isUnit = step.type === 'Literal';
  const last = operator === '<' ? 0 : 1;
  const distance = isUnit ? literal(rounds * step.value - last) : binary(literal(rounds), '*', clone(step));
  const limited = (by: Node) =>
    conditional(binary(binary(clone(bound), '-', id(name)), '>', by), binary(id(name), '+', clone(by)), clone(bound));
  let limit = limited(isUnit ? distance : id(far));
  if (!isUnit) {
    out.push(declare('const', far, distance));
    // A step that does not go up never reaches the bound; the loop is then left as endless as it is.
    limit = conditional(binary(id(far), '>', literal(0)), limit, clone(bound));
  }
  const single = conditional(binary(id(name), operator, clone(bound)), binary(id(name), '+', literal(isUnit && operator === '<' ? step.value : 0)), binary(id(name), '-', literal(1)));
  const certain = checks.reduce<Node | null>((all, check) => (all ? logical(all, '&&', check) : check), null);
  out.push(declare('const', end, certain ? conditional(certain, limit, isUnit ? single : clone(bound)) : limit));
  const inner = forLoop(null, binary(id(name), operator, id(end)), clone(loop.update), body);
  const goesOn = binary(id(name), operator, clone(bound));
  const over = ifThen({ type: 'UnaryExpression', operator: '!', prefix: true, argument: goesOn }, breaks());
  return [...out, labelled(loop, { ...inner, loc: loop.loc }), over];
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
  return contains(node, (inner) => inner.type === 'MgrCall' || (inner.type === 'CallExpression' && inner.leaves === true));
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
