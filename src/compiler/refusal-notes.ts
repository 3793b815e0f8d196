/** The places that go with a refusal: where the variable in the way was made, why the function can leave, and how a task gets there. */

import type { Variable } from 'eslint-scope';
import { contains, isLoop, type Node, walk } from './ast.ts';
import { type Diagnostic, type Related, relatedPlace } from './diagnostics.ts';
import { forkOp, isWait } from './fork-calls.ts';
import { boundedTrips } from './loops.ts';
import type { CallSite, FunctionInfo, ModuleInfo } from './module.ts';
import { isCalleeUse } from './module-calls.ts';
import type { Project } from './project.ts';

/** One call on the way from a task. */
export interface CallStep {
  caller: FunctionInfo;
  site: CallSite;
  target: FunctionInfo;
}

/** Of a longer way the calls in the middle are left out. */
const MOST_STEPS = 6;

/** How a task gets to a function: each call, from the task on. */
export function callNotes(path: CallStep[]): Related[] {
  const shown = path.filter((step, i) => i === 0 || !isSamePlace(step, path[i - 1] as CallStep));
  const notes = shown.map(({ caller, site, target }) => {
    const does = site.isFork ? 'forks' : 'calls';
    const message = `${called(caller)} ${does} ${target.name} here`;
    return relatedPlace(caller.module.source, calleeOf(site), message);
  });
  if (notes.length <= MOST_STEPS) return notes;
  const rest = notes.slice(-3);
  const [next, ...last] = rest as [Related, ...Related[]];
  const between = `${notes.length - 5} calls further on ${next.message}`;
  return [...notes.slice(0, 2), { ...next, message: between }, ...last];
}

/** What is written out in the place of one call stands all in that place. */
function isSamePlace(a: CallStep, b: CallStep): boolean {
  return a.caller.module === b.caller.module && a.site.node.start === b.site.node.start;
}

function calleeOf({ node, isFork }: CallSite): Node {
  if (isFork) return (node.arguments[0] as Node | undefined) ?? node;
  return node.callee.made ? node : node.callee;
}

/** A function as notes call it. */
function called(fn: FunctionInfo): string {
  return fn.taskCall ? `task ${fn.name}` : fn.name;
}

/** Why a function has to be able to leave: its loop, its recursion, or the call that brings one of these. */
export function leavingNotes(project: Project, fn: FunctionInfo): Related[] {
  const { source } = fn.module;
  const loop = ownLoop(fn);
  if (loop) return [relatedPlace(source, loopHead(loop), `${fn.name} can leave in this loop`)];
  const own = fn.calls.find((site) => project.targets(fn, site).includes(fn));
  if (own) return [relatedPlace(source, calleeOf(own), `${fn.name} can leave: it calls itself here`)];
  const fork = ownFork(fn);
  if (fork) {
    const what = isWait(forkOp(fn.module, fork)) ? 'waits' : 'forks or joins';
    return [relatedPlace(source, fork.callee, `${fn.name} can leave: it ${what} here`)];
  }
  for (const site of fn.calls) {
    const target = project.targets(fn, site).find((one) => project.canLeave(one));
    if (!target) continue;
    const message = `${fn.name} can leave: it calls ${target.name} here, ${reason(project, target, fn)}`;
    return [relatedPlace(source, calleeOf(site), message)];
  }
  return [];
}

function ownLoop(fn: FunctionInfo): Node | null {
  let found: Node | null = null;
  contains(fn.node, (node) => {
    if (!found && isLoop(node) && !boundedTrips(node)) found = node;
    return found !== null;
  });
  return found;
}

function ownFork(fn: FunctionInfo): Node | null {
  let found: Node | null = null;
  contains(fn.node, (node) => {
    if (!found && forkOp(fn.module, node)) found = node;
    return found !== null;
  });
  return found;
}

function reason(project: Project, fn: FunctionInfo, caller: FunctionInfo): string {
  if (ownLoop(fn)) return 'which has a loop';
  if (fn.hasForks) return 'which forks';
  if (fn.waits) return 'which waits';
  if (reaches(project, fn, caller)) return 'which comes back to it';
  return project.isRecursive(fn) ? 'which is recursive' : 'which can leave';
}

