/**
 * Functions that may be called before their module has begun: in a circle of imports one module's top level runs first, and a function
 * declaration of another is there already (ECMA-262 16.2.1.6.4), but none of its constants.
 */

import { PROGRAM_MODULE } from '../names.ts';
import { isFunction, type Node, walk } from './ast.ts';
import type { CompileHost, ModuleInfo } from './module.ts';
import type { Project } from './project.ts';

/** True where another module of a circle that `module` is in calls something at its top level. */
export function mayBeCalledEarly(project: Project, module: ModuleInfo): boolean {
  const reached = reach(project.host, module.id, module.code);
  if (!reached.has(module.id)) return false;
  for (const id of reached) {
    if (id === module.id) continue;
    const code = project.host.load(id)?.code;
    if (code === undefined || !reach(project.host, id, code).has(module.id)) continue;
    const other = project.module(id);
    if (other && callsAtTop(other)) return true;
  }
  return false;
}

/** The project's modules that are loaded because of one; itself only where a circle leads back to it. */
function reach(host: CompileHost, id: string, code: string): Set<string> {
  const found = new Set(importsOf(host, id, code));
  for (const one of found) {
    const loaded = host.load(one);
    if (loaded) for (const next of importsOf(host, one, loaded.code)) found.add(next);
  }
  return found;
}

/** By the text alone: most projects have no circles, and their modules need not be parsed for that. */
const SPECIFIER = /(?:\bfrom|\bimport)\s*(['"])([^'"\n]+)\1/g;
const known = new WeakMap<CompileHost, Map<string, { code: string; ids: string[] }>>();

function importsOf(host: CompileHost, id: string, code: string): string[] {
  const modules = known.get(host) ?? new Map<string, { code: string; ids: string[] }>();
  known.set(host, modules);
  const before = modules.get(id);
  if (before?.code === code) return before.ids;
  const specifiers = new Set(Array.from(code.matchAll(SPECIFIER), (match) => match[2] as string));
  const ids = [...specifiers].map((one) => host.resolve(one, id)).filter((one) => one !== null);
  modules.set(id, { code, ids });
  return ids;
}

function callsAtTop(module: ModuleInfo): boolean {
  let found = false;
  walk(module.ast, (node, parent) => {
    if (isFunction(node)) return false;
    if (parent?.type === 'PropertyDefinition' && !parent.static && parent.value === node) return false;
    if (node.type === 'TaggedTemplateExpression') found = true;
    if (node.type === 'CallExpression' || node.type === 'NewExpression') found ||= !isHarmless(module, node);
    return !found;
  });
  return found;
}

/** `task(...)`, and what the language makes out of data. */
function isHarmless(module: ModuleInfo, node: Node): boolean {
  let callee = node.callee as Node;
  while (callee.type === 'MemberExpression') callee = callee.object;
  if (callee.type !== 'Identifier') return false;
  const variable = module.variableOf.get(callee);
  const imported = variable && module.imports.get(variable);
  if (imported) return imported.specifier === PROGRAM_MODULE;
  if (variable && variable.defs.length > 0) return false;
  return (node.arguments as Node[]).every((one) => {
    const given = one.type === 'Identifier' ? module.variableOf.get(one) : undefined;
    return !isFunction(one) && (given === undefined || given.defs.length === 0);
  });
}
