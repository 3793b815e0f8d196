/**
 * Uses of locals that may have no value yet, written out so that they throw the error that the language throws, with the name that the
 * program has for the local (which compiled code may have to rename).
 *
 * - A use that is sure to be too early: `x` becomes `alive(void 0, 'x').v`, which throws.
 * - A *late* local (early-captures.ts) lives in a box that is there from the start of its scope, `{}` until the local has its value. Where a use
 *   may be too early, it is `alive(x, 'x').v`; what is assigned is checked after it has been evaluated: `x.v = afterwards(value, x, 'x')`.
 */

import type { Reference, Variable } from 'eslint-scope';
import { ALIAS } from './aliases.ts';
import {
  assign,
  binary,
  block,
  call,
  declare,
  id,
  isFunction,
  isWithin,
  literal,
  logical,
  member,
  type Node,
  rewrite,
  sequence,
  undefinedValue,
} from './ast.ts';
import { type Family, isInside } from './captures.ts';
import { constant, isConstant, negated } from './constants.ts';
import { functionAround, isOwnUse, placeOf } from './dead-zones.ts';
import { EarlyCaptures } from './early-captures.ts';
import type { FunctionInfo } from './module.ts';
import { scopesAround } from './scopes.ts';

/** A use that may be too early. */
interface EarlyUse {
  /** As the program names it. */
  name: string;
  isConstant: boolean;
  /** It has a box to look into; a use without one is sure to be too early. */
  isLate: boolean;
}

/** Finds the family's late locals, puts their boxes where their scopes begin, and rewrites the uses that may be too early. */
export function rewriteEarlyUses(family: Family): void {
  const names = new Map<Variable, string>();
  for (const fn of family.functions) {
    for (const variable of new EarlyCaptures(family.project, fn).run()) {
      family.late.add(variable);
      family.boxed.add(variable);
      names.set(variable, variable.name);
      if (family.module.functionOf.has(variable)) keepToken(family, fn, variable);
    }
  }
  const uses = new Map<Node, EarlyUse>();
  for (const scope of scopesAround(family.module, family.root.node)) {
    for (const variable of scope.variables)
      if (isInside(variable, family.root)) collectUses(family, variable, names.get(variable) ?? variable.name, uses);
  }
  for (const variable of family.late) placeBox(variable);
  if (uses.size > 0) new UseRewriter(family, uses).run(family.root.node);
}

function collectUses(family: Family, variable: Variable, name: string, uses: Map<Node, EarlyUse>): void {
  const isLate = family.late.has(variable);
  for (const reference of variable.references) {
    if (reference.init === true) continue;
    const isOwn = isOwnUse(variable, reference);
    const place = isOwn ? placeOf(variable, reference.identifier as unknown as Node) : null;
    const isSure = place === 'before' || isInHeadOf(variable, reference);
    if (!isSure && !(isLate && (isOwn ? place !== 'after' : mayBeEarly(family, variable, reference)))) continue;
    uses.set(reference.identifier as unknown as Node, {
      name,
      isConstant: isConstant(variable),
      isLate: isLate && !isSure,
    });
  }
}

/** `for (const x of [() => x])`: what is made there never sees a value. */
function isInHeadOf(variable: Variable, reference: Reference): boolean {
  const scope = variable.scope.block as unknown as Node;
  if (scope.type !== 'ForOfStatement' && scope.type !== 'ForInStatement') return false;
  const use = reference.identifier as unknown as Node;
  // What the compiler has written out stands where the call stood, all of it.
  return isWithin(use, scope.right) && !isWithin(scope, use);
}

/** A constant whose function is lifted out is gone; a token in its place says whether it has been declared by now. */
function keepToken(family: Family, fn: FunctionInfo, variable: Variable): void {
  variable.name = family.names.fresh(`${variable.name}$t`);
  family.owner.set(variable, fn);
  const [definition] = variable.defs as unknown as { node: Node; parent: Node }[];
  const declarations = (definition as { parent: Node }).parent.declarations as Node[];
  const set = assign(member(tokenOf(family, variable), 'v'), literal(true));
  const declarator = { type: 'VariableDeclarator', id: id(family.names.fresh('$v')), init: set };
  declarations.splice(declarations.indexOf((definition as { node: Node }).node) + 1, 0, declarator);
}

/** A use of the token, which is no use of the variable in the source. */
function tokenOf(family: Family, variable: Variable): Node {
  const token = id(variable.name);
  family.module.variableOf.set(token, variable);
  family.handedOver.add(token);
  return token;
}

/** False for a closure that is made where the variable has its value. */
function mayBeEarly(family: Family, variable: Variable, reference: Reference): boolean {
  const around = functionAround(variable, reference) as Node;
  const isLifted = family.functions.some((fn) => fn.node === around);
  return around.type === 'FunctionDeclaration' || isLifted || placeOf(variable, around) !== 'after';
}

/** Parameters, and what loops and clauses bind, get their boxes in lowering. */
function placeBox(variable: Variable): void {
  const name = id(variable.name);
  // It is renamed with the variable.
  variable.identifiers.push(name as never);
  const { type } = variable.defs[0] as { type: string };
  const scope = variable.scope.block as unknown as Node;
  const declaration = emptyBox(name);
  if (type === 'Parameter' || type === 'CatchClause') return;
  if (scope.type === 'BlockStatement') insertFirst(scope.body, declaration);
  else if (isFunction(scope)) insertFirst(scope.body.body, declaration);
  else if (scope.type === 'ForStatement') scope.init.declarations.unshift(declaration.declarations[0]);
  else if (scope.type === 'SwitchStatement') {
    const inner = { ...scope };
    for (const key in scope) if (key !== 'start' && key !== 'end' && key !== 'range') delete scope[key];
    Object.assign(scope, block([declaration, inner], inner));
  }
}

