/**
 * Before anything is analysed, calls of `parallelFor` and the like are written out as functions that are called in place
 * (fork-templates.ts): from there on they are nested functions like any other, which are lifted and can leave. What can't be written
 * out (a body that is no function of the source) stays as it was, and is refused where a task reaches it.
 */

import { parseExpressionAt } from 'acorn';
import type { Variable } from 'eslint-scope';
import { ALIAS } from './aliases.ts';
import { calledAt, clone, id, isFunction, type Node, replaceInnerFirst, size, undefinedValue, walk } from './ast.ts';
import { type ForkOp, forkOp, type MadeFunction } from './fork-calls.ts';
import * as template from './fork-templates.ts';
import { freeSuffix } from './fresh-names.ts';
import type { ModuleInfo } from './module.ts';
import { textOf } from './texts.ts';

export type Parts = Record<string, Node>;

/** What a call of a function is taken to cost that stands elsewhere. */
const UNKNOWN_COST = 16;

/** Writes out the calls of the module that `expandCall` writes out; `module.expansions` has what stood there. */
export function expandCalls(module: ModuleInfo, expandCall: (node: Node, suffix: string) => Node | null): void {
  const suffix = freeSuffix(module.code);
  replaceInnerFirst(
    module.ast,
    (node) => expandCall(node, suffix),
    (original, put) => module.expansions.push({ original, put }),
  );
}

export function expandForkCall(module: ModuleInfo, node: Node, suffix: string): Node | null {
  const op = forkOp(module, node);
  return op && expand(module, op, node, suffix);
}

function expand(module: ModuleInfo, op: ForkOp, node: Node, suffix: string): Node | null {
  const args = node.arguments as Node[];
  if (args.some((argument) => argument.type === 'SpreadElement')) return null;
  const fill = (
    text: string,
    made: Partial<MadeFunction>,
    parts: (Node | undefined)[],
    names: string[],
    bodies: Parts,
  ) => new Filler(module, node, suffix, { op, name: op, ...made }, named(names, parts), bodies).run(text);
  const [a, b, c, d, e, f] = args;
  switch (op) {
    case 'parallelFor':
      if (!isCallable(module, c)) return null;
      return fill(template.PARALLEL_FOR, {}, [a, b, d], ['LO', 'HI', 'OPTIONS'], { BODY: c });
    case 'parallelReduce':
      if (!isCallable(module, d) || !isCallable(module, e)) return null;
      return fill(template.PARALLEL_REDUCE, {}, [a, b, c, f], ['LO', 'HI', 'IDENTITY', 'OPTIONS'], {
        BODY: d,
        COMBINE: e,
      });
    case 'parallelMap':
      if (!isCallable(module, c)) return null;
      return fill(template.PARALLEL_MAP, {}, [a, b, d], ['SOURCE', 'TARGET', 'OPTIONS'], { BODY: c });
    case 'parallelSort':
      if (!b || (b.type === 'Identifier' && b.name === 'undefined')) {
        return fill(template.SORT_NUMBERS, {}, [a], ['ARRAY'], {});
      }
      return isCallable(module, b) ? fill(template.SORT_BY, {}, [a], ['ARRAY'], { COMPARE: b }) : null;
    case 'forkAll': {
      if (!a || isFunction(a)) return null;
      const known = isCallable(module, a);
      const parts = [known ? undefined : a, b];
      return fill(template.FORK_ALL, { transparent: true }, parts, ['FN_VALUE', 'ITEMS'], known ? { FN: a } : {});
    }
    case 'joinAll':
      return fill(template.JOIN_ALL, {}, [a], ['FORKS'], {});
    default:
      return null;
  }
}

export const named = (names: string[], parts: (Node | undefined)[]): Parts =>
  Object.fromEntries(names.map((name, i) => [name, parts[i] ?? undefinedValue()]));

