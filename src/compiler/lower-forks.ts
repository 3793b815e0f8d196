/**
 * Lowering of forks and joins (docs/decisions/0008-forks.md). General forks become plain calls here. Strict ones become `MgrFork`
 * statements and calls with a `join`, which `expandForks` writes out once the whole function is lowered: only then is it known which
 * arguments are numbers.
 *
 * - `MgrFork { target, args, fork }`: `let target = fork(...)`.
 */

import { ALIAS } from './aliases.ts';
import {
  assign,
  binary,
  block,
  boundNames,
  call,
  clone,
  conditional,
  declare,
  id,
  ifThen,
  literal,
  logical,
  member,
  type Node,
  sequence,
  statement,
  undefinedValue,
} from './ast.ts';
import type { FreshNames } from './fresh-names.ts';
import { assigns, isNumeric, numericLocals } from './loops.ts';
import { type Lowering, temporary } from './lower-context.ts';
import { listSlots, lowerOperands } from './lower-operands.ts';
import { nestedLists } from './points.ts';
import type { StrictFork } from './strict-forks.ts';
import { displayLocal, textOf } from './texts.ts';
import type { ForkCall, SiteName } from './unit-forks.ts';

/** A fork whose value is the number that names it, or a call in the place of a fork that is joined at once. */
export function lowerGeneralFork(node: Node, context: Lowering, out: Node[], unused: boolean): Node {
  const { kind, leaves, site } = node.fork as ForkCall;
  lowerOperands(node, listSlots(node, 'arguments'), context, out);
  const args = (node.arguments as Node[]).map((argument, i) => carried(argument, i, context, out));
  const run: Node = { ...call(node.callee, args, node), leaves };
  if (kind === 'joined') return context.expression(run, out, unused);
  run.safepoint = 'fork';
  const name = context.names.fresh('$v');
  const error = context.names.fresh('$e');
  const given = (value: Node) => block([statement(unused ? value : assign(id(name), value), node)], node);
  // What a child throws that runs here waits for its join.
  const runs: Node = {
    type: 'TryStatement',
    block: given(call(ALIAS.forkSettled, [run], node)),
    handler: {
      type: 'CatchClause',
      param: id(error),
      body: given(call(ALIAS.forkSettled, [id(error), literal(true)], node)),
    },
    finalizer: null,
    loc: node.loc ?? null,
  };
  const pushed = call(ALIAS.forkPush, [id(site), ...args.map(clone)], node);
  if (!unused) {
    out.push(declare('let', name, null, node));
    context.declared.add(name);
  }
  context.statements([ifThen(call(ALIAS.forkFullNow, []), block([runs]), given(pushed), node)], out);
  return unused ? undefinedValue() : id(name);
}

/** An argument as the child gets it, in a local that nothing changes. */
function carried(argument: Node, i: number, context: Lowering, out: Node[]): Node {
  if (argument.type === 'Literal' && !argument.regex) return argument;
  const value = isPlainName(argument, context) ? argument : temporary(argument, context, out);
  return isPrimitive(argument) ? value : temporary(carriedValue(value, argumentName(argument, i)), context, out);
}

const isPlainName = (node: Node, context: Lowering) => node.type === 'Identifier' && context.declared.has(node.name);

/** What errors call an argument: as the user wrote it, if it is a name or a member of one. */
function argumentName(argument: Node, i: number): string {
  if (argument.type === 'CallExpression' && argument.callee.name === ALIAS.captured) {
    return String(argument.arguments[1].value).replace(/:\d+$/, '');
  }
  let base = argument;
  while (base.type === 'MemberExpression' && !base.computed) base = base.object;
  const name = base.type === 'Identifier' ? displayLocal(base.name) : '<>';
  return name.startsWith('<') ? `args[${i}]` : `${name}${textOf(argument).slice(textOf(base).length)}`;
}

/** `typeof x === 'number' ? x : carry(x, 'x')` */
function carriedValue(value: Node, name: string): Node {
  const type: Node = { type: 'UnaryExpression', operator: 'typeof', prefix: true, argument: clone(value) };
  const carried = call(ALIAS.carry, [clone(value), literal(name)]);
  return conditional(binary(type, '===', literal('number')), clone(value), carried);
}

const ARITHMETIC = new Set(['-', '*', '/', '%', '**', '|', '&', '^', '<<', '>>', '>>>']);
const COMPARISON = new Set(['<', '<=', '>', '>=', '==', '!=', '===', '!==', 'in', 'instanceof', '+']);

/** True for an expression that can't give an object. */
function isPrimitive(node: Node): boolean {
  switch (node.type) {
    case 'Literal':
      return node.regex === undefined;
    case 'TemplateLiteral':
    case 'UnaryExpression':
    case 'UpdateExpression':
      return true;
    case 'BinaryExpression':
      return ARITHMETIC.has(node.operator) || COMPARISON.has(node.operator);
    case 'ConditionalExpression':
      return isPrimitive(node.consequent) && isPrimitive(node.alternate);
    default:
      return false;
  }
}

/** `const a = fork(...)`, strict. */
export function lowerStrictFork(declarator: Node, context: Lowering, out: Node[]): void {
  const node = declarator.init as Node;
  lowerOperands(node, listSlots(node, 'arguments'), context, out);
  const args = node.arguments as Node[];
  context.declared.add(declarator.id.name);
  out.push({ type: 'MgrFork', target: declarator.id, args, fork: node.fork, loc: node.loc ?? null });
}

