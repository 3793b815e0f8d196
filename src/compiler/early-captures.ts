/**
 * Locals that are captured before they have their value.
 *
 * - A nested function that is lifted out gets what it captures as arguments, so at a call of it these must have been
 *   declared, also where that call would not read them.
 * - A closure captures a variable of the form (natural or twin) that made it; if the function leaves before the variable has
 *   its value, the value goes to the variable of the twin.
 *
 * Both would be other programs, so `refuse.ts` refuses them.
 */

import type { Variable } from 'eslint-scope';
import { isOpaque, type Node } from './ast.ts';
import { isCaptured } from './captures.ts';
import type { FunctionInfo } from './module.ts';
import { scopesAround } from './scopes.ts';

export interface EarlyCapture {
  name: string;
  at: Node;
  /** What happens too early. */
  by: 'called' | 'made';
}

/** The early captures of `fn`'s own locals; `hasSafepoint` tells whether `fn` can leave between two places of its source. */
export function earlyCaptures(fn: FunctionInfo, hasSafepoint: (from: number, to: number) => boolean): EarlyCapture[] {
  const found: EarlyCapture[] = [];
  const lifted = below(fn);
  for (const scope of scopesAround(fn.module, fn.node)) {
    if ((scope.variableScope.block as unknown as Node) !== fn.node) continue;
    for (const variable of scope.variables) {
      const end = declarationEnd(variable);
      if (end === null || !isCaptured(variable) || fn.module.functionOf.has(variable)) continue;
      const by = isHandedOverBefore(fn, variable, end, lifted)
        ? 'called'
        : isClosedOverBefore(fn, variable, end, lifted, hasSafepoint)
          ? 'made'
          : null;
      if (by) found.push({ name: variable.name, at: variable.identifiers[0] as unknown as Node, by });
    }
  }
  return found;
}

/** The functions in `fn` that are lifted out of it: only they can capture its locals, closures aside. */
function below(fn: FunctionInfo): Set<FunctionInfo> {
  return new Set(fn.nested.flatMap((nested) => [nested, ...below(nested)]));
}

/** Where the declaration of a `let`, `const` or class ends; null for what has its value from the start. */
function declarationEnd(variable: Variable): number | null {
  const definition = variable.defs[0];
  if (!definition || variable.defs.length !== 1) return null;
  if (definition.type === 'ClassName') return (definition.node as unknown as Node).end as number;
  if (definition.type !== 'Variable') return null;
  const declaration = definition.parent as unknown as Node;
  const declarator = definition.node as unknown as Node;
  // A loop's head has its variable before the body runs.
  if (declaration.kind === 'var' || !declarator.init)
    return declaration.kind === 'var' ? null : lateEnd(variable, declarator);
  return declarator.end as number;
}

/** `let x;` has its place; the variable of a for-of or for-in loop has its value wherever it can be named. */
function lateEnd(variable: Variable, declarator: Node): number | null {
  const block = variable.scope.block as unknown as Node;
  return block.type === 'ForOfStatement' || block.type === 'ForInStatement' ? null : (declarator.end as number);
}

function isHandedOverBefore(
  fn: FunctionInfo,
  variable: Variable,
  end: number,
  lifted: ReadonlySet<FunctionInfo>,
): boolean {
  return fn.calls.some(
    ({ node, target }) =>
      target?.parent &&
      (node.start as number) < end &&
      isVisibleAt(variable, node) &&
      captures(target, variable, lifted),
  );
}

function isVisibleAt(variable: Variable, node: Node): boolean {
  const block = variable.scope.block as unknown as Node;
  return (node.start as number) >= (block.start as number) && (node.end as number) <= (block.end as number);
}

/** True where `fn`, or a nested function that it calls, reads or writes the variable of a function around it. */
function captures(
  fn: FunctionInfo,
  variable: Variable,
  lifted: ReadonlySet<FunctionInfo>,
  seen = new Set<FunctionInfo>(),
): boolean {
  if (seen.has(fn) || isBelow(variable.scope, fn.node)) return false;
  seen.add(fn);
  if (variable.references.some(({ from }) => isBelow(from, fn.node))) return true;
  return [...lifted].some(
    (target) =>
      target.variables.some((name) => name.references.some(({ from }) => isBelow(from, fn.node))) &&
      captures(target, variable, lifted, seen),
  );
}

function isBelow(scope: Variable['scope'] | null, fn: Node): boolean {
  for (let at = scope; at; at = at.upper) if ((at.block as unknown as Node) === fn) return true;
  return false;
}

function isClosedOverBefore(
  fn: FunctionInfo,
  variable: Variable,
  end: number,
  lifted: ReadonlySet<FunctionInfo>,
  hasSafepoint: (from: number, to: number) => boolean,
): boolean {
  return closuresOver(fn, variable, lifted).some((closure) => {
    const made = placeOfMaking(fn, closure);
    return made < end && hasSafepoint(made, end);
  });
}

/** The outermost functions that stay values in `fn`, and name the variable or a lifted function that captures it. */
function closuresOver(fn: FunctionInfo, variable: Variable, lifted: ReadonlySet<FunctionInfo>): Node[] {
  const names = [variable];
  for (const target of lifted) if (captures(target, variable, lifted)) names.push(...target.variables);
  const nodes = new Set([...lifted].map((one) => one.node));
  const closures = new Set<Node>();
  for (const { from } of names.flatMap((name) => name.references)) {
    let closure: Node | null = null;
    let isInside = false;
    for (let at: Variable['scope'] | null = from; at; at = at.upper) {
      const block = at.block as unknown as Node;
      if (block === fn.node) {
        isInside = true;
        break;
      }
      if (isOpaque(block)) closure = block;
    }
    if (isInside && closure && !nodes.has(closure)) closures.add(closure);
  }
  return [...closures];
}

/** A function declaration is made where its block first names it, any other function where it stands. */
function placeOfMaking(fn: FunctionInfo, closure: Node): number {
  const own = closure.type === 'FunctionDeclaration' ? fn.module.variableOf.get(closure.id) : undefined;
  if (!own) return closure.start as number;
  const uses = own.references
    .map(({ identifier }) => (identifier as unknown as Node).start as number)
    .filter((start) => start < (closure.start as number) || start > (closure.end as number));
  return Math.min(Number.POSITIVE_INFINITY, ...uses);
}
