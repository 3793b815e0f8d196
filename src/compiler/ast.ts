/** Syntax tree nodes (ESTree), the builders that lowering and emission use, and walks over a tree. */

import { KEYS } from 'eslint-visitor-keys';

/** An ESTree node. The tree is rewritten in place, so its fields are open; `start` is absent on made nodes. */
export interface Node {
  type: string;
  start?: number;
  end?: number;
  loc?: Location | null;
  // biome-ignore lint/suspicious/noExplicitAny: ESTree's shapes differ by type, and rewriting moves nodes between them
  [field: string]: any;
}

/** Where a node stands in the JavaScript that the compiler was given: lines from 1, columns from 0. */
export interface Location {
  start: { line: number; column: number };
  end: { line: number; column: number };
}

/** Calls `visit` for a node and all below it, outer first; a `false` from `visit` keeps it out of that node. */
export function walk(node: Node | null | undefined, visit: (node: Node, parent: Node | null) => unknown): void {
  if (node) step(node, null, visit);
}

/** (This is where most of compiling goes by: no arrays are made, and only fields that hold nodes are read.) */
function step(node: Node, parent: Node | null, visit: (node: Node, parent: Node | null) => unknown): void {
  if (visit(node, parent) === false) return;
  const keys = childKeys(node);
  for (let i = 0; i < keys.length; i++) {
    const value = node[keys[i] as string];
    if (typeof value !== 'object' || value === null) continue;
    if (typeof value.type === 'string') step(value, node, visit);
    else if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) step(item, node, visit);
    }
  }
}

/** Fields that may hold nodes, in the source's order. A join's conditional has its serial form beside it (lower-forks.ts). */
const CHILD_KEYS = new Map<string, readonly string[]>([
  ...Object.entries(KEYS),
  ['ConditionalExpression', [...(KEYS.ConditionalExpression as readonly string[]), 'run']],
]);

/** Of the compiler's own kinds: all fields. */
export function childKeys(node: Node): readonly string[] {
  return CHILD_KEYS.get(node.type) ?? Object.keys(node);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** True for a child that is a name, not a variable: a property, a key or a label. */
export function isNameOnly(node: Node, parent: Node | null): boolean {
  if (!parent || parent.computed) return false;
  if (parent.type === 'MemberExpression') return parent.property === node;
  if (parent.label === node) return true;
  return parent.key === node && parent.value !== node;
}

/** True where some node below (or at) `node`, nested functions and classes aside, fulfils `test`. */
export function contains(node: Node | null | undefined, test: (node: Node) => boolean): boolean {
  let found = false;
  walk(node, (current) => {
    if (found || (current !== node && isOpaque(current))) return false;
    if (test(current)) found = true;
    return !found;
  });
  return found;
}

/** Replaces each child for which `replace` gives another node; descends into what it leaves alone. */
export function rewrite(node: Node, replace: (node: Node, parent: Node, key: string) => Node | undefined): void {
  for (const key of childKeys(node)) {
    const value = node[key];
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) {
        if (!isNode(value[i])) continue;
        const next = replace(value[i], node, key);
        if (next) value[i] = next;
        else rewrite(value[i], replace);
      }
    } else if (isNode(value)) {
      const next = replace(value, node, key);
      if (next) node[key] = next;
      else rewrite(value, replace);
    }
  }
}

/**
 * Replaces each node below `root` for which `make` gives another one, inner ones first. `replaced` is told what stood there, and how to put
 * something in that place.
 */
export function replaceInnerFirst(
  root: Node,
  make: (node: Node, isInFunction: boolean) => Node | null,
  replaced: (original: Node, put: (node: Node) => void) => void,
): void {
  const visit = (node: Node, isInFunction: boolean): void => {
    for (const key of childKeys(node)) {
      const value = node[key];
      if (Array.isArray(value)) {
        for (let i = 0; i < value.length; i++) if (isNode(value[i])) child(value[i], value, i, isInFunction);
      } else if (isNode(value)) child(value, node, key, isInFunction);
    }
  };
  const child = (node: Node, holder: Node | Node[], key: string | number, isInFunction: boolean): void => {
    visit(node, isInFunction || isFunction(node));
    const made = make(node, isInFunction);
    if (!made) return;
    const put = (other: Node): void => {
      (holder as Record<string | number, Node>)[key] = other;
    };
    replaced(node, put);
    put(made);
  };
  visit(root, false);
}

