/**
 * From a function with nested functions to *units*: functions at module level with plain parameters and locals.
 *
 * - Every local gets a name of its own, so that later steps can go by names.
 * - Nested functions that are only ever called are lifted out; what they capture becomes parameters (lambda lifting,
 *   Johnsson 1985).
 * - A captured local that changes lives in a box (`{ v }`), which the function and its closures share, also after the
 *   function has moved to its resume twin.
 */

import type { Variable } from 'eslint-scope';
import { ALIAS } from './aliases.ts';
import { assign, block, declare, id, type Node, rewrite, undefinedValue, walk } from './ast.ts';
import { findBoxes, rewriteBoxes, splitLoopHeads } from './boxes.ts';
import { type Family, familyOf, findCaptures, handedOver } from './captures.ts';
import { rewriteConstantWrites } from './constants.ts';
import type { Names } from './fresh-names.ts';
import { rewriteEarlyUses } from './late.ts';
import type { CallSite, FunctionInfo } from './module.ts';
import { callSite, isCalleeUse } from './module-calls.ts';
import type { Project } from './project.ts';
import { hasNoReceiver } from './receivers.ts';
import { renameLocals } from './renaming.ts';
import {
  addOpenForks,
  type ForkPlan,
  fillRange,
  planForks,
  rewriteForks,
  rewriteWaits,
  type SiteName,
} from './unit-forks.ts';

/** One function as it will stand at module level. */
export interface Unit {
  fn: FunctionInfo;
  /** The name of its natural form. */
  natural: string;
  /** Parameters, captured locals first. */
  params: Node[];
  body: Node;
  /** Locals that live in boxes. */
  boxed: ReadonlySet<string>;
  /** Of these, the ones whose boxes are there before they have a value. */
  late: ReadonlySet<string>;
  /** Can it leave? One that can't has no safepoints and no twin. */
  leaves: boolean;
  recursive: boolean;
  /** Joins its open forks before it returns. */
  keepsForks: boolean;
}

/** What naming a call's target needs: the raw form's name in this module, imported where it stands in another. */
export type RawName = (target: FunctionInfo) => string;

/** How a method that can leave is called: its natural form, where the object's method turns out to be this one. */
export interface Candidate {
  /** The variable that holds the method as its class has it; null for a private one, which nothing can replace. */
  wrapper: string | null;
  raw: string;
}

/** The candidates that this module can name, for a call of the methods. */
export type DispatchOf = (targets: FunctionInfo[]) => Candidate[];

/** Turns a module-level function and the functions in it into units; rewrites the function's tree in place. */
export function makeUnits(
  project: Project,
  root: FunctionInfo,
  names: Names,
  rawName: RawName,
  siteName: SiteName,
  dispatchOf: DispatchOf,
): Unit[] {
  const family = familyOf(project, root, names);
  const plans = new Map(family.functions.map((fn) => [fn, planForks(project, fn)]));
  rewriteEarlyUses(family);
  rewriteConstantWrites(root.node, root.module.variableOf);
  exposeOwnName(family);
  splitLoopHeads(family);
  findBoxes(family);
  findCaptures(family);
  renameLocals(family);
  rewriteCalls(family, rawName, dispatchOf);
  for (const [fn, plan] of plans) {
    rewriteForks(family, fn, plan, rawName, siteName);
    rewriteWaits(fn);
    if (fn.node.made?.range) fillRange(family, fn, rawName(fn), siteName);
  }
  rewriteBoxes(family);
  rewriteThis(family);
  removeLifted(family);
  return family.functions.map((fn) => unitOf(family, fn, rawName, plans.get(fn) as ForkPlan));
}

/**
 * `task(function walk() { ... xs.map(walk) ... })`: the body moves to the top of the module, where nothing is called `walk`.
 * A variable there holds the function for those uses.
 */
function exposeOwnName(family: Family): void {
  const { root, module } = family;
  const own = root.node.type === 'FunctionExpression' && root.node.id && module.variableOf.get(root.node.id);
  const uses = own ? (own as Variable).references.filter((reference) => !isCalleeUse(module, reference)) : [];
  if (uses.length === 0) return;
  const name = family.names.fresh(root.node.id.name);
  for (const { identifier } of uses) (identifier as unknown as Node).name = name;
  // `var`: it has its value before anything can run the body, wherever in the module that happens.
  module.ast.body.push(declare('var', name, null));
  rewrite(module.ast, (node) => (node === root.node ? assign(id(name), node) : undefined));
}