/** Writes out the strict forks of a lowered function, and their joins. */
export function expandForks(params: Node[], body: Node[], names: FreshNames, siteName: SiteName): void {
  let numeric: Set<string> | null = null;
  const isSteady = (node: Node) => node.type === 'Identifier' && !assigns(block(body), node.name);
  const expand = (list: Node[]): void => {
    for (let i = 0; i < list.length; i++) {
      const node = list[i] as Node;
      if (node.type === 'MgrFork') {
        numeric ??= numericLocals(block(body), params.flatMap(boundNames));
        const made = expandFork(node, { numeric, isSteady, names, siteName });
        list.splice(i, 1, ...made);
        i += made.length - 1;
      } else if (node.type === 'MgrCall' && node.call.join) {
        node.call = strictJoin(node.call);
      } else if (node.type === 'ReturnStatement' && node.argument?.join) {
        node.argument = strictJoin(node.argument);
      } else nestedLists(node).forEach(expand);
    }
  };
  expand(body);
}

interface Expansion {
  numeric: ReadonlySet<string>;
  isSteady(node: Node): boolean;
  names: FreshNames;
  siteName: SiteName;
}

function expandFork(node: Node, expansion: Expansion): Node[] {
  const { fork, target } = node;
  const strict = fork.strict as StrictFork;
  const out: Node[] = [];
  let numericMask = 0;
  strict.args = (node.args as Node[]).map((argument, i) => {
    if (isNumeric(argument, expansion.numeric)) numericMask |= 1 << i;
    return argumentOf(argument, i, expansion, out);
  });
  const argc = strict.args.length;
  strict.site = expansion.siteName({ raw: strict.raw, argc, numericMask, kind: 0, name: fork.name });
  const a = () => id(target.name);
  const store = (to: string, i: number, value: Node) =>
    statement(assign(member(id(to), i === 0 ? a() : binary(a(), '+', literal(i)), true), value));
  const stores = strict.args.map((argument, i) => {
    const isNumber = ((numericMask >> i) & 1) === 1;
    return store(isNumber ? ALIAS.latentNumbers : ALIAS.latentValues, i, clone(argument));
  });
  const next = statement(assign(latentWord(0), binary(a(), '+', literal(Math.max(1, argc)))));
  const push = block([store(ALIAS.latentSites, 0, id(strict.site)), ...stores, next]);
  const full = statement(call(ALIAS.forkFull, [id(strict.site), a(), ...strict.args.map(clone)], node));
  const isRoom = binary(a(), '<', latentWord(2));
  return [
    ...out,
    declare('let', a(), latentWord(0), node),
    { ...ifThen(isRoom, push, block([full]), node), pushes: argc, inOrder: strict.isTop && strict.lowest === strict },
  ];
}

const latentWord = (word: number): Node => member(id(ALIAS.latent), literal(word));

/** An argument that fork and join both name. */
function argumentOf(argument: Node, i: number, { numeric, isSteady, names }: Expansion, out: Node[]): Node {
  if (argument.type === 'Literal' && !argument.regex) return argument;
  const isNumber = isNumeric(argument, numeric);
  if (isNumber && isSteady(argument)) return argument;
  const keep = (value: Node): Node => {
    const name = names.fresh('$v');
    out.push(declare('const', name, value));
    return id(name);
  };
  if (isNumber || isPrimitive(argument)) return keep(argument);
  const value = argument.type === 'Identifier' ? argument : keep(argument);
  return keep(carriedValue(value, argumentName(argument, i)));
}

/** `a >= latent[1] || joinSlow(a, a) ? ((latent[0] = a), f(x)) : joined()`, or with a hole. */
function strictJoin(node: Node): Node {
  const fork = node.join as StrictFork;
  const own = () => id(fork.declarator.id.name);
  const { isTop, lowest } = fork;
  const top = () => id(lowest.declarator.id.name);
  const isLatent = binary(isTop ? top() : own(), '>=', latentWord(1));
  const slow = call(ALIAS.joinSlow, [own(), isTop ? top() : literal(-1)], node);
  const take = isTop
    ? assign(latentWord(0), top())
    : assign(member(id(ALIAS.latentSites), own(), true), {
        ...undefinedValue(),
        operator: '-',
        argument: id(fork.site),
      });
  const run = sequence(take, call(fork.raw, fork.args.map(clone), node));
  return {
    ...conditional(logical(isLatent, '||', slow), run, call(ALIAS.joined, [], node)),
    leaves: true,
    safepoint: 'join',
    // In the serial form.
    run: call(fork.raw, fork.args.map(clone), node),
    loc: node.loc,
  };
}

/** The locals of a lowered function that hold indices of the latent stack. */
export function forkLocals(body: Node[]): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'VariableDeclaration') {
      const { id: target, init } = node.declarations[0];
      const isIndex = init?.type === 'MemberExpression' && init.object.name === ALIAS.latent;
      const isRange = init?.type === 'CallExpression' && init.callee.name === ALIAS.rangeOpen;
      if (isIndex || isRange) found.push(target.name);
    }
    for (const list of nestedLists(node)) list.forEach(visit);
  };
  body.forEach(visit);
  return found;
}
