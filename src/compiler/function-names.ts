/**
 * The names that functions show (`f.name`). One without a name of its own is named after what it is first given to (ECMA-262 8.4,
 * NamedEvaluation); compiled code gives it to other things (renamed locals, boxes, temporaries), and renames the functions that have names.
 * So each is marked with its name before anything is moved, and gets it back where it stands in the end.
 */

import { ALIAS } from './aliases.ts';
import {
  call,
  declare,
  id,
  isClass,
  isOpaque,
  literal,
  member,
  type Node,
  rewrite,
  sequence,
  statement,
  walk,
} from './ast.ts';

const NAMING_OPERATORS = new Set(['=', '&&=', '||=', '??=']);

/** Marks the functions and classes below `root` with the names that they have, or get where they stand. False where there are none. */
export function markNames(root: Node): boolean {
  let found = false;
  walk(root, (node, parent) => {
    if (node === root || !parent || node.made) return;
    if (isClass(node) && hasStaticName(node)) return;
    const name = isOpaque(node) && node.id ? node.id.name : isNameless(node) ? nameAt(node, parent) : null;
    if (name === null) return;
    node.inferred = name;
    found = true;
  });
  return found;
}

/** Gives the marked functions of emitted code their names. */
export function restoreNames(root: Node): void {
  rewrite(root, (node, parent) => {
    const name = node.inferred as string | undefined;
    if (name === undefined || node.type === 'FunctionDeclaration') return undefined;
    restoreNames(node);
    if (!node.id) return nameAt(node, parent) === name ? node : named(node, name);
    if (node.id.name === name) return node;
    if (node.type === 'ClassDeclaration') return declaredClass(node, name);
    if (namesItself(node)) return call(ALIAS.named, [node, literal(name)]);
    node.id = null;
    return nameAt(node, parent) === name ? node : named(node, name);
  });
  walk(root, (node) => {
    if (Array.isArray(node.body)) nameDeclared(node.body);
    if (Array.isArray(node.consequent)) nameDeclared(node.consequent);
  });
}

/** `let A$1 = named(class A$1 {}, 'A')` */
function declaredClass(node: Node, name: string): Node {
  const made: Node = { ...node, type: 'ClassExpression' };
  return declare('let', node.id.name, call(ALIAS.named, [made, literal(name)]), node);
}

/** True for a class with a static member called `name`. */
function hasStaticName(cls: Node): boolean {
  return (cls.body.body as Node[]).some((member) => member.static && (member.computed || member.key?.name === 'name'));
}

/** True for a function expression or class that uses its own name, which then has to stay as it is. */
function namesItself(fn: Node): boolean {
  let found = false;
  walk(fn, (node, parent) => {
    if (node.type === 'Identifier' && node.name === fn.id.name && parent !== fn) found = true;
    return !found;
  });
  return found;
}

/** Function declarations of a list that have been renamed: named first of all. */
function nameDeclared(list: Node[]): void {
  const renamed = list.filter(
    (node) => node.type === 'FunctionDeclaration' && node.inferred !== undefined && node.inferred !== node.id.name,
  );
  const first = list.findIndex((node) => typeof node.directive !== 'string');
  const steps = renamed.map((node) => statement(call(ALIAS.named, [id(node.id.name), literal(node.inferred)])));
  for (const node of renamed) delete node.inferred;
  list.splice(Math.max(0, first), 0, ...steps);
}

const isNameless = (node: Node): boolean =>
  node.type === 'ArrowFunctionExpression' ||
  ((node.type === 'FunctionExpression' || node.type === 'ClassExpression') && !node.id);

/** The name that a function gets which stands there; null where it is known only at run time, or is a method's. */
function nameAt(node: Node, parent: Node): string | null {
  switch (parent.type) {
    case 'VariableDeclarator':
      return parent.init === node && parent.id.type === 'Identifier' ? parent.id.name : '';
    case 'AssignmentExpression':
      return parent.right === node && parent.left.type === 'Identifier' && NAMING_OPERATORS.has(parent.operator)
        ? parent.left.name
        : '';
    case 'AssignmentPattern':
      return parent.right === node && parent.left.type === 'Identifier' ? parent.left.name : '';
    case 'Property':
      if (parent.method || parent.kind !== 'init') return null;
      if (parent.computed) return parent.value === node ? null : '';
      return propertyName(parent.key);
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return null;
    default:
      return '';
  }
}

function propertyName(key: Node): string {
  const name = key.type === 'Identifier' ? key.name : String(key.bigint ?? key.value);
  return name === '__proto__' ? '' : name;
}

/** `{ 'f': () => 1 }['f']`, or `(0, () => 1)` for one that has no name. */
function named(fn: Node, name: string): Node {
  if (name === '') return sequence(literal(0), fn);
  const property: Node = {
    type: 'Property',
    kind: 'init',
    key: literal(name),
    value: fn,
    computed: name === '__proto__',
    shorthand: false,
    method: false,
  };
  return member({ type: 'ObjectExpression', properties: [property] }, literal(name));
}