/** True for a function in place, or the name of one: of the module, imported, or nested. */
export function isCallable(module: ModuleInfo, node: Node | undefined): node is Node {
  if (!node) return false;
  if (isFunction(node)) return !node.async && !node.generator;
  if (node.type === 'MemberExpression' && !node.computed && node.object.type === 'Identifier') {
    const variable = module.variableOf.get(node.object);
    return variable !== undefined && module.imports.get(variable)?.name === '*';
  }
  const variable = node.type === 'Identifier' ? module.variableOf.get(node) : undefined;
  if (variable?.defs.length !== 1) return false;
  // One that gets another value may get it while it runs, and whoever was given the first goes on with that.
  if (variable.references.some((reference) => reference.isWrite() && reference.init !== true)) return false;
  const [definition] = variable.defs;
  if (definition.type === 'FunctionName' || definition.type === 'ImportBinding') return true;
  const declarator = definition.node as unknown as Node;
  const isConstant = definition.type === 'Variable' && (definition.parent as unknown as Node)?.kind === 'const';
  if (!isConstant || declarator.id.type !== 'Identifier' || !declarator.init) return false;
  return isFunction(declarator.init) || (variable.scope.type === 'module' && declarator.init.type === 'CallExpression');
}

/** Locals that the functions read, and that change outside of them only: with their values of the moment, all is as before. */
function snapshots(module: ModuleInfo, functions: Node[]): string[] {
  const found = new Set<Variable>();
  const within = (node: Node) => functions.some((fn) => contains(fn, node));
  for (const fn of functions) {
    walk(fn, (node) => {
      const variable = node.type === 'Identifier' ? module.variableOf.get(node) : undefined;
      if (!variable || variable.scope.type === 'module' || variable.scope.type === 'global') return;
      const [definition] = variable.defs;
      if (!definition || within(definition.name as unknown as Node)) return;
      const writes = variable.references.filter((reference) => reference.isWrite() && reference.init !== true);
      const isVar = (definition.parent as unknown as Node | undefined)?.kind === 'var';
      if (writes.length === 0 && !isVar) return;
      if (!writes.some(({ identifier }) => within(identifier as unknown as Node))) found.add(variable);
    });
  }
  return [...found].map((variable) => variable.name);
}

const contains = (outer: Node, inner: Node) =>
  (inner.start as number) >= (outer.start as number) && (inner.end as number) <= (outer.end as number);

/** Makes the tree of one template: every node stands where the call stood. */
export class Filler {
  readonly #at: Node;
  readonly #suffix: string;
  readonly #made: MadeFunction;
  readonly #parts: Parts;
  readonly #bodies: Parts;
  readonly #snapshots: string[];

  /** `hasSnapshots`: the functions get the values of the moment of what changes outside of them. */
  constructor(
    module: ModuleInfo,
    at: Node,
    suffix: string,
    made: MadeFunction,
    parts: Parts,
    bodies: Parts,
    hasSnapshots = true,
  ) {
    this.#at = at;
    this.#suffix = suffix;
    this.#made = made;
    this.#parts = parts;
    this.#bodies = bodies;
    this.#snapshots = !hasSnapshots ? [] : snapshots(module, Object.values(bodies).filter(isFunction));
  }

  run(text: string): Node {
    return this.#copy(parseExpressionAt(text, 0, { ecmaVersion: 'latest' }) as unknown as Node);
  }

  #copy(node: Node): Node {
    if (node.type === 'Identifier') return this.#identifier(node);
    if (node.type === 'LabeledStatement') {
      // The labels of the templates are marks for lowering.
      const loop = this.#copy(node.body);
      if (node.label.name === 'claims') loop.claims = this.#cost();
      else loop.isClaimed = true;
      return loop;
    }
    const copy: Node = { type: node.type };
    for (const key in node) {
      if (key === 'start' || key === 'end') continue;
      const value = node[key];
      if (Array.isArray(value)) copy[key] = value.flatMap((item: Node | null) => this.#item(item));
      else copy[key] = typeof value?.type === 'string' ? this.#child(value, node, key) : value;
    }
    return this.#place(this.#mark(copy, node));
  }

