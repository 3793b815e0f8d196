/**
 * Locals that functions in their function may use before they have their value (see dead-zones.ts).
 *
 * - A nested function that is lifted out gets what it captures as arguments, so at a call of it these must be there, also where that call
 *   would not read them.
 * - A closure captures a variable of the form (natural or twin) that made it; if the function leaves before the variable has its value, the
 *   value goes to the variable of the twin.
 * - The resume twin may enter a `switch` at any clause, so a clause can't need another one's declarations.
 *
 * Such a local is *late*: it lives in a box that is there from the start of its scope, and is empty until the local has its value (late.ts).
 */

import type { Reference, Variable } from 'eslint-scope';
import { contains, isLoop, isWithin, type Node } from './ast.ts';
import { isCaptured } from './captures.ts';
import { endOf, functionAround, placeOf, startOf } from './dead-zones.ts';
import { forkOp } from './fork-calls.ts';
import { boundedTrips } from './loops.ts';
import { type CallSite, type FunctionInfo, type ModuleInfo, outermost } from './module.ts';
import type { Project } from './project.ts';
import { scopesAround } from './scopes.ts';

/** Finds the late locals of one function. */
export class EarlyCaptures {
  readonly #project: Project;
  readonly #fn: FunctionInfo;
  readonly #lifted: ReadonlySet<Node>;
  #leavingCalls: Set<Node> | undefined;

  constructor(project: Project, fn: FunctionInfo) {
    this.#project = project;
    this.#fn = fn;
    this.#lifted = new Set([...fn.module.functionOf.values()].filter((one) => one.parent).map((one) => one.node));
  }

  /** The function's late locals; constants that hold functions which are lifted out among them. */
  run(): Variable[] {
    return this.#variables().filter(
      (variable) => this.#isCalledFor(variable) || this.#isClosedOver(variable) || this.#isSharedByClauses(variable),
    );
  }

  /** The function's own variables that have a dead zone. */
  #variables(): Variable[] {
    return scopesAround(this.#fn.module, this.#fn.node)
      .filter((scope) => (scope.variableScope.block as unknown as Node) === this.#fn.node && scope.type !== 'class')
      .flatMap((scope) => scope.variables)
      .filter(({ defs }) => defs.length === 1 && defs[0]?.type !== 'FunctionName');
  }

  /** A lifted function that captures it is called too early. */
  #isCalledFor(variable: Variable): boolean {
    return this.#fn.calls.some(
      ({ node, target }) =>
        target?.parent &&
        isVisibleAt(variable, node) &&
        placeOf(variable, node) !== 'after' &&
        captures(target, variable),
    );
  }

  /** A closure that captures it is made too early. */
  #isClosedOver(variable: Variable): boolean {
    const names = [variable];
    for (const [name, target] of nestedAround(this.#fn)) if (captures(target, variable)) names.push(name);
    return names.some((name) =>
      name.references.some((reference) => {
        const closure = this.#closureAround(variable, reference);
        return closure !== null && this.#isMadeTooEarly(variable, closure, name !== variable);
      }),
    );
  }

  /** `handsOver`: it calls a lifted function that captures the variable. */
  #isMadeTooEarly(variable: Variable, closure: Node, handsOver: boolean): boolean {
    const made = this.#placeOfMaking(closure);
    if (made === null || placeOf(variable, { type: 'Place', start: made, end: made }) === 'after') return false;
    if (this.#hasSafepointBetween(made, endOf(variable)) || isInOwnPattern(variable, closure)) return true;
    // What a variable is declared with can't be called before it has its value.
    if (isInitialiser(variable, closure)) return false;
    // Who calls a lifted function does not name it any more. And the error of a dead zone shows the variable's name, which may have to change
    // where it is not the only one.
    return handsOver || this.#fn.module.functionOf.has(variable) || isNameShared(this.#fn, variable);
  }

  /** The outermost function that stays a value around a use; null for one that is the function's own, or lifted. */
  #closureAround(variable: Variable, reference: Reference): Node | null {
    const closure = functionAround(variable, reference);
    return closure && !this.#lifted.has(closure) ? closure : null;
  }

  /** A function declaration is made where its block first names it, any other function where it stands; null: never. */
  #placeOfMaking(closure: Node): number | null {
    const own = closure.type === 'FunctionDeclaration' ? this.#fn.module.variableOf.get(closure.id) : undefined;
    if (!own) return startOf(closure);
    const scope = own.scope.block as unknown as Node;
    const isChanged = own.references.some((reference) => reference.isWrite());
    if (scope.type === 'SwitchStatement') return startOf(scope.cases.find((one: Node) => isWithin(closure, one)));
    if (isChanged) return startOf(scope);
    const uses = own.references
      .map(({ identifier }) => startOf(identifier as unknown as Node))
      .filter((start) => start < startOf(closure) || start > (closure.end as number));
    return uses.length > 0 ? Math.min(...uses) : null;
  }

  /** A clause of a `switch` that can leave uses what another one declares. */
  #isSharedByClauses(variable: Variable): boolean {
    const scope = variable.scope.block as unknown as Node;
    const isLifted = this.#fn.module.functionOf.has(variable);
    if (scope.type !== 'SwitchStatement' || !(isLifted || this.#hasSafepoint(scope))) return false;
    const clauseOf = (node: Node) => scope.cases.find((one: Node) => isWithin(node, one));
    const own = clauseOf(variable.identifiers[0] as unknown as Node);
    return variable.references.some((reference) => {
      const around = functionAround(variable, reference);
      const use = reference.identifier as unknown as Node;
      // An own use in a clause before it is sure to throw.
      return around ? clauseOf(around) !== own : placeOf(variable, use) === 'elsewhere';
    });
  }

  #hasSafepoint(node: Node): boolean {
    return this.#hasSafepointBetween(startOf(node), node.end as number);
  }

  /** True where the function can leave between two places of its source. */
  #hasSafepointBetween(from: number, to: number): boolean {
    return contains(this.#fn.node, (node) => {
      const [start, end] = [node.start ?? 0, node.end ?? 0];
      if (end <= from || start >= to) return false;
      if (isLoop(node)) return !boundedTrips(node) && !(start <= from && end >= to);
      return this.#isLeavingCall(node);
    });
  }

  #isLeavingCall(node: Node): boolean {
    if (node.type !== 'CallExpression') return false;
    if (forkOp(this.#fn.module, node) !== null) return true;
    this.#leavingCalls ??= leavingCalls(this.#project, this.#fn);
    return this.#leavingCalls.has(node);
  }
}

