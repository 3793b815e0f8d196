/**
 * Code that runs to its end without safepoints: functions that stay values, so that whoever calls them cannot leave (a callback of
 * `sort`, a getter, the members of a class), and generators, which run to their next `yield`.
 *
 * Asked is what has become of the functions, not what they look like: whatever is still a function in a lowered body is one of these.
 */

import { ALIAS } from './aliases.ts';
import { isFunction, isLoop, type Node, walk } from './ast.ts';
import { boundedTrips } from './loops.ts';
import type { FunctionInfo, ModuleInfo } from './module.ts';
import { callSite } from './module-calls.ts';
import type { Project } from './project.ts';
import { displayLocal, textOf } from './texts.ts';

export interface AtomicCode {
  at: Node;
  /** `callback of sort`, `getter size`, `class Node`, ... */
  what: string;
  /** A generator runs to its next `yield`. */
  until: 'end' | 'yield';
  /** What in it may take long; null where the compiler sees nothing. */
  reason: Reason | null;
}

export interface Reason {
  at: Node;
  text: string;
}

/** The functions that stay values in a lowered body, outermost ones, and functions that can leave where they are used as values. */
export function atomicCode(project: Project, fn: FunctionInfo, body: Node[]): AtomicCode[] {
  const { module } = fn;
  const found: AtomicCode[] = [];
  const visit = (node: Node, parents: Node[]) => {
    if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') {
      const what = `class${node.id ? ` ${node.id.name}` : ''}, its constructor and methods`;
      found.push({ at: node, what, until: 'end', reason: reasonIn(project, module, node) });
      return;
    }
    if (node.isFallback) return;
    if (isFunction(node) && node.loc) {
      const reason = reasonIn(project, module, node);
      found.push({ at: node, what: roleOf(node, parents), until: endOf(node), reason });
      return;
    }
    // What is written out in the place of a call names its callback more than once, and calls it where it can leave.
    const value = fn.node.made ? null : leavingValue(project, module, node, parents);
    if (value) found.push(value);
    const below = [node, ...parents];
    for (const child of childrenOf(node)) visit(child, below);
  };
  for (const statement of body) visit(statement, []);
  return found;
}

/** Members of classes and objects, and generators, at the top of a module; `isCompiled`: has become a resumable one. */
export function atomicOfModule(
  project: Project,
  module: ModuleInfo,
  isCompiled: (node: Node) => boolean,
): (AtomicCode & { name: string })[] {
  const found: (AtomicCode & { name: string })[] = [];
  const visit = (node: Node, parents: Node[]) => {
    if (isFunction(node)) {
      const [parent] = parents;
      const isMember = parent?.type === 'MethodDefinition' || parent?.type === 'PropertyDefinition';
      if (isCompiled(node) || node.async || !(isMember || node.generator || isObjectMember(parent))) return;
      const reason = reasonIn(project, module, node);
      const what = node.generator ? 'generator' : roleOf(node, parents);
      if (reason)
        found.push({ name: memberName(node, parents), at: isMember ? parent : node, what, until: endOf(node), reason });
      return;
    }
    if (node.type === 'StaticBlock') return; // It runs once, when the module is loaded.
    const below = [node, ...parents];
    for (const child of childrenOf(node)) visit(child, below);
  };
  for (const statement of module.ast.body as Node[]) visit(statement, []);
  return found;
}

const endOf = (fn: Node): 'end' | 'yield' => (fn.generator ? 'yield' : 'end');

function childrenOf(node: Node): Node[] {
  const found: Node[] = [];
  walk(node, (child) => {
    if (child !== node) found.push(child);
    return child === node;
  });
  return found;
}

const isObjectMember = (node: Node | undefined): boolean => node?.type === 'Property' && node.kind !== undefined;

/** What a function is for whoever gets it. */
function roleOf(node: Node, [parent, outer]: Node[]): string {
  const kind = node.generator ? 'generator' : 'function';
  if (parent?.type === 'MethodDefinition') {
    if (parent.kind === 'constructor') return 'constructor';
    return `${ACCESSOR[parent.kind as string] ?? 'method'} ${keyName(parent)}`;
  }
  if (parent?.type === 'PropertyDefinition') return `field ${keyName(parent)}`;
  if (parent?.type === 'Property') {
    return `${ACCESSOR[parent.kind as string] ?? (parent.method ? 'method' : kind)} ${keyName(parent)}`;
  }
  const called = calledWith(node, parent, outer);
  if (called) return `callback of ${called}`;
  if (parent?.type === 'ReturnStatement') return `${kind} that is returned`;
  const name = node.id?.name ?? targetName(parent);
  return name ? `${kind} ${name}, a value` : `${kind} that is a value`;
}

