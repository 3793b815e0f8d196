/** The classes at a module's top level, with those of their methods that may become resumable. */

import type { Variable } from 'eslint-scope';
import type { Node } from './ast.ts';
import { type ExposedMethod, topClasses } from './methods.ts';
import type { ClassInfo, FunctionInfo, ModuleInfo } from './module.ts';
import { collectNested, isNeverReassigned } from './module-functions.ts';

export function collectClasses(module: ModuleInfo, exposed: ExposedMethod[]): void {
  const names = classNames(module);
  for (const node of topClasses(module.ast)) {
    const variable = names.get(node) ?? null;
    const name = node.id?.name ?? variable?.name ?? 'default';
    const info: ClassInfo = { module, name, node, exportedAs: [], methods: [] };
    module.classes.push(info);
    if (variable && isNeverReassigned(variable)) module.classOf.set(variable, info);
    for (const method of exposed) if (method.of === node) addMethod(info, method);
  }
}

/** The module's variables of its classes. */
function classNames(module: ModuleInfo): Map<Node, Variable> {
  const found = new Map<Node, Variable>();
  const top = module.scopes.scopes.find((scope) => scope.type === 'module');
  for (const variable of top?.variables ?? []) {
    const definition = variable.defs[0];
    const node = definition?.node as unknown as Node | undefined;
    if (definition?.type === 'ClassName' && node) found.set(node, variable);
    else if (definition?.type === 'Variable' && node?.id.type === 'Identifier' && node.init)
      found.set(node.init, variable);
  }
  return found;
}

function addMethod(of: ClassInfo, { definition, name, undo }: ExposedMethod): void {
  const { module } = of;
  const fn: FunctionInfo = {
    module,
    name: `${of.name}.${name}`,
    node: definition.value,
    variables: [],
    parent: null,
    taskCall: null,
    exportedAs: [],
    usedAsValue: false,
    calls: [],
    nested: [],
    hasForks: false,
    waits: false,
    forksAtOnce: false,
    isForked: false,
    method: { of, name, isStatic: definition.static, undo },
  };
  of.methods.push(fn);
  module.functions.push(fn);
  collectNested(module, fn);
}
