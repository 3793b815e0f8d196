/** A module's scopes by the function or class at its top in which they are, so that each is looked at with its like only. */

import type { Scope } from 'eslint-scope';
import type { Node } from './ast.ts';
import type { ModuleInfo } from './module.ts';

const groupsOf = new WeakMap<object, Map<Node, Scope[]>>();

function groups({ scopes }: ModuleInfo): Map<Node, Scope[]> {
  const known = groupsOf.get(scopes);
  if (known) return known;
  const found = new Map<Node, Scope[]>();
  const groupOf = new Map<Scope, Scope[]>();
  // A scope comes after those around it.
  for (const scope of scopes.scopes) {
    const isOuter = scope.type === 'global' || scope.type === 'module';
    const group = (!isOuter && scope.upper && groupOf.get(scope.upper)) || [];
    group.push(scope);
    if (!isOuter) groupOf.set(scope, group);
    found.set(scope.block as unknown as Node, group);
  }
  groupsOf.set(scopes, found);
  return found;
}

/** Some of the module's scopes, in their order, among them all that a function's node has or that lie in it. */
export function scopesAround(module: ModuleInfo, fn: Node): readonly Scope[] {
  return groups(module).get(fn) ?? [];
}
