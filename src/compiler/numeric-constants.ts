/** Constants of a module's top level that are numbers for sure. */

import type { Node } from './ast.ts';
import { isNumeric } from './loops.ts';
import type { ModuleInfo } from './module.ts';

/** The names of the module's `const`s with a numeric initialiser; not those that anything else in the module has too. */
export function numericConstants(module: ModuleInfo): Set<string> {
  const inner = new Set<string>();
  if (module.scopes === null) return inner; // it doesn't parse
  for (const scope of module.scopes.scopes) {
    if (scope.type !== 'module' && scope.type !== 'global') for (const { name } of scope.variables) inner.add(name);
  }
  const numeric = new Set<string>();
  for (const statement of module.ast.body as Node[]) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') continue;
    for (const { id, init } of declaration.declarations) {
      if (id.type === 'Identifier' && !inner.has(id.name) && init && isNumeric(init, numeric)) numeric.add(id.name);
    }
  }
  return numeric;
}