  /** What a round is taken to cost (see emit-loops.ts). */
  #cost(): number {
    const costs = Object.values(this.#bodies).map((body) => (isFunction(body) ? size(body.body) >> 3 : UNKNOWN_COST));
    return Math.max(
      1,
      costs.reduce((sum, cost) => sum + cost, 0),
    );
  }

  /** What the compiler has to know about a function or a call of the template. */
  #mark(copy: Node, node: Node): Node {
    if (node.type === 'FunctionExpression' && node.id?.name === 'fallback') {
      const name = this.#bodies.BODY?.id?.name as string | undefined;
      copy.id = name ? this.#place(id(name)) : null;
      copy.isFallback = true;
    } else if (node.type === 'FunctionExpression' && node.id) {
      copy.made = { ...this.#made, range: node.id.name === 'range' };
      if (node.id.name === 'range') copy.made.transparent = false;
    }
    // The callback as a value, for what turns out to be no array: nothing that the user has to know of.
    if (node.type === 'ArrowFunctionExpression') copy.isFallback = true;
    if (node.type === 'CallExpression' && node.callee.name === '$fork') copy.forkOp = 'fork';
    if (node.type === 'CallExpression' && node.callee.name === '$join') copy.forkOp = 'join';
    if (node.type === 'CallExpression' && node.callee.name === '$rangeJoin')
      Object.assign(copy, { leaves: true, safepoint: 'join' });
    if (node.type === 'BlockStatement') copy.body = (copy.body as Node[]).filter((child) => !this.#isNameOnly(child));
    if (node.type === 'FunctionDeclaration') copy.displayName = this.#made.op;
    return copy;
  }

  /** `const body = f`: `f` is called by its own name. */
  #isNameOnly(child: Node): boolean {
    const init = child.type === 'VariableDeclaration' ? child.declarations[0].init : null;
    return init !== null && Object.values(this.#bodies).includes(init) && !isFunction(init);
  }

  #item(item: Node | null): (Node | null)[] {
    if (item?.type === 'Identifier' && item.name === 'SNAPSHOTS') {
      return this.#snapshots.map((name) => this.#place(id(name)));
    }
    return [item && this.#copy(item)];
  }

  #child(node: Node, parent: Node, key: string): Node {
    const isName = (key === 'property' && !parent.computed) || (key === 'key' && !parent.computed);
    return isName ? this.#place({ ...node }) : this.#copy(node);
  }

  #identifier(node: Node): Node {
    const { name } = node;
    const part = this.#parts[name] ?? this.#bodies[name];
    if (part) {
      if (isFunction(part) && this.#bodies[name] === part) part.displayName ??= part.id?.name ?? name.toLowerCase();
      return part;
    }
    if (name === 'FN') return this.#place(id(`chosen${this.#suffix}`));
    const body = this.#bodies[name.toUpperCase()];
    if (body && !isFunction(body)) return clone(body);
    if (name.startsWith('$')) return this.#place(id(ALIAS[name.slice(1) as keyof typeof ALIAS] ?? name));
    const own = this.#place(id(`${name}${this.#suffix}`));
    // In error texts it has the user's words.
    const given = this.#parts[name.toUpperCase()];
    if (given) own.shownAs = textOf(given);
    return own;
  }

  #place(node: Node): Node {
    const { start, end } = this.#at;
    const loc = calledAt(this.#at);
    const range = this.#at.range as [number, number];
    return { ...node, start, end, loc, range };
  }
}

/** Puts back what was written out between two places of the source: nothing is compiled there. */
export function undoExpansions(module: ModuleInfo, isCompiled: (at: number) => boolean): void {
  for (const { original, put } of module.expansions) if (!isCompiled(original.start as number)) put(original);
}