/** The variable or parameter that a function is given to. */
function targetName(parent: Node | undefined): string | null {
  const target =
    parent?.type === 'VariableDeclarator' ? parent.id : /^Assignment/.test(parent?.type ?? '') ? parent?.left : null;
  const name = target?.type === 'Identifier' ? displayLocal(target.name) : '<>';
  return name.startsWith('<') ? null : name;
}

const ACCESSOR: Record<string, string> = { get: 'getter', set: 'setter' };

function keyName({ key, computed }: Node): string {
  if (computed) return key.type === 'Identifier' || key.type === 'MemberExpression' ? `[${textOf(key)}]` : '[...]';
  return key.type === 'PrivateIdentifier' ? `#${key.name}` : String(key.name ?? key.value);
}

/** The function that gets `node` as an argument, as the user wrote it. */
function calledWith(node: Node, parent: Node | undefined, outer: Node | undefined): string | null {
  const isCall = parent?.type === 'CallExpression' || parent?.type === 'NewExpression';
  if (isCall && (parent.arguments as Node[]).includes(node)) {
    const { callee } = parent;
    // A method that was looked up before its arguments: `invoke(method, receiver, text, ...)`.
    if (callee.name === ALIAS.invoke) return lastName(String(parent.arguments[2]?.value ?? 'a method'));
    if (callee.name === ALIAS.plain) return shown(parent.arguments[0]?.name ?? 'a function');
    return callee.type === 'MemberExpression' ? lastName(textOf(callee)) : shown(textOf(callee));
  }
  // The arguments of a function that can leave, called where nothing can.
  if (parent?.type === 'ArrayExpression' && outer?.type === 'CallExpression' && outer.callee.name === ALIAS.plain) {
    return shown(outer.arguments[0]?.name ?? 'a function');
  }
  return null;
}

const lastName = (text: string): string => text.split('.').at(-1) as string;

/** Without what the compiler adds to a name. */
const shown = (name: string): string => name.replace(/\$+(?:mgr.*|\d+)$/, '');

function memberName(node: Node, parents: Node[]): string {
  const [parent] = parents;
  const owner = parents.find(({ type }) => /^Class/.test(type) && type !== 'ClassBody') ?? parents[1];
  const holder = parents.find(({ type }) => type === 'VariableDeclarator');
  const own = parent && 'key' in parent ? keyName(parent) : (node.id?.name ?? holder?.id.name ?? 'default');
  const ownerName = owner?.id?.name ?? (parent && 'key' in parent ? holder?.id.name : undefined);
  return ownerName ? `${ownerName}${own.startsWith('[') ? '' : '.'}${own}` : own;
}

/** A function that can leave, named where it is not called: whoever calls it then waits for its end. */
function leavingValue(project: Project, module: ModuleInfo, node: Node, [parent, outer]: Node[]): AtomicCode | null {
  if (node.type !== 'Identifier' || node.isRaw || !node.loc || isCallee(node, parent)) return null;
  const site = callSite(module, { type: 'CallExpression', callee: node });
  const target = site && project.target(module, site);
  if (!target || target.parent || !project.canLeave(target)) return null;
  const called = calledWith(node, parent, outer);
  const what = called ? `${target.name}, callback of ${called}` : `${target.name}, a value`;
  return {
    at: node,
    what,
    until: 'end',
    reason: { at: node, text: 'it can leave only where it is called by its name' },
  };
}

function isCallee(node: Node, parent: Node | undefined): boolean {
  return (parent?.type === 'CallExpression' || parent?.type === 'NewExpression') && parent.callee === node;
}

/** What in a function, or in those below it, may take long. */
function reasonIn(project: Project, module: ModuleInfo, root: Node): Reason | null {
  let loop: Node | null = null;
  let called: { at: Node; name: string } | null = null;
  walk(root, (node) => {
    if (isLoop(node) && !boundedTrips(node)) loop ??= node;
    if (node.type !== 'CallExpression') return;
    const name = leavingName(project, module, node);
    if (name) called ??= { at: node, name };
  });
  if (loop) return { at: loop, text: 'it has a loop' };
  const call = called as { at: Node; name: string } | null;
  return call && { at: call.at, text: `it calls ${call.name}, which can leave` };
}

/** The function that can leave which a call would call; in what has been rewritten, a call of `plain`. */
function leavingName(project: Project, module: ModuleInfo, node: Node): string | null {
  if (node.callee.name === ALIAS.plain) return shown(node.arguments[0]?.name ?? '') || null;
  const site = node.optional ? null : callSite(module, node);
  const target: FunctionInfo | null = site && project.target(module, site);
  return target && project.canLeave(target) ? target.name : null;
}
