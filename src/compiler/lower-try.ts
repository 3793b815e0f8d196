/**
 * `try`. One without safepoints stays whole, but for the boxes of captured locals that are declared in it. In any other only the block is
 * under a real `try` (`MgrTry`): the `catch` clause notes what was thrown, and what the program does about it stands behind, so that it
 * can be left and entered like any other code. With `finally`, every way out of the rest is noted and taken after the finalizer:
 *
 * ```js
 * let how = 0, what;                                  // how: 0 ends, 1 throws, 2 returns, from 3 on breaks and continues
 * MgrTry { out: { ... how = 2; what = x; break out; ... } } catch (error) { how = 1; what = error; }
 * ...finalizer
 * if (how === 1) throw what;
 * if (how === 2) return what;
 * ```
 *
 * So no leave ever passes a finalizer: it is a `return` in the block, and there is none under it.
 */

import { ALIAS } from './aliases.ts';
import {
  assign,
  binary,
  block,
  boundNames,
  box,
  breaks,
  call,
  declare,
  forLoop,
  id,
  ifThen,
  isLoop,
  isOpaque,
  literal,
  member,
  type Node,
  returns,
  rewrite,
  statement,
  undefinedValue,
} from './ast.ts';
import { hasSafepoint, type Lowering, lowerBlock } from './lower-context.ts';
import { lateBoxes, renameTarget } from './lower-declarations.ts';

const HOW = { ends: 0, throws: 1, returns: 2, exits: 3 } as const;

export function lowerTry(node: Node, context: Lowering, out: Node[]): void {
  if (!hasSafepoint(node)) out.push(wholeTry(node, context));
  else if (node.finalizer) out.push(block(finallySteps(node, context), node));
  else out.push(block(catchSteps(node, context), node));
}

/** Lowers a part under a guard: its calls in tail position get a frame. */
export function guarded(context: Lowering, lower: () => Node): Node {
  context.guards++;
  const lowered = lower();
  context.guards--;
  return lowered;
}

function catchSteps(node: Node, context: Lowering): Node[] {
  const caught = context.names.fresh('caught$');
  const error = context.names.fresh('error$');
  const { mark, drop } = forksOf(context);
  const tried = guarded(context, () => lowerBlock(node.block, context));
  const clause: Node[] = [...drop];
  const { param, body } = node.handler as Node;
  if (param) lateBoxes(param, context, clause);
  if (param) context.statements([declare('let', param, id(error), param)], clause);
  clause.push(lowerBlock(body, context));
  return [
    declare('let', caught, literal(false)),
    declare('let', error, null),
    ...mark,
    tryNode(tried, caught, literal(true), error, context),
    ifThen(id(caught), block(clause, body), null, node.handler),
  ];
}

function finallySteps(node: Node, context: Lowering): Node[] {
  const how = context.names.fresh('how$');
  const what = context.names.fresh('what$');
  const end = context.names.fresh('out$');
  const { mark, drop } = forksOf(context);
  const rest: Node = node.handler ? { ...node, finalizer: null } : node.block;
  const tried = guarded(context, () => lowerBlock(rest, context));
  const ways = { how, what, end };
  const exits = redirectExits(tried, ways, ({ isInner }) => !isInner);
  // The finalizer of a `try` that stays whole may have done something else instead of what was noted.
  if (exits.mayChange) tried.body.push(statement(assign(id(how), literal(HOW.ends))));
  const labelled: Node = { type: 'LabeledStatement', label: id(end), body: tried };
  const isHow = (code: number) => binary(id(how), '===', literal(code));
  return [
    declare('let', how, literal(HOW.ends)),
    declare('let', what, null),
    ...mark,
    tryNode(block([labelled], node.block), how, literal(HOW.throws), what, context),
    ...(drop.length > 0 ? [ifThen(isHow(HOW.throws), block(drop))] : []),
    lowerBlock(node.finalizer, context),
    ifThen(isHow(HOW.throws), block([{ type: 'ThrowStatement', argument: id(what), loc: node.loc }])),
    ...takeExits(exits, ways, node),
  ];
}

function tryNode(tried: Node, flag: string, value: Node, thrown: string, context: Lowering): Node {
  const error = context.names.fresh('thrown$');
  const body = block([statement(assign(id(flag), value)), statement(assign(id(thrown), id(error)))]);
  const handler: Node = { type: 'CatchClause', param: id(error), body };
  return { type: 'MgrTry', block: tried, handler, loc: tried.loc ?? null };
}

/**
 * What a function that threw has forked is nobody's any more: it is stopped, and waited for. (Where a unit joins its open forks before it
 * returns, those are joined then, as its own can't be told from them.)
 */
