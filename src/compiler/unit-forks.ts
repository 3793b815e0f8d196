/** Forks and joins on the way to units: what `fork(f, x)` and `join(a)` become before they are lowered. */

import type { Variable } from 'eslint-scope';
import { ALIAS } from './aliases.ts';
import {
  array,
  block,
  call,
  declare,
  id,
  isOpaque,
  literal,
  member,
  type Node,
  returns,
  rewrite,
  sequence,
  statement,
  walk,
} from './ast.ts';
import { type Family, handedOver } from './captures.ts';
import { forkOp, isWait, madeCallee, ownForkCalls, WAIT_OPS } from './fork-calls.ts';
import type { Names } from './fresh-names.ts';
import type { FunctionInfo } from './module.ts';
import { originalPosition } from './positions.ts';
import type { Project } from './project.ts';
import { isJoinedAtOnce, type StrictFork, strictForks } from './strict-forks.ts';

/** What a module keeps of a place that forks; see `forkSite` in the ABI. */
export interface SiteShape {
  /** The target's natural form, as this module names it. */
  raw: string;
  argc: number;
  numericMask: number;
  kind: 0 | 1;
  name: string;
}

/** The module's constant that holds a site's number. */
export type SiteName = (shape: SiteShape) => string;

/** What lowering finds on a `fork(...)`: the call itself names the target and holds its arguments. */
export interface ForkCall {
  kind: 'strict' | 'general' | 'joined';
  strict: StrictFork | null;
  /** The target can leave. */
  leaves: boolean;
  /** The target's name, for people. */
  name: string;
  /** The site, where it is known by now. */
  site: string;
}

export interface ForkPlan {
  strict: StrictFork[];
  /** It has forks that are not strict, and joins what is left of them before it returns. */
  isGeneral: boolean;
  /** What it has forked is its caller's. */
  isTransparent: boolean;
}

export function planForks(project: Project, fn: FunctionInfo): ForkPlan {
  const plan = { strict: [] as StrictFork[], isGeneral: false, isTransparent: fn.node.made?.transparent === true };
  if (fn.hasForks) {
    if (!fn.forksAtOnce) plan.strict = strictForks(project, fn);
    const calls = ownForkCalls(fn);
    const forks = calls.filter((node) => forkOp(fn.module, node) === 'fork');
    const joinedAtOnce = calls.filter((node) => isJoinedAtOnce(fn, node));
    plan.isGeneral = forks.length > plan.strict.length + joinedAtOnce.length;
  }
  if (fn.calls.some(({ node }) => madeCallee(node)?.transparent)) plan.isGeneral = true;
  return plan;
}

/** Makes calls of forks and joins: of the target, with the captured locals first, and of the ABI. */
export function rewriteForks(
  family: Family,
  fn: FunctionInfo,
  plan: ForkPlan,
  rawName: (target: FunctionInfo) => string,
  siteName: SiteName,
): void {
  if (!fn.hasForks) return;
  const calls = ownForkCalls(fn);
  const joins = calls.filter((node) => forkOp(fn.module, node) === 'join');
  const joinedAtOnce = new Set(joins.filter((node) => isJoinedAtOnce(fn, node)));
  const inJoin = new Set([...joinedAtOnce].map((node) => node.arguments[0] as Node));
  for (const node of calls) {
    if (forkOp(fn.module, node) !== 'fork') continue;
    const strict = plan.strict.find((one) => one.node === node) ?? null;
    rewriteFork(family, fn, node, inJoin.has(node) ? 'joined' : strict, rawName, siteName);
  }
  for (const node of joins) {
    const strict = plan.strict.find((one) => one.join === node);
    const [inner] = node.arguments as Node[];
    if (joinedAtOnce.has(node) && inner?.fork) {
      Object.assign(node, { callee: inner.callee, arguments: inner.arguments, fork: inner.fork });
    } else {
      node.callee = id(ALIAS.joinOf, node.callee);
      if (strict) node.join = strict;
    }
    node.leaves = true;
    node.safepoint = 'join';
    node.forkOp = null;
  }
}

/** Makes `sleep(...)` and `hold(...)` calls of the ABI, which can leave. */
export function rewriteWaits(fn: FunctionInfo): void {
  if (!fn.waits) return;
  for (const node of ownForkCalls(fn)) {
    const op = forkOp(fn.module, node);
    if (!isWait(op)) continue;
    Object.assign(node, {
      callee: id(ALIAS[WAIT_OPS[op]], node.callee),
      leaves: true,
      safepoint: 'wait',
      forkOp: null,
    });
  }
}