/** True where the source of `node` is a part of that of `outer`. */
export function isWithin(node: Node, outer: Node | null | undefined): boolean {
  if (!outer) return false;
  return (node.start as number) >= (outer.start as number) && (node.end as number) <= (outer.end as number);
}

/** A deep copy; locations are shared. */
export function clone<T extends Node | null | undefined>(node: T): T {
  if (!node) return node;
  const copy: Node = { type: node.type };
  for (const key in node) {
    const value = node[key];
    if (typeof value !== 'object' || value === null || key === 'loc') copy[key] = value;
    else if (Array.isArray(value)) copy[key] = value.map((item: unknown) => (isNode(item) ? clone(item) : item));
    else copy[key] = isNode(value) ? clone(value) : value;
  }
  return copy as T;
}

/** How many nodes a tree has: the compiler's static measure of what it costs to run once. */
export function size(node: Node | null | undefined): number {
  let count = 0;
  walk(node, () => {
    count++;
  });
  return count;
}

export function isFunction(node: Node): boolean {
  return (
    node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression'
  );
}

export function isClass(node: Node): boolean {
  return node.type === 'ClassDeclaration' || node.type === 'ClassExpression';
}

/** A function or a class: what is in it is not run where it stands. (A class's keys and `extends` are; they run to their end.) */
export function isOpaque(node: Node): boolean {
  return isFunction(node) || isClass(node);
}

export function isLoop(node: Node): boolean {
  return (
    node.type === 'ForStatement' ||
    node.type === 'WhileStatement' ||
    node.type === 'DoWhileStatement' ||
    node.type === 'ForOfStatement' ||
    node.type === 'ForInStatement'
  );
}

/** The identifiers that a binding pattern declares (or an assignment pattern's plain targets). */
export function boundNames(pattern: Node | null): string[] {
  const names: string[] = [];
  collect(pattern);
  return names;
  function collect(node: Node | null | undefined): void {
    if (!node) return;
    if (node.type === 'Identifier') names.push(node.name);
    else if (node.type === 'AssignmentPattern') collect(node.left);
    else if (node.type === 'RestElement') collect(node.argument);
    else if (node.type === 'ArrayPattern') for (const element of node.elements) collect(element);
    else if (node.type === 'ObjectPattern') {
      for (const property of node.properties) collect(property.type === 'RestElement' ? property : property.value);
    }
  }
}

// Builders. Each takes nodes as they are: who shares a node between two trees clones it.

export const id = (name: string, at?: Node): Node => ({ type: 'Identifier', name, loc: at?.loc ?? null });

export const literal = (value: number | string | boolean | null): Node => {
  if (typeof value === 'number' && (value < 0 || Object.is(value, -0))) {
    return { type: 'UnaryExpression', operator: '-', prefix: true, argument: literal(-value) };
  }
  return { type: 'Literal', value, raw: typeof value === 'string' ? JSON.stringify(value) : String(value) };
};

export const undefinedValue = (): Node => ({
  type: 'UnaryExpression',
  operator: 'void',
  prefix: true,
  argument: literal(0),
});

export const call = (callee: Node | string, args: Node[], at?: Node): Node => ({
  type: 'CallExpression',
  callee: typeof callee === 'string' ? id(callee) : callee,
  arguments: args,
  optional: false,
  loc: at?.loc ?? null,
});

export const binary = (left: Node, operator: string, right: Node): Node => ({
  type: 'BinaryExpression',
  operator,
  left,
  right,
});

export const logical = (left: Node, operator: string, right: Node): Node => ({
  type: 'LogicalExpression',
  operator,
  left,
  right,
});