function forksOf(context: Lowering): { mark: Node[]; drop: Node[] } {
  if (context.keepsForks) return { mark: [], drop: [] };
  const mark = context.names.fresh('mark$');
  const dropped: Node = {
    type: 'MgrCall',
    target: null,
    declares: false,
    call: { ...call(ALIAS.dropFork, []), leaves: true, safepoint: 'join' },
  };
  const ignored: Node = { type: 'CatchClause', param: null, body: block([]) };
  const loop: Node = {
    type: 'MgrLoop',
    kind: 'for',
    test: call(ALIAS.forksAbove, [id(mark)]),
    update: null,
    body: block([{ type: 'MgrTry', block: block([dropped]), handler: ignored, loc: null }]),
    labels: [],
    polled: false,
    claims: null,
    joins: true,
    loc: null,
  };
  context.declared.add(mark);
  return { mark: [declare('const', mark, member(id(ALIAS.latent), literal(0)))], drop: [loop] };
}

interface Ways {
  readonly how: string;
  readonly what: string;
  readonly end: string;
}

interface Exits {
  returns: boolean;
  /** One of them stands in a `try` that has a finalizer. */
  mayChange: boolean;
  /** By their numbers. */
  readonly jumps: Node[];
}

/** Makes the ways out of a lowered region that `which` chooses a note and a `break` to its end. */
function redirectExits(region: Node, { how, what, end }: Ways, which: (jump: Jump) => boolean): Exits {
  const jumps: Node[] = [];
  const found: Exits = { returns: false, mayChange: false, jumps };
  const note = (node: Node, code: number, value: Node | null): void => {
    const steps = value ? [statement(assign(id(what), value))] : [];
    become(node, block([...steps, statement(assign(id(how), literal(code))), breaks(end)]));
  };
  visitJumps(region, (jump) => {
    const { node } = jump;
    if (!which(jump)) return;
    found.mayChange ||= jump.inFinally;
    if (node.type === 'ReturnStatement') {
      found.returns = true;
      note(node, HOW.returns, node.argument ?? undefinedValue());
    } else {
      const same = (one: Node) => one.type === node.type && one.label?.name === node.label?.name;
      const known = jumps.findIndex(same);
      note(node, HOW.exits + (known < 0 ? jumps.push({ ...node }) - 1 : known), null);
    }
  });
  return found;
}

/** What was noted happens. */
function takeExits(exits: Exits, { how, what }: Ways, loc: Node): Node[] {
  const isHow = (code: number) => binary(id(how), '===', literal(code));
  return [
    ...(exits.returns ? [ifThen(isHow(HOW.returns), block([returns(id(what), loc)]))] : []),
    ...exits.jumps.map((jump, i) => ifThen(isHow(HOW.exits + i), block([jump]))),
  ];
}

interface Around {
  readonly inLoop: boolean;
  readonly inSwitch: boolean;
  readonly inTry: boolean;
  readonly inFinally: boolean;
  readonly labels: readonly string[];
}

/** A `return`, `break` or `continue` below a statement. */
interface Jump {
  readonly node: Node;
  /** Its target lies in the statement. */
  readonly isInner: boolean;
  /** It stands in a `try` in the statement. */
  readonly inTry: boolean;
  /** That `try` has a finalizer. */
  readonly inFinally: boolean;
}

const NOTHING_AROUND: Around = { inLoop: false, inSwitch: false, inTry: false, inFinally: false, labels: [] };

/** Visits each jump of a statement. */
function visitJumps(node: Node, visit: (jump: Jump) => void, around = NOTHING_AROUND): void {
  if (isOpaque(node)) return;
  const { inTry, inFinally } = around;
  if (node.type === 'ReturnStatement') return visit({ node, isInner: false, inTry, inFinally });
  if (node.type === 'BreakStatement' || node.type === 'ContinueStatement') {
    const { label } = node;
    const isAround = around.inLoop || (around.inSwitch && node.type === 'BreakStatement');
    return visit({ node, isInner: label ? around.labels.includes(label.name) : isAround, inTry, inFinally });
  }
  const own =
    node.type === 'MgrLoop' ? (node.labels as string[]) : node.type === 'LabeledStatement' ? [node.label.name] : [];
  const inner: Around = {
    inLoop: around.inLoop || node.type === 'MgrLoop' || isLoop(node),
    inSwitch: around.inSwitch || node.type === 'SwitchStatement',
    inTry: inTry || node.type === 'TryStatement' || (node.type === 'MgrTry' && !node.closes),
    inFinally: inFinally || (node.type === 'TryStatement' && Boolean(node.finalizer)),
    labels: own.length > 0 ? [...around.labels, ...own] : around.labels,
  };
  for (const child of statementsOf(node)) visitJumps(child, visit, inner);
}

/**
 * A `for-of` loop whose iterator may have to be closed: before each way out of it, and where something is thrown. What is thrown there is
 * not caught, so nothing needs to be live but the iterator. A way out of a `try` in the loop is taken behind that `try`, for its finalizer
 * comes first, and what closing throws is not for its `catch`:
 *
 * ```js
 * let how, what;
 * out: { try { ... how = 2; what = x; break out; ... } finally { ... } continue; }
 * closeItems(items);
 * if (how === 2) return what;
 * ```
 */
