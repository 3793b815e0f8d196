/** Every local of a family gets a name of its own, so that later steps can go by names. */

import type { Variable } from 'eslint-scope';
import { block, id, type Node, walk } from './ast.ts';
import { type Family, isInside } from './captures.ts';
import { scopesAround } from './scopes.ts';

export function renameLocals(family: Family): void {
  const seen = new Set<string>();
  const insideRoot = (variable: Variable) => isInside(variable, family.root);
  for (const scope of scopesAround(family.module, family.root.node)) {
    // A declared class's inner name goes with its outer one.
    if (scope.type === 'class' && scope.block.type === 'ClassDeclaration') continue;
    for (const variable of scope.variables) {
      if (variable.defs.length === 0) continue;
      if (!insideRoot(variable) || family.module.functionOf.has(variable)) continue;
      const name =
        seen.has(variable.name) || clashes(family, variable) ? family.names.fresh(variable.name) : variable.name;
      seen.add(name);
      if (name === variable.name) continue;
      renameVariable(family, variable, name);
    }
  }
  walk(family.root.node, (node) => {
    if (node.type !== 'Property' || !node.shorthand) return;
    const value = node.value.type === 'AssignmentPattern' ? node.value.left : node.value;
    if (value.name !== node.key.name) node.shorthand = false;
  });
  for (const { loop, from, name } of family.copies) {
    const copy: Node = {
      type: 'VariableDeclaration',
      kind: 'const',
      declarations: [{ type: 'VariableDeclarator', id: id(name), init: id(from.name) }],
    };
    loop.body = block([copy, loop.body], loop.body);
  }
}

function renameVariable(family: Family, variable: Variable, name: string): void {
  const before = variable.name;
  variable.name = name;
  for (const identifier of variable.identifiers) (identifier as unknown as Node).name = name;
  for (const reference of variable.references) {
    const node = reference.identifier as unknown as Node;
    if (node.name !== before) continue;
    node.name = name;
    node.shownAs ??= before;
  }
  if (variable.defs[0]?.type !== 'ClassName') return;
  const inner = family.module.scopes.acquire(variable.defs[0].node as never)?.set.get(before);
  if (inner && inner !== variable) renameVariable(family, inner, name);
}

/** A local with the name of something outside the function that the function also uses must give way. */
function clashes(family: Family, variable: Variable): boolean {
  const { name } = variable;
  // loops.ts knows the built-in one by its name; the others are the compiler's own.
  if (name === 'Math' || name.startsWith('$mgr_')) return true;
  // The first two scopes are the global one and the module's.
  return family.module.scopes.scopes.slice(0, 2).some((scope) => scope.set.has(name));
}
