/** Which locals belong to which function of a family, and what nested functions take from those around them. */

import type { Variable } from 'eslint-scope';
import { id, isWithin, member, type Node, walk } from './ast.ts';
import type { Names } from './fresh-names.ts';
import { type FunctionInfo, functionsIn, type ModuleInfo } from './module.ts';
import type { Project } from './project.ts';
import { scopesAround } from './scopes.ts';

/** A module-level function with all functions in it, on their way to units; each step adds what it found. */
export interface Family {
  readonly project: Project;
  readonly root: FunctionInfo;
  readonly module: ModuleInfo;
  readonly names: Names;
  /** The root and the nested functions that are only ever called. */
  readonly functions: FunctionInfo[];
  /** Locals of the family's functions, with the function that owns each. */
  readonly owner: Map<Variable, FunctionInfo>;
  /** Locals that live in boxes. */
  readonly boxed: Set<Variable>;
  /** Of these, the ones whose boxes are there before they have a value (late.ts). */
  readonly late: Set<Variable>;
  /** Variables of loops' heads that boxes have taken the place of. */
  readonly replaced: Map<Variable, LoopBoxes>;
  /** Constant copies of loops' variables, made at the start of each round. */
  readonly copies: { loop: Node; from: Variable; name: string }[];
  /** What each nested function takes from the functions around it. */
  readonly captures: Map<FunctionInfo, Set<Variable>>;
  /** Arguments that hand a captured local (its box, where it has one) to a lifted function. */
  readonly handedOver: Set<Node>;
  /** Calls of function expressions in place, with the names of what they become. */
  readonly calledInPlace: { node: Node; raw: Node }[];
}

/** The boxes of a variable of a loop's head. */
export interface LoopBoxes {
  /** In the head's declaration the variable is still its own. */
  init: Node;
  /** Null where it has become a part of the body. */
  update: Node | null;
  /** Name of the box of the round to come. */
  head: string;
  /** Name of the box of the round that runs. */
  round: string;
}

export function familyOf(project: Project, root: FunctionInfo, names: Names): Family {
  const functions = functionsIn(root);
  const family: Family = {
    project,
    root,
    module: root.module,
    names,
    functions,
    owner: new Map(),
    boxed: new Set(),
    late: new Set(),
    replaced: new Map(),
    copies: [],
    captures: new Map(),
    handedOver: new Set(),
    calledInPlace: [],
  };
  findOwners(family);
  return family;
}

function findOwners(family: Family): void {
  const byNode = new Map(family.functions.map((fn) => [fn.node, fn]));
  for (const scope of scopesAround(family.module, family.root.node)) {
    const fn = byNode.get(scope.variableScope.block as unknown as Node);
    // A class's name inside of it is a constant of the class.
    if (!fn || scope.type === 'class') continue;
    for (const variable of scope.variables) {
      if (variable.defs.length > 0 && !family.module.functionOf.has(variable)) family.owner.set(variable, fn);
    }
  }
}

export function isCaptured(variable: Variable): boolean {
  return variable.references.some((reference) => reference.from.variableScope !== variable.scope.variableScope);
}

/** What each nested function takes from the functions around it, also for the nested functions that it calls. */
export function findCaptures(family: Family): void {
  const inside = new Map<FunctionInfo, FunctionInfo[]>();
  for (const fn of family.functions) {
    const own = new Set<Variable>();
    const nodes = new Set<Node>();
    walk(fn.node, (node) => {
      nodes.add(node);
    });
    const callsOf: FunctionInfo[] = [];
    for (const node of nodes) {
      if (node.type !== 'Identifier') continue;
      const variable = family.module.variableOf.get(node);
      if (!variable) continue;
      const target = family.module.functionOf.get(variable);
      if (target?.parent && target !== fn) callsOf.push(target);
      const owner = family.owner.get(variable);
      if (owner && !isInside(variable, fn)) own.add(variable);
    }
    family.captures.set(fn, own);
    inside.set(fn, callsOf);
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (const fn of family.functions) {
      const own = family.captures.get(fn) as Set<Variable>;
      for (const target of inside.get(fn) as FunctionInfo[]) {
        for (const variable of family.captures.get(target) ?? []) {
          if (own.has(variable) || isInside(variable, fn)) continue;
          own.add(variable);
          changed = true;
        }
      }
    }
  }
}

/**
 * A captured local as an argument of the call at `place`: its box, where it has one; of a loop's boxes the one that holds there, or what is
 * in it, if no function changes it.
 */
export function handedOver(family: Family, variable: Variable, caller: FunctionInfo, place: Node): Node {
  const boxes = family.replaced.get(variable);
  if (boxes && family.owner.get(variable) === caller && !isWithin(place, boxes.init)) {
    const own = isWithin(place, boxes.update) ? boxes.head : boxes.round;
    return family.boxed.has(variable) ? id(own) : member(id(own), 'v');
  }
  const argument = id(variable.name);
  family.handedOver.add(argument);
  return argument;
}

/** True where the variable is declared in `fn` or below it. */
export function isInside(variable: Variable, fn: FunctionInfo): boolean {
  for (let scope: Variable['scope'] | null = variable.scope; scope; scope = scope.upper) {
    if ((scope.block as unknown as Node) === fn.node) return scope.type !== 'function-expression-name';
  }
  return false;
}