export function closingLoop(loop: Node, items: string, context: Lowering): Node {
  const close = (): Node => statement(call(ALIAS.closeItems, [id(items)]));
  const leavesLoop = isWayOut(loop.labels as string[]);
  visitJumps(loop.body, (jump) => {
    if (jump.inTry || !leavesLoop(jump)) return;
    const { node } = jump;
    const steps: Node[] = [];
    let way: Node = { ...node };
    if (node.type === 'ReturnStatement' && node.argument) {
      const value = context.names.fresh('$v');
      steps.push(declare('const', value, node.argument));
      way = returns(id(value), node);
    }
    become(node, block([...steps, close(), way]));
  });
  loop.body = behindTries(loop.body, leavesLoop, close, context);
  const error = context.names.fresh('thrown$');
  const rethrow: Node = { type: 'ThrowStatement', argument: call(ALIAS.closeThrown, [id(items), id(error)]) };
  const handler = { type: 'CatchClause', param: id(error), body: block([rethrow]) };
  return { type: 'MgrTry', block: block([loop]), handler, closes: true, loc: null };
}

function behindTries(body: Node, leavesLoop: (jump: Jump) => boolean, close: () => Node, context: Lowering): Node {
  const { names } = context;
  const ways = { how: names.fresh('how$'), what: names.fresh('what$'), end: names.fresh('out$') };
  const exits = redirectExits(body, ways, (jump) => jump.inTry && leavesLoop(jump));
  if (!exits.returns && exits.jumps.length === 0) return body;
  const goesOn: Node = { type: 'ContinueStatement', label: null };
  return block([
    declare('let', ways.how, null),
    ...(exits.returns ? [declare('let', ways.what, null)] : []),
    { type: 'LabeledStatement', label: id(ways.end), body: block([body, goesOn]) },
    close(),
    ...takeExits(exits, ways, body),
  ]);
}

function become(node: Node, made: Node): void {
  const { loc } = node;
  for (const key in node) delete node[key];
  Object.assign(node, made, { loc });
}

/** For jumps in the body of a loop with these labels: true where the loop ends by it. */
function isWayOut(labels: readonly string[]): (jump: Jump) => boolean {
  return ({ node, isInner }) => {
    const goesOn = node.type === 'ContinueStatement' && (node.label === null || labels.includes(node.label.name));
    return !isInner && !goesOn;
  };
}

/** The statements right below a statement, lowered or whole. */
function statementsOf(node: Node): Node[] {
  switch (node.type) {
    case 'BlockStatement':
      return node.body;
    case 'IfStatement':
      return node.alternate ? [node.consequent, node.alternate] : [node.consequent];
    case 'SwitchStatement':
      return node.cases.flatMap((clause: Node) => clause.consequent);
    case 'TryStatement':
      return [node.block, node.handler?.body, node.finalizer].filter((part) => part !== null && part !== undefined);
    case 'MgrTry':
      return [node.block];
    default:
      return isLoop(node) || node.type === 'MgrLoop' || node.type === 'LabeledStatement' ? [node.body] : [];
  }
}

function wholeTry(node: Node, context: Lowering): Node {
  const lowered: Node = {
    ...node,
    block: lowerBlock(node.block, context),
    handler: node.handler && lowerHandler(node.handler, context),
    finalizer: node.finalizer && lowerBlock(node.finalizer, context),
  };
  rewrite(lowered, plainLoop);
  return lowered;
}

function lowerHandler(handler: Node, context: Lowering): Node {
  const names = boundNames(handler.param);
  for (const name of names) context.declared.add(name);
  const boxes = names
    .filter((name) => context.boxed.has(name))
    .map((name) => declare('const', name, box(id(renameTarget(asPattern(handler), name, context)))));
  const body = lowerBlock(handler.body, context);
  return { ...handler, body: boxes.length > 0 ? block([...boxes, ...body.body], body) : body };
}

/** The clause's head alone, so that renaming reaches the parameter itself. */
const asPattern = (handler: Node): Node => ({ type: 'CatchHead', param: handler.param });

/** A short loop is nothing special to what emits a statement that stays whole. */
function plainLoop(node: Node): Node | undefined {
  if (node.type !== 'MgrLoop') return undefined;
  const body = node.body as Node;
  rewrite(body, plainLoop);
  const loop: Node =
    node.kind === 'do'
      ? { type: 'DoWhileStatement', test: node.test, body, loc: node.loc }
      : { ...forLoop(null, node.test, node.update, body), loc: node.loc };
  return node.labels.reduceRight(
    (inner: Node, label: string) => ({ type: 'LabeledStatement', label: id(label), body: inner }),
    loop,
  );
}