function rewriteCalls(family: Family, rawName: RawName, dispatchOf: DispatchOf): void {
  for (const fn of family.functions) {
    for (const site of fn.calls) {
      if (site.method) rewriteMethodCall(family, site, fn, dispatchOf);
      else if (!site.isFork) rewriteCall(family, site, fn, true, rawName);
    }
  }
  const known = new Set(family.functions.flatMap((fn) => fn.calls.map((site) => site.node)));
  for (const fn of family.functions) {
    walk(fn.node, (node) => {
      if (node !== fn.node && family.functions.some((other) => other.node === node)) return false;
      if (node.type !== 'CallExpression' || known.has(node)) return true;
      const site = callSite(family.module, node);
      if (site?.target?.parent) rewriteCall(family, site, fn, false, rawName);
      return true;
    });
  }
}

/** `caller` is the unit around the call; `resumable`: the call stands in a unit's own body, not in a closure that runs to its end. */
function rewriteCall(family: Family, site: CallSite, caller: FunctionInfo, resumable: boolean, rawName: RawName): void {
  const target = family.project.target(family.module, site);
  if (!target) return;
  const leaves = family.project.canLeave(target);
  const lifted = target.parent !== null;
  if (!lifted && !(resumable && (leaves || target.isForked))) return;
  const { node } = site;
  node.optional = false; // the compiler knows that it is there
  const captured = lifted
    ? [...(family.captures.get(target) ?? [])].map((it) => handedOver(family, it, caller, site.node))
    : [];
  const raw = { ...id(rawName(target), node.callee), isRaw: true };
  node.arguments = [...captured, ...node.arguments];
  // A function that is called in place stays there until all of the tree has been gone through.
  if (node.callee.made) family.calledInPlace.push({ node, raw });
  else node.callee = raw;
  if (!leaves) return;
  if (resumable) {
    node.leaves = true;
  } else {
    node.arguments = [raw, { type: 'ArrayExpression', elements: node.arguments }];
    node.callee = id(ALIAS.plain);
  }
}

/** A call of methods of which at least one can leave. */
function rewriteMethodCall(family: Family, site: CallSite, fn: FunctionInfo, dispatchOf: DispatchOf): void {
  const targets = family.project.targets(fn, site).filter((target) => family.project.canLeave(target));
  if (targets.length === 0) return;
  site.node.leaves = true;
  site.node.dispatch = dispatchOf(targets);
}

/** A function that is only ever called directly has no `this`. */
function rewriteThis(family: Family): void {
  for (const fn of family.functions) {
    if (!hasNoReceiver(fn)) continue;
    rewrite(fn.node.body, (node) => {
      if (node.type === 'ThisExpression') return { ...undefinedValue(), loc: node.loc };
      const own =
        node.type === 'FunctionExpression' || node.type === 'FunctionDeclaration' || node.type === 'ClassBody';
      return own ? node : undefined;
    });
  }
}

function removeLifted(family: Family): void {
  for (const { node, raw } of family.calledInPlace) node.callee = raw;
  const lifted = new Set(family.functions.filter((fn) => fn.parent).map((fn) => fn.node));
  const isLifted = (node: Node | null | undefined) => node !== null && node !== undefined && lifted.has(node);
  // From each function on, as those that were taken out of the root are no longer below it.
  for (const fn of family.functions) walk(fn.node, (node) => removeFrom(node, isLifted));
}

function removeFrom(node: Node, isLifted: (node: Node | null | undefined) => boolean): void {
  for (const key of ['body', 'consequent']) {
    if (!Array.isArray(node[key])) continue;
    for (const child of node[key] as Node[]) {
      if (child.type !== 'VariableDeclaration') continue;
      child.declarations = child.declarations.filter((declarator: Node) => !isLifted(declarator.init));
    }
    node[key] = node[key].filter(
      (child: Node) => !isLifted(child) && !(child.type === 'VariableDeclaration' && child.declarations.length === 0),
    );
  }
}

function unitOf(family: Family, fn: FunctionInfo, rawName: RawName, plan: ForkPlan): Unit {
  const captured = fn.parent ? [...(family.captures.get(fn) ?? [])].map((variable) => id(variable.name)) : [];
  const body =
    fn.node.body.type === 'BlockStatement'
      ? fn.node.body
      : block([{ type: 'ReturnStatement', argument: fn.node.body, loc: fn.node.body.loc }], fn.node.body);
  if (plan.isGeneral) addOpenForks(body, family.names, plan.isTransparent);
  const own = (variables: ReadonlySet<Variable>) =>
    new Set([...variables].filter((variable) => family.owner.get(variable) === fn).map(({ name }) => name));
  return {
    fn,
    natural: rawName(fn),
    params: [...captured, ...fn.node.params],
    body,
    boxed: own(family.boxed),
    late: own(family.late),
    leaves: family.project.canLeave(fn),
    recursive: family.project.isRecursive(fn),
    keepsForks: plan.isGeneral,
  };
}