function rewriteFork(
  family: Family,
  fn: FunctionInfo,
  node: Node,
  how: StrictFork | 'joined' | null,
  rawName: (target: FunctionInfo) => string,
  siteName: SiteName,
): void {
  const site = fn.calls.find((one) => one.node === node);
  const target = site ? family.project.target(family.module, site) : null;
  if (!target) {
    node.callee = id(ALIAS.forkDynamic, node.callee);
    return;
  }
  const captured = target.parent ? [...(family.captures.get(target) ?? [])] : [];
  const args = node.arguments.slice(1) as Node[];
  const raw = rawName(target);
  const argc = captured.length + args.length;
  const strict = how === 'joined' ? null : how;
  const { name } = target;
  const made: ForkCall = {
    kind: how === 'joined' ? 'joined' : strict ? 'strict' : 'general',
    strict,
    leaves: family.project.canLeave(target),
    name,
    site: how === null ? siteName({ raw, argc, numericMask: 0, kind: 0, name }) : '',
  };
  if (strict) strict.raw = raw;
  node.callee = id(raw, node.callee);
  // How is 'joined': a plain call, which runs here.
  const given = captured.map((variable) => {
    const argument = handedOver(family, variable, fn, node);
    return how === 'joined' ? argument : call(ALIAS.captured, [argument, literal(madeAt(family, variable))], node);
  });
  node.arguments = [...given, ...args];
  node.leaves = true;
  node.fork = made;
}

/** `rangeOpen(site, names, ...all parameters)` */
export function fillRange(family: Family, fn: FunctionInfo, raw: string, siteName: SiteName): void {
  const variables = [...(family.captures.get(fn) ?? [])];
  const captured = variables.map((variable) => id(variable.name));
  const own = fn.node.params as Node[];
  const params = [...captured, ...own.map((param) => id(param.name))];
  const argc = params.length;
  // The grain and the bounds are numbers for sure.
  const numericMask = argc <= 30 ? 7 << (argc - 3) : 0;
  const site = siteName({ raw, argc, numericMask, kind: 1, name: fn.name });
  const names = [
    ...variables.map((variable) => literal(madeAt(family, variable))),
    ...params.slice(captured.length, -3).map((param) => literal(sourceName(param.name))),
  ];
  walk(fn.node.body, (node) => {
    if (isOpaque(node)) return false;
    if (node.type !== 'CallExpression' || node.callee.name !== ALIAS.rangeOpen) return true;
    node.arguments = [id(site), array(names), ...params];
    for (const param of params) family.handedOver.add(param);
    return false;
  });
}

/** A local as the user called it, and the line where it is made: `table:12`, as the runtime's errors take it. */
function madeAt({ module }: Family, variable: Variable): string {
  const loc = (variable.defs[0]?.name as unknown as Node | undefined)?.loc;
  const line = loc ? originalPosition(module.source, loc.start).line : 0;
  return line > 0 ? `${sourceName(variable.name)}:${line}` : sourceName(variable.name);
}

/** A local as the user called it. */
export const sourceName = (name: string): string => name.replace(/\$+(\d+)?(?:\$\d+)?$/, '');

/**
 * `const forks = latent[0]` first, and before each return `while (forksOpen(forks)) joinOpen()`: what has not been joined is joined
 * then. A transparent function only keeps its place alive, for whoever resumes it.
 */
export function addOpenForks(body: Node, names: Names, isTransparent: boolean): void {
  const place = names.fresh('forks$');
  const joinAll = (at: Node): Node => {
    const join = { ...call(ALIAS.joinOpen, [], at), leaves: true, safepoint: 'join' };
    const test = call(ALIAS.forksOpen, [id(place)]);
    return { type: 'WhileStatement', test, body: block([statement(join, at)]), joins: true, loc: at.loc ?? null };
  };
  const replace = (node: Node): Node | undefined => {
    if (isOpaque(node)) return node;
    if (node.type !== 'ReturnStatement') return undefined;
    if (isTransparent) return returns(sequence(id(place), node.argument), node);
    if (!node.argument) return block([joinAll(node), node], node);
    const value = names.fresh('$v');
    return block([declare('const', value, node.argument, node), joinAll(node), returns(id(value), node)], node);
  };
  const isReturned = body.body.at(-1)?.type === 'ReturnStatement';
  rewrite(body, replace);
  body.body.unshift(declare('const', place, member(id(ALIAS.latent), literal(0)), body));
  if (!isTransparent && !isReturned) body.body.push(joinAll(body));
}
