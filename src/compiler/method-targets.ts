/**
 * Which methods a call `object.name(...)` may reach. Nothing is known of the object but what its module shows: any class of this module, or
 * of those that it imports classes from, may have made it. A class that is not seen here is no harm: a call finds out when it runs.
 */

import type { Variable } from 'eslint-scope';
import type { Node } from './ast.ts';
import type { ClassInfo, FunctionInfo, ModuleInfo } from './module.ts';
import type { Project } from './project.ts';

/** The methods that a call of `name` in `fn` may reach; `#name` is a method of the class around. */
export function methodsCalled(project: Project, fn: FunctionInfo, name: string): FunctionInfo[] {
  if (!name.startsWith('#')) return methodsByName(project, fn.module).get(name) ?? [];
  let root = fn;
  while (root.parent) root = root.parent;
  return root.method?.of.methods.filter(({ method }) => method?.name === name) ?? [];
}

const knownOf = new WeakMap<Project, Map<ModuleInfo, Map<string, FunctionInfo[]>>>();

function methodsByName(project: Project, module: ModuleInfo): Map<string, FunctionInfo[]> {
  const known = knownOf.get(project) ?? new Map<ModuleInfo, Map<string, FunctionInfo[]>>();
  knownOf.set(project, known);
  let found = known.get(module);
  if (found) return found;
  found = new Map();
  for (const of of visibleClasses(project, module)) {
    for (const fn of of.methods) {
      const name = fn.method?.name as string;
      found.set(name, [...(found.get(name) ?? []), fn]);
    }
  }
  known.set(module, found);
  return found;
}

/** The module's classes, those that it imports, and the classes that these extend. */
function visibleClasses(project: Project, module: ModuleInfo): Set<ClassInfo> {
  const found = new Set(module.classes);
  for (const { specifier, name } of module.imports.values()) {
    for (const of of importedClasses(project, module, specifier, name)) found.add(of);
  }
  for (const of of found) {
    const parent = parentOf(project, of);
    if (parent) found.add(parent);
  }
  return found;
}

function importedClasses(project: Project, module: ModuleInfo, specifier: string, name: string): ClassInfo[] {
  if (name !== '*') {
    const found = project.exported(module, specifier, name);
    return found?.kind === 'class' ? [found.of] : [];
  }
  const id = project.host.resolve(specifier, module.id);
  const exports = id === null ? undefined : project.module(id)?.exports;
  return [...(exports?.values() ?? [])].flatMap((info) => (info.kind === 'class' ? [info.of] : []));
}

/** The class that a class extends by its name. */
function parentOf(project: Project, { module, node }: ClassInfo): ClassInfo | null {
  const parent = node.superClass as Node | null;
  const variable: Variable | undefined = parent?.type === 'Identifier' ? module.variableOf.get(parent) : undefined;
  const own = variable && module.classOf.get(variable);
  const imported = variable && module.imports.get(variable);
  if (own || !imported) return own ?? null;
  const found = project.exported(module, imported.specifier, imported.name);
  return found?.kind === 'class' ? found.of : null;
}
