/**
 * Boxes: a captured local that changes lives in `{ v }`, which the function and its closures share. A loop's own variable
 * has one for each round, as the language says.
 */

import type { Variable } from 'eslint-scope';
import {
  assign,
  block,
  box,
  breaks,
  declare,
  id,
  ifThen,
  isNameOnly,
  isOpaque,
  member,
  type Node,
  not,
  rewrite,
  sequence,
  undefinedValue,
} from './ast.ts';
import { type Family, isCaptured } from './captures.ts';
import { isConstant } from './constants.ts';

/**
 * `for (let i = 0; ...; i++) body`: a closure made in the body sees its own round's `i`. Where the body does not assign
 * it, closures get a constant copy made at the start of each round.
 */
export function splitLoopHeads(family: Family): void {
  for (const variable of [...family.owner.keys()]) {
    const loop = loopOfHead(variable);
    if (!loop || !isCaptured(variable)) continue;
    if (!changesInUpdateOnly(family, variable, loop)) {
      boxLoopHead(family, variable, loop);
      continue;
    }
    const copyName = family.names.fresh(`${variable.name}$r`);
    const uses = variable.references.filter((reference) => isClosureUse(family, variable, reference.from));
    for (const reference of uses) (reference.identifier as unknown as Node).name = copyName;
    if (uses.length > 0) family.copies.push({ loop, from: variable, name: copyName });
  }
}

/** True where closures are only in the body, and only the loop's update gives the variable new values. */
function changesInUpdateOnly(family: Family, variable: Variable, loop: Node): boolean {
  return variable.references.every((reference) => {
    const node = reference.identifier as unknown as Node;
    if (isClosureUse(family, variable, reference.from) && (!isWithin(node, loop.body) || reference.isWrite()))
      return false;
    return !reference.isWrite() || reference.init === true || isWithin(node, loop.update);
  });
}

/**
 * The language's own rule, written out (CreatePerIterationEnvironment, ECMA-262 14.7.4.4): each round has a box of its
 * own, a copy of the last round's, made before the update.
 */
function boxLoopHead(family: Family, variable: Variable, loop: Node): void {
  const [first, head, round] = ['i', 'h', 'b'].map((part) => family.names.fresh(`${variable.name}$${part}`)) as [
    string,
    string,
    string,
  ];
  for (const reference of variable.references) {
    const node = reference.identifier as unknown as Node;
    if (reference.init === true || isInLifted(family, variable, reference.from)) continue;
    const name = isWithin(node, loop.init) ? first : isWithin(node, loop.update) ? head : round;
    Object.assign(node, member(id(name), 'v'));
  }
  const declarator = loop.init.declarations.find((candidate: Node) => candidate.id.name === variable.name);
  declarator.id = id(first, declarator.id);
  declarator.init = box(declarator.init ?? undefinedValue());
  const copy: Node = { type: 'VariableDeclarator', id: id(head), init: box(member(id(first), 'v')) };
  loop.init.declarations.push(copy);
  const fresh = assign(id(head), box(member(id(head), 'v')));
  loop.update = loop.update ? sequence(fresh, loop.update) : fresh;
  const steps = [declare('const', round, id(head))];
  if (loop.test) steps.push(ifThen(not(loop.test), block([breaks()])));
  loop.test = null;
  loop.body = block([...steps, loop.body], loop.body);
  family.replaced.set(variable, round);
}

/** True for a use in a function that is lifted out: it gets the value of the moment as a parameter. */
function isInLifted(family: Family, variable: Variable, from: Variable['scope']): boolean {
  for (let scope: Variable['scope'] | null = from; scope && scope !== variable.scope; scope = scope.upper) {
    if (family.functions.some((fn) => fn.node === (scope?.block as unknown as Node))) return true;
  }
  return false;
}

/** What is evaluated later than it is made. */
const CLOSURE_SCOPES = new Set(['function', 'class-field-initializer', 'class-static-block']);

/** True for a use in a closure that stays one; a lifted function is handed the value of the moment instead. */
function isClosureUse(family: Family, variable: Variable, from: Variable['scope']): boolean {
  let outermost: Node | null = null;
  for (let scope: Variable['scope'] | null = from; scope && scope !== variable.scope; scope = scope.upper) {
    if (CLOSURE_SCOPES.has(scope.type)) outermost = scope.block as unknown as Node;
  }
  return outermost !== null && !family.functions.some((fn) => fn.node === outermost);
}

export function findBoxes(family: Family): void {
  for (const variable of family.owner.keys()) {
    if (!isCaptured(variable) || loopOfHead(variable)) continue;
    const definition = variable.defs[0];
    const hoisted = (definition?.parent as unknown as Node | undefined)?.kind === 'var';
    const changes =
      !isConstant(variable) && variable.references.some((reference) => reference.isWrite() && reference.init !== true);
    const late = definition?.type === 'Variable' && !(definition.node as unknown as Node).init && changes;
    if (changes || hoisted || late) family.boxed.add(variable);
  }
}

export function rewriteBoxes(family: Family): void {
  const boxedNames = new Set([...family.boxed].map((variable) => variable.name));
  if (boxedNames.size === 0) return;
  const declared = new Set<Node>();
  for (const variable of family.boxed) {
    for (const identifier of variable.identifiers) declared.add(identifier as unknown as Node);
  }
  rewrite(family.root.node, (node, parent, key) => {
    if (node.type !== 'Identifier' || !boxedNames.has(node.name)) return undefined;
    if (declared.has(node) || family.handedOver.has(node)) return undefined;
    if (isNameOnly(node, parent)) return undefined;
    // The name of a function expression, which is no longer that of a function when a local has it.
    if (key === 'id' && isOpaque(parent)) return undefined;
    if (parent.type === 'Property' && parent.shorthand) parent.shorthand = false;
    return { ...member(id(node.name), 'v'), loc: node.loc };
  });
}

function isWithin(node: Node, outer: Node | null | undefined): boolean {
  if (!outer) return false;
  return (node.start as number) >= (outer.start as number) && (node.end as number) <= (outer.end as number);
}

/** The `for` statement whose head declares the variable by `let`. */
function loopOfHead(variable: Variable): Node | null {
  const definition = variable.defs[0];
  const declaration = definition?.parent as unknown as Node | undefined;
  const loop = variable.scope.block as unknown as Node;
  if (definition?.type !== 'Variable' || declaration?.kind !== 'let') return null;
  return loop.type === 'ForStatement' && loop.init === declaration ? loop : null;
}
