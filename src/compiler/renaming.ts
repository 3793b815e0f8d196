/** Every local of a family gets a name of its own, so that later steps can go by names. */

import type { Variable } from 'eslint-scope';
import { block, id, isAnonymous, type Node, named, walk } from './ast.ts';
import { type Family, isInside } from './captures.ts';

export function renameLocals(family: Family): void {
  const given = givenNames(family);
  const seen = new Set<string>();
  const insideRoot = (variable: Variable) => isInside(variable, family.root);
  for (const scope of family.module.scopes.scopes) {
    if (scope.type === 'class') continue; // a class's inner name goes with its outer one
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
  for (const { target, value, name, put } of given) {
    const variable = family.module.variableOf.get(target);
    if (target.name !== name || (variable && family.boxed.has(variable))) put(named(value, name));
  }
  for (const { loop, from, name } of family.copies) {
    const copy: Node = {
      type: 'VariableDeclaration',
      kind: 'const',
      declarations: [{ type: 'VariableDeclarator', id: id(name), init: id(from.name) }],
    };
    loop.body = block([copy, loop.body], loop.body);
  }
}

interface GivenName {
  target: Node;
  value: Node;
  /** What the user called it. */
  name: string;
  put(value: Node): void;
}

/** The anonymous functions and classes that stay values, and get their names from variables that may be renamed. */
function givenNames(family: Family): GivenName[] {
  const lifted = new Set(family.functions.map((fn) => fn.node));
  const found: GivenName[] = [];
  walk(family.root.node, (node) => {
    if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') node.givenName = node.id?.name;
    const [to, from] = NAMING[node.type] ?? [];
    if (!to || !from) return;
    const [target, value] = [node[to] as Node, node[from] as Node | null];
    if (target.type !== 'Identifier' || !isAnonymous(value) || lifted.has(value)) return;
    const put = (made: Node) => {
      node[from] = made;
    };
    found.push({ target, value, name: target.name, put });
  });
  return found;
}

const NAMING: Record<string, [target: string, value: string]> = {
  VariableDeclarator: ['id', 'init'],
  AssignmentExpression: ['left', 'right'],
  AssignmentPattern: ['left', 'right'],
};

function renameVariable(family: Family, variable: Variable, name: string): void {
  const before = variable.name;
  variable.name = name;
  for (const identifier of variable.identifiers) (identifier as unknown as Node).name = name;
  for (const reference of variable.references) {
    const node = reference.identifier as unknown as Node;
    if (node.name === before) node.name = name;
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
  return family.module.scopes.scopes.some((scope) => isOutermost(scope) && scope.set.has(name));
}

function isOutermost(scope: Variable['scope']): boolean {
  return scope.type === 'module' || scope.type === 'global';
}
