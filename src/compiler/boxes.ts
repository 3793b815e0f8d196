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
  isWithin,
  literal,
  member,
  type Node,
  not,
  rewrite,
  sequence,
  statement,
  walk,
} from './ast.ts';
import { type Family, isCaptured, type LoopBoxes } from './captures.ts';
import { isConstant } from './constants.ts';
import { captures } from './early-captures.ts';

/**
 * `for (let i = 0; ...; ...) body`: a closure made in the body sees its own round's `i`. Where only the loop's update gives it new values,
 * closures get a constant copy made at the start of each round; any other lives in boxes.
 */
export function splitLoopHeads(family: Family): void {
  const boxed = new Map<Node, Variable[]>();
  for (const variable of [...family.owner.keys()]) {
    const loop = loopOfHead(variable);
    if (!loop || !isCaptured(variable)) continue;
    if (!changesInUpdateOnly(family, variable, loop)) {
      boxed.set(loop, [...(boxed.get(loop) ?? []), variable]);
      continue;
    }
    const copyName = family.names.fresh(`${variable.name}$r`);
    const uses = variable.references.filter((reference) => isClosureUse(family, variable, reference.from));
    for (const reference of uses) (reference.identifier as unknown as Node).name = copyName;
    if (uses.length > 0) family.copies.push({ loop, from: variable, name: copyName });
  }
  for (const [loop, variables] of boxed) boxLoopHead(family, loop, variables);
}

/** True where closures are only in the body, and only the loop's update gives the variable new values. */
function changesInUpdateOnly(family: Family, variable: Variable, loop: Node): boolean {
  if (family.late.has(variable) || isHandedOverByClosure(family, variable)) return false;
  return variable.references.every((reference) => {
    const node = reference.identifier as unknown as Node;
    if (isClosureUse(family, variable, reference.from) && (!isWithin(node, loop.body) || reference.isWrite()))
      return false;
    return !reference.isWrite() || reference.init === true || isWithin(node, loop.update);
  });
}

/** True where a closure calls a lifted function that captures the variable: it hands over its round's. */
function isHandedOverByClosure(family: Family, variable: Variable): boolean {
  return [...family.module.functionOf].some(
    ([name, target]) =>
      target.parent !== null &&
      captures(target, variable) &&
      name.references.some(({ from }) => isClosureUse(family, variable, from)),
  );
}

/**
 * The language's own rule, written out (CreatePerIterationEnvironment, ECMA-262 14.7.4.4): each round has boxes of its own, copies of the
 * last round's, made before the update.
 *
 * ```js
 * for (let i = 0, head = { v: i }; ; head = { v: head.v }, head.v++) { const round = head; if (!(round.v < n)) break; ... }
 * ```
 */
function boxLoopHead(family: Family, loop: Node, variables: Variable[]): void {
  // What the update makes sees the round that it begins, so it is run in that.
  const isUpdateInBody = variables.some((variable) =>
    variable.references.some(
      ({ identifier, from }) =>
        isClosureUse(family, variable, from) && isWithin(identifier as unknown as Node, loop.update),
    ),
  );
  const called = calleesIn(loop);
  const rounds = variables.map((variable) => roundOf(family, loop, variable, isUpdateInBody, called));
  const { test, update, body } = loop;
  const fresh = rounds.map(({ head }) => assign(id(head), box(member(id(head), 'v'))));
  const steps = rounds.map(({ head, round }) => declare('const', round, id(head)));
  if (isUpdateInBody) {
    const isFirst = family.names.fresh('first$');
    loop.init.declarations.push(declare('let', isFirst, literal(true)).declarations[0]);
    steps.push(
      ifThen(id(isFirst), block([statement(assign(id(isFirst), literal(false)))]), block([statement(update)])),
    );
    loop.update = sequence(...fresh);
  } else loop.update = update ? sequence(...fresh, update) : sequence(...fresh);
  if (test) steps.push(ifThen(not(test), block([breaks()])));
  loop.test = null;
  loop.body = block([...steps, body], body);
}

/** What is in a box; where it is called, the box is no receiver. */
function fieldOf(name: string, isCallee: boolean): Node {
  const field = member(id(name), 'v');
  return isCallee ? sequence(literal(0), field) : field;
}

function calleesIn(root: Node): Set<Node> {
  const found = new Set<Node>();
  walk(root, (node) => {
    if (node.type === 'CallExpression') found.add(node.callee);
  });
  return found;
}

/** Makes one variable of a loop's head live in boxes. */
function roundOf(
  family: Family,
  loop: Node,
  variable: Variable,
  isUpdateInBody: boolean,
  called: ReadonlySet<Node>,
): LoopBoxes {
  const head = family.names.fresh(`${variable.name}$h`);
  const round = family.names.fresh(`${variable.name}$b`);
  const uses = variable.references.filter(({ init }) => init !== true);
  const closures = uses.filter(({ from }) => isClosureUse(family, variable, from));
  const place = ({ identifier }: (typeof uses)[number]) => identifier as unknown as Node;
  const inFunctions = variable.references.filter(({ from }) => from.variableScope !== variable.scope.variableScope);
  const isShared =
    family.late.has(variable) ||
    inFunctions.some((reference) => reference.isWrite()) ||
    closures.some((reference) => isWithin(place(reference), loop.init)) ||
    uses.some((reference) => reference.isWrite() && isWrittenOnTheWay(family, variable, place(reference)));
  if (isShared) family.boxed.add(variable);
  for (const reference of uses) {
    const node = place(reference);
    if (isWithin(node, loop.init) || isInLifted(family, variable, reference.from)) continue;
    const own = isWithin(node, loop.update) && !isUpdateInBody ? head : round;
    if (family.handedOver.has(node)) node.name = own;
    else {
      delete node.name;
      Object.assign(node, fieldOf(own, called.has(node)));
    }
  }
  const name = id(variable.name);
  variable.identifiers.push(name as never); // renamed with it
  loop.init.declarations.push({
    type: 'VariableDeclarator',
    id: id(head),
    init: box(isShared ? member(name, 'v') : name),
  });
  const boxes = { init: loop.init, update: isUpdateInBody ? null : loop.update, head, round };
  family.replaced.set(variable, boxes);
  return boxes;
}

/** True for an assignment in an argument of a call that hands the variable over: what is handed over first is not its value yet. */
function isWrittenOnTheWay(family: Family, variable: Variable, place: Node): boolean {
  return family.functions.some(({ calls }) =>
    calls.some(
      ({ node, target }) =>
        target && captures(target, variable) && (node.arguments as Node[]).some((given) => isWithin(place, given)),
    ),
  );
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
    return { ...fieldOf(node.name, parent.type === 'CallExpression' && key === 'callee'), loc: node.loc };
  });
}

/** The `for` statement whose head declares the variable by `let`. */
function loopOfHead(variable: Variable): Node | null {
  const definition = variable.defs[0];
  const declaration = definition?.parent as unknown as Node | undefined;
  const loop = variable.scope.block as unknown as Node;
  if (definition?.type !== 'Variable' || declaration?.kind !== 'let') return null;
  return loop.type === 'ForStatement' && loop.init === declaration ? loop : null;
}