function reaches(project: Project, from: FunctionInfo, to: FunctionInfo, seen = new Set<FunctionInfo>()): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  const targets = from.calls.flatMap((site) => project.targets(from, site));
  return targets.some((target) => target === to || reaches(project, target, to, seen));
}

/** A loop up to its body. */
function loopHead(loop: Node): Node {
  const end = loop.type === 'DoWhileStatement' ? null : loop.body.loc?.start;
  const start = loop.loc?.start;
  if (!start) return loop;
  return { type: 'Head', loc: { start, end: end ?? { line: start.line, column: start.column + 2 } } };
}

/** A variable that is in the way: where it was made, or where another function takes it from, if it is the declaration that is refused. */
export function variableNotes(fn: FunctionInfo, node: Node): Related[] {
  const variable = node.type === 'Identifier' ? fn.module.variableOf.get(node) : undefined;
  if (!variable) return [];
  const declared = declarationNote(fn.module, variable, node);
  return declared ? [declared] : captureNote(fn, variable);
}

/** Where a variable was declared; null if that is `node` itself, or nowhere in the module. */
export function declarationNote(module: ModuleInfo, variable: Variable, node?: Node): Related | null {
  const [definition] = variable.defs;
  const at = definition?.name as unknown as Node | undefined;
  if (!definition || !at?.loc || at === node || isMade(variable)) return null;
  const how =
    definition.type === 'ImportBinding' ? 'imported' : definition.type === 'Parameter' ? 'a parameter' : 'declared';
  return relatedPlace(module.source, at, `${variable.name} is ${how} here`);
}

function captureNote(fn: FunctionInfo, variable: Variable): Related[] {
  const captures = variable.references.filter(({ from }) => from.variableScope !== variable.scope.variableScope);
  const found = captures.find((reference) => reference.isWrite()) ?? captures[0];
  if (!found) return [];
  const does = found.isWrite() ? 'changes' : 'is used';
  const message = `${variable.name} ${does} here, in another function`;
  return [relatedPlace(fn.module.source, found.identifier as unknown as Node, message)];
}

/** Where a variable changes that others use; the first place that is not `node`. */
export function changeNote(module: ModuleInfo, variable: Variable, node?: Node): Related[] {
  const write = variable.references.find(
    (reference) => reference.isWrite() && reference.init !== true && (reference.identifier as unknown as Node) !== node,
  );
  if (!write || isMade(variable)) return [];
  return [relatedPlace(module.source, write.identifier as unknown as Node, `${variable.name} changes here`)];
}

/** Where a function is used as a value. */
export function valueNote(fn: FunctionInfo, variable: Variable): Related[] {
  const use = variable.references.find((reference) => !isCalleeUse(fn.module, reference));
  if (!use) return [];
  return [
    relatedPlace(fn.module.source, use.identifier as unknown as Node, `${variable.name} is used as a value here`),
  ];
}

/** Where a function uses a variable of the functions around it. */
export function useNote(fn: FunctionInfo, variable: Variable): Related[] {
  let found: Node | null = null;
  walk(fn.node, (node) => {
    if (!found && node.type === 'Identifier' && fn.module.variableOf.get(node) === variable) found = node;
    return found === null;
  });
  return found ? [relatedPlace(fn.module.source, found, `${fn.name} uses ${variable.name} here`)] : [];
}

/** A function, as it is declared in its own module. */
export function functionNote(fn: FunctionInfo): Related {
  const { loc, body } = fn.node;
  const head: Node = loc ? { type: 'Head', loc: { start: loc.start, end: body.loc?.start ?? loc.end } } : fn.node;
  return relatedPlace(fn.module.source, head, `${fn.name} is declared here`);
}

/** A local of what is written out in the place of a call: the user has no such name. */
function isMade(variable: Variable): boolean {
  return variable.name.endsWith('$');
}

/** A diagnostic with more places; not with its own once more. */
export function withNotes(diagnostic: Diagnostic, notes: Related[]): Diagnostic {
  const { file, line, column } = diagnostic;
  const others = notes.filter((one) => one.file !== file || one.line !== line || one.column !== column);
  return { ...diagnostic, related: [...diagnostic.related, ...others] };
}