function leavingCalls(project: Project, fn: FunctionInfo): Set<Node> {
  const leaves = (site: CallSite) => project.targets(fn, site).some((target) => project.canLeave(target));
  return new Set(fn.calls.filter(leaves).map(({ node }) => node));
}

function isInitialiser(variable: Variable, closure: Node): boolean {
  const [definition] = variable.defs;
  return definition?.type === 'Variable' && (definition.node as unknown as Node).init === closure;
}

const sharedNames = new WeakMap<FunctionInfo, Set<string>>();

/** True where something else in the module-level function, or at the top of the module, has the variable's name. */
function isNameShared(fn: FunctionInfo, variable: Variable): boolean {
  const root = outermost(fn);
  let shared = sharedNames.get(root);
  if (!shared) {
    shared = new Set();
    const seen = new Set<string>();
    for (const scope of fn.module.scopes.scopes) {
      const isTop = scope.type === 'module' || scope.type === 'global';
      if (!isTop && !isWithin(scope.block as unknown as Node, root.node)) continue;
      for (const { name, defs } of scope.variables) {
        if (defs.length === 0 || scope.type === 'class') continue;
        if (seen.has(name)) shared.add(name);
        seen.add(name);
      }
    }
    sharedNames.set(root, shared);
  }
  return shared.has(variable.name) || variable.name === 'Math' || variable.name.startsWith('$mgr_');
}

/** In a pattern that is taken apart, names are declared before their time. */
function isInOwnPattern(variable: Variable, closure: Node): boolean {
  const [definition] = variable.defs;
  if (definition?.type !== 'Variable') return false;
  const { id } = definition.node as unknown as Node;
  return id.type !== 'Identifier' && isWithin(closure, id);
}

function isVisibleAt(variable: Variable, node: Node): boolean {
  return isWithin(node, variable.scope.block as unknown as Node);
}

/** True where `fn`, or a nested function that it calls, reads or writes the variable of a function around it. */
export function captures(fn: FunctionInfo, variable: Variable, seen = new Set<FunctionInfo>()): boolean {
  if (!isCaptured(variable) || seen.has(fn) || isBelow(variable.scope, fn.node)) return false;
  seen.add(fn);
  if (variable.references.some(({ from }) => isBelow(from, fn.node))) return true;
  return namedIn(fn).some((target) => captures(target, variable, seen));
}

type Named = readonly [name: Variable, fn: FunctionInfo];

const nestedOf = new WeakMap<ModuleInfo, Map<FunctionInfo, Named[]>>();
const namedOf = new WeakMap<FunctionInfo, readonly FunctionInfo[]>();

/** The nested functions in the module-level function around `fn`, with their names. */
function nestedAround(fn: FunctionInfo): readonly Named[] {
  let nested = nestedOf.get(fn.module);
  if (!nested) {
    nested = new Map();
    for (const [name, target] of fn.module.functionOf) {
      if (!target.parent) continue;
      const root = outermost(target);
      nested.set(root, [...(nested.get(root) ?? []), [name, target]]);
    }
    nestedOf.set(fn.module, nested);
  }
  return nested.get(outermost(fn)) ?? [];
}

/** The nested functions that `fn`, or a function in it, names. */
function namedIn(fn: FunctionInfo): readonly FunctionInfo[] {
  let named = namedOf.get(fn);
  if (!named) {
    const isNamed = ([name]: Named) => name.references.some(({ from }) => isBelow(from, fn.node));
    named = nestedAround(fn)
      .filter(isNamed)
      .map(([, target]) => target);
    namedOf.set(fn, named);
  }
  return named;
}

function isBelow(scope: Variable['scope'] | null, fn: Node): boolean {
  for (let at = scope; at; at = at.upper) if ((at.block as unknown as Node) === fn) return true;
  return false;
}
