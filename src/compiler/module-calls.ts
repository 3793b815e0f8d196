/** Direct calls: which call expressions name the function that they call. */

import type { Scope } from 'eslint-scope';
import { isOpaque, type Node, walk } from './ast.ts';
import { isBuiltInReceiver } from './built-in-receivers.ts';
import { forkOp, isWait } from './fork-calls.ts';
import type { CallSite, FunctionInfo, ModuleInfo } from './module.ts';

export function collectCalls(module: ModuleInfo, fn: FunctionInfo): void {
  walk(fn.node, (node) => {
    if (node !== fn.node && isOpaque(node)) return false;
    if (node.type === 'CallExpression') {
      const op = forkOp(module, node);
      if (isWait(op)) fn.waits = true;
      else if (op) fn.hasForks = true;
      const site =
        op === 'fork' ? forkSite(module, node) : op ? null : (callSite(module, node) ?? methodSite(module, node));
      if (site) fn.calls.push(site);
    }
    return true;
  });
  fn.usedAsValue = fn.variables.some((variable) =>
    variable.references.some((reference) => !isCalleeUse(module, reference)),
  );
}

/** The direct call that a call expression is, if it is one. */
export function callSite(module: ModuleInfo, node: Node): CallSite | null {
  const callee = node.callee as Node;
  if (callee.type === 'Identifier') {
    const variable = module.variableOf.get(callee);
    if (!variable) return null;
    const target = module.functionOf.get(variable);
    if (target) return { node, target, imported: null };
    const imported = module.imports.get(variable);
    return imported && imported.name !== '*' ? { node, target: null, imported } : null;
  }
  if (callee.made) {
    const own = module.variableOf.get(callee.id);
    const target = own && module.functionOf.get(own);
    return target ? { node, target, imported: null } : null;
  }
  if (callee.type === 'MemberExpression' && !callee.computed && callee.object.type === 'Identifier') {
    const variable = module.variableOf.get(callee.object);
    const imported = variable && module.imports.get(variable);
    if (imported?.name !== '*') return null;
    return { node, target: null, imported: { specifier: imported.specifier, name: callee.property.name } };
  }
  return null;
}

/** The call of a method by its name. */
function methodSite(module: ModuleInfo, node: Node): CallSite | null {
  const { callee, superMethod } = node;
  if (superMethod) return { node, target: null, imported: null, method: superMethod };
  if (callee.type !== 'MemberExpression' || callee.computed) return null;
  if (isBuiltInReceiver(module, callee.object)) return null;
  const isPrivate = callee.property.type === 'PrivateIdentifier';
  return { node, target: null, imported: null, method: `${isPrivate ? '#' : ''}${callee.property.name}` };
}

/** What a `fork(...)` forks, as if it were called there. */
function forkSite(module: ModuleInfo, node: Node): CallSite | null {
  const [target] = node.arguments as (Node | undefined)[];
  if (!target || target.type === 'SpreadElement') return null;
  const site = callSite(module, { type: 'CallExpression', callee: target });
  return site && { ...site, node, isFork: true };
}

const calleesOf = new WeakMap<ModuleInfo, Set<Node>>();

function callees(module: ModuleInfo): Set<Node> {
  let known = calleesOf.get(module);
  if (known) return known;
  const found = new Set<Node>();
  walk(module.ast, (node) => {
    if (node.type !== 'CallExpression') return;
    found.add(node.callee);
    // What is forked is called, here or elsewhere; it is no value.
    if (forkOp(module, node) === 'fork' && node.arguments[0]) found.add(node.arguments[0]);
  });
  known = found;
  calleesOf.set(module, known);
  return known;
}

export function isCalleeUse(module: ModuleInfo, reference: Scope['references'][number]): boolean {
  return reference.init === true || callees(module).has(reference.identifier as unknown as Node);
}