export const conditional = (test: Node, consequent: Node, alternate: Node): Node => ({
  type: 'ConditionalExpression',
  test,
  consequent,
  alternate,
});

export const member = (object: Node, property: Node | string, computed = typeof property !== 'string'): Node => ({
  type: 'MemberExpression',
  object,
  property: typeof property === 'string' ? id(property) : property,
  computed,
  optional: false,
});

export const assign = (left: Node, right: Node, operator = '=', at?: Node): Node => ({
  type: 'AssignmentExpression',
  operator,
  left,
  right,
  loc: at?.loc ?? null,
});

export const sequence = (...expressions: Node[]): Node => ({ type: 'SequenceExpression', expressions });

export const not = (argument: Node): Node => ({ type: 'UnaryExpression', operator: '!', prefix: true, argument });

export const array = (elements: Node[]): Node => ({ type: 'ArrayExpression', elements });

export const statement = (expression: Node, at?: Node): Node => ({
  type: 'ExpressionStatement',
  expression,
  loc: at?.loc ?? expression.loc ?? null,
});

export const block = (body: Node[], at?: Node): Node => ({ type: 'BlockStatement', body, loc: at?.loc ?? null });

export const ifThen = (test: Node, consequent: Node, alternate: Node | null = null, at?: Node): Node => ({
  type: 'IfStatement',
  test,
  consequent,
  alternate,
  loc: at?.loc ?? null,
});

export const declare = (kind: string, target: Node | string, init: Node | null, at?: Node): Node => ({
  type: 'VariableDeclaration',
  kind,
  declarations: [
    {
      type: 'VariableDeclarator',
      id: typeof target === 'string' ? id(target) : target,
      init,
    },
  ],
  loc: at?.loc ?? null,
});

export const returns = (argument: Node | null, at?: Node): Node => ({
  type: 'ReturnStatement',
  argument,
  loc: at?.loc ?? null,
});

export const breaks = (label: string | null = null): Node => ({
  type: 'BreakStatement',
  label: label === null ? null : id(label),
});

export const continues = (label: string | null = null): Node => ({
  type: 'ContinueStatement',
  label: label === null ? null : id(label),
});

export const forLoop = (init: Node | null, test: Node | null, update: Node | null, body: Node): Node => ({
  type: 'ForStatement',
  init,
  test,
  update,
  body,
});

/** `() => value` */
export const arrow = (value: Node): Node => ({
  type: 'ArrowFunctionExpression',
  params: [],
  body: value,
  expression: true,
  async: false,
});

/** A function that the compiler makes. */
export const functionDeclaration = (name: string, params: Node[], body: Node[], at?: Node): Node => ({
  type: 'FunctionDeclaration',
  id: id(name),
  params,
  body: block(body, at?.body),
  async: false,
  generator: false,
  loc: at?.loc ?? null,
  isMade: true,
});

/** A name that a module gives what it exports; one that is no identifier stands in quotes. */
const moduleName = (name: string): Node =>
  id(/^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u.test(name) ? name : JSON.stringify(name));

export const importAs = (imported: string, local: string): Node => ({
  type: 'ImportSpecifier',
  imported: moduleName(imported),
  local: id(local),
});

export const importFrom = (source: string, specifiers: Node[]): Node => ({
  type: 'ImportDeclaration',
  specifiers,
  source: literal(source),
  attributes: [],
});

export const exportAs = (local: string, exported: string): Node => ({
  type: 'ExportSpecifier',
  local: id(local),
  exported: moduleName(exported),
});

/** `{ v: value }`: where a captured local that changes lives. */
export const box = (value: Node): Node => ({
  type: 'ObjectExpression',
  properties: [
    { type: 'Property', kind: 'init', key: id('v'), value, computed: false, shorthand: false, method: false },
  ],
});

/** Where engines say that a call stands: a method's at its name, any other at its beginning. */
export function calledAt({ callee, loc }: Node): Location | null | undefined {
  const name = callee?.type === 'MemberExpression' ? callee.property.loc : null;
  return name && loc ? { start: name.start, end: loc.end } : loc;
}