/** Behind directives, and behind `arguments`, which only the natural form has. */
function insertFirst(list: Node[], node: Node): void {
  const at = list.findIndex((one) => typeof one.directive !== 'string' && !one.isArguments);
  list.splice(at < 0 ? list.length : at, 0, node);
}

/** `const x = {}`, which lowering leaves as it is. */
export function emptyBox(name: Node): Node {
  const declaration = declare('const', name, { type: 'ObjectExpression', properties: [] });
  declaration.declarations[0].isBox = true;
  return declaration;
}

class UseRewriter {
  readonly #family: Family;
  readonly #uses: Map<Node, EarlyUse>;

  constructor(family: Family, uses: Map<Node, EarlyUse>) {
    this.#family = family;
    this.#uses = uses;
  }

  run(root: Node): void {
    rewrite(root, this.#replace);
  }

  #replace = (node: Node, parent: Node, key: string): Node | undefined => {
    switch (node.type) {
      case 'AssignmentExpression':
        return this.#assignment(node);
      case 'UpdateExpression':
        return this.#update(node);
      case 'ForOfStatement':
      case 'ForInStatement':
        if (node.left.type !== 'VariableDeclaration') node.left = this.#targets(node.left);
        return undefined;
      case 'CallExpression':
        return this.#call(node);
      case 'Identifier': {
        const use = this.#take(node);
        if (!use) return undefined;
        if (parent.type === 'Property') parent.shorthand = false;
        const field = this.#field(node, use);
        // The box is no receiver of what is called.
        return parent.type === 'CallExpression' && key === 'callee' ? sequence(literal(0), field) : field;
      }
      default:
        return undefined;
    }
  };

  /** What is known of an identifier that has not been rewritten yet. */
  #take(node: Node): EarlyUse | undefined {
    const use = this.#uses.get(node);
    this.#uses.delete(node);
    return use;
  }

  /** `alive(x, 'x')` */
  #alive(node: Node, use: EarlyUse): Node {
    return call(ALIAS.alive, [this.#box(node, use), literal(use.name)]);
  }

  /** `alive(x, 'x').v` */
  #field(node: Node, use: EarlyUse): Node {
    return { ...member(this.#alive(node, use), 'v'), loc: node.loc };
  }

  #box(node: Node, use: EarlyUse): Node {
    if (!use.isLate) return undefinedValue();
    this.#family.handedOver.add(node);
    return node;
  }

  #assignment(node: Node): Node | undefined {
    const { left, operator } = node;
    const use = this.#take(left);
    if (!use) {
      if (left.type !== 'Identifier') node.left = this.#targets(left);
      return undefined;
    }
    rewrite(node, this.#replace); // what is assigned
    const { right } = node;
    const plain = operator.slice(0, -1);
    if (operator === '=') {
      const value = call(ALIAS.afterwards, [right, this.#box(left, use), literal(use.name)]);
      return assign(use.isConstant || !use.isLate ? constant() : member(left, 'v'), value, '=', node);
    }
    const before = this.#field(left, use);
    if (!use.isConstant) return assign(before, right, operator, node);
    if (plain === '&&' || plain === '||' || plain === '??') return logical(before, plain, assign(constant(), right));
    return assign(constant(), binary(before, plain, right), '=', node);
  }

  #update(node: Node): Node | undefined {
    const use = this.#take(node.argument);
    if (!use) return undefined;
    const before = this.#field(node.argument, use);
    return use.isConstant ? assign(constant(), negated(before), '=', node) : { ...node, argument: before };
  }

  /** A nested function that has been lifted out is there; its name may not be. */
  #call(node: Node): Node | undefined {
    const variable = this.#family.module.variableOf.get(node.callee);
    if (!variable || !this.#family.module.functionOf.has(variable)) return undefined;
    const use = this.#take(node.callee);
    if (!use) return undefined;
    rewrite(node, this.#replace);
    return sequence(this.#alive(tokenOf(this.#family, variable), use), node);
  }

  /** An assignment's left side, whose names are checked when they get their values. */
  #targets(pattern: Node): Node {
    const use = this.#take(pattern);
    if (use) {
      const how = use.isConstant ? [literal(true)] : [];
      return member(call(ALIAS.lateTarget, [this.#box(pattern, use), literal(use.name), ...how]), 'v');
    }
    if (pattern.type === 'AssignmentPattern') pattern.left = this.#targets(pattern.left);
    else if (pattern.type === 'RestElement') pattern.argument = this.#targets(pattern.argument);
    else if (pattern.type === 'ArrayPattern') {
      pattern.elements = pattern.elements.map((element: Node | null) => element && this.#targets(element));
    } else if (pattern.type === 'ObjectPattern') {
      for (const property of pattern.properties as Node[]) {
        if (property.type === 'RestElement') property.argument = this.#targets(property.argument);
        else {
          property.value = this.#targets(property.value);
          property.shorthand = false;
        }
      }
    }
    return pattern;
  }
}
