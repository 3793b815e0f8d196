/**
 * Methods of classes at the top of a module. Each becomes a function with its object as the first parameter (`self`), which can leave like
 * any other; the method itself stays in its class and runs that function to its end, for whoever calls it from code that can't leave.
 *
 * The functions stand in a static block of the class, where its private names can be used. `super.name` reads from the class's parent as
 * it is then (ECMA-262 13.3.7): the home object is known there.
 */

import { ALIAS, CLASS_HOME, PROTOTYPE_HOME } from './aliases.ts';
import { call, calledAt, id, isClass, isFunction, literal, type Node, walk } from './ast.ts';
import { exposeIn, hasArguments } from './exposed-arguments.ts';

/** A method that has been given its object as a parameter, before anything is analysed. */
export interface ExposedMethod {
  of: Node;
  /** The `MethodDefinition`. */
  definition: Node;
  /** As it is called: `name`, or `#name`. */
  name: string;
  /** Puts the method back as it was. */
  undo(): void;
}

/** Gives all methods their objects as parameters that can have them; `suffix` keeps the parameter's name apart from the module's. */
export function exposeMethods(program: Node, suffix: string): ExposedMethod[] {
  return topClasses(program).flatMap((node) => {
    const members = node.body.body as Node[];
    return members.flatMap((member) => exposeMethod(node, member, members, suffix));
  });
}

/** Classes that are made once in each thread, with a place of their own in the module. */
export function topClasses(program: Node): Node[] {
  return (program.body as Node[]).flatMap((statement) => {
    const declared = statement.type.startsWith('Export') ? (statement.declaration as Node | null) : statement;
    if (!declared) return [];
    if (isClass(declared)) return [declared];
    if (declared.type !== 'VariableDeclaration') return [];
    return (declared.declarations as Node[]).map(({ init }) => init).filter((init) => init && isClass(init));
  });
}

function exposeMethod(of: Node, definition: Node, members: Node[], suffix: string): ExposedMethod[] {
  const { key, value } = definition;
  if (definition.type !== 'MethodDefinition' || definition.kind !== 'method' || definition.computed) return [];
  if (value.async || value.generator || definition.decorators?.length > 0) return [];
  if (key.type !== 'Identifier' && key.type !== 'PrivateIdentifier') return [];
  const isSame = (other: Node) => other.static === definition.static && keyName(other) === keyName(definition);
  if (members.filter(isSame).length > 1) return [];
  const uses = usesOfSelf(value);
  if (!uses || hasArguments(value.params)) return [];
  const self = `self${suffix}`;
  const undos = uses.map((node) => replace(node, selfUse(node, self, definition.static ? CLASS_HOME : PROTOTYPE_HOME)));
  value.params.unshift(placed(id(self), value));
  const putArguments = exposeIn(value, suffix, true);
  const undo = () => {
    putArguments?.();
    value.params.shift();
    for (const one of undos.reverse()) one();
  };
  return [{ of, definition, name: keyName(definition) as string, undo }];
}

function keyName(member: Node): string | null {
  if (member.computed || !member.key) return null;
  if (member.key.type === 'PrivateIdentifier') return `#${member.key.name}`;
  return member.key.type === 'Identifier' ? member.key.name : String(member.key.value);
}

/** The nodes in a method that stand for its object; null where some of them can't be written in another way. */
function usesOfSelf(method: Node): Node[] | null {
  const found: Node[] = [];
  let isPossible = true;
  const visit = (root: Node) =>
    walk(root, (node, parent) => {
      if (isClass(node)) {
        // Its keys and what it extends are of the method; nobody writes `this` there.
        walk(node, (inner) => {
          if (isFunction(inner)) return false;
          if (inner.type === 'ThisExpression' || inner.type === 'Super') isPossible &&= isInBody(node, inner);
          return true;
        });
        return false;
      }
      if (isFunction(node) && node.type !== 'ArrowFunctionExpression' && node !== method) return false;
      if (node.type === 'ThisExpression') found.push(node);
      if (node.type === 'ObjectPattern') isPossible &&= !node.properties.some(hasSuperTarget);
      if (node.type !== 'MemberExpression' || node.object.type !== 'Super') return true;
      if (!parent || isTarget(node, parent)) isPossible = false;
      const isCallee = parent?.type === 'CallExpression' && parent.callee === node;
      if (isCallee && parent.optional) isPossible = false;
      if (node.computed) visit(node.property);
      found.push(isCallee ? parent : node);
      return false;
    });
  visit(method);
  return isPossible ? found : null;
}

function isInBody(cls: Node, node: Node): boolean {
  return (cls.body.body as Node[]).some(
    ({ value, body, type }) =>
      (type === 'StaticBlock' && (body as Node[]).some((child) => holds(child, node))) || (value && holds(value, node)),
  );
}

const holds = (outer: Node, inner: Node) =>
  (inner.start as number) >= (outer.start as number) && (inner.end as number) <= (outer.end as number);

function isTarget(node: Node, parent: Node): boolean {
  if (parent.type === 'UpdateExpression' || parent.type === 'TaggedTemplateExpression') return true;
  if (parent.type === 'UnaryExpression') return parent.operator === 'delete';
  if (parent.type === 'AssignmentExpression' || parent.type === 'AssignmentPattern') return parent.left === node;
  if (parent.type === 'ForOfStatement' || parent.type === 'ForInStatement') return parent.left === node;
  return parent.type === 'ArrayPattern' || parent.type === 'RestElement';
}

function hasSuperTarget({ value }: Node): boolean {
  const target = value?.type === 'AssignmentPattern' ? value.left : value;
  return target?.type === 'MemberExpression' && target.object.type === 'Super';
}

/** What stands for `this`, `super.name` or `super.name(...)` in a function that has `self`. */
function selfUse(node: Node, self: string, home: string): Node {
  if (node.type === 'ThisExpression') return { ...placed(id(self), node), shownAs: 'this' };
  const read = node.type === 'CallExpression' ? (node.callee as Node) : node;
  const key = read.computed ? read.property : literal(read.property.name);
  const get = placed(call(ALIAS.superGet, [placed(id(home), node), key, placed(id(self), node)]), read);
  if (read === node) return get;
  const text = literal(read.computed ? '(intermediate value)[...]' : `(intermediate value).${read.property.name}`);
  const made = call(ALIAS.invoke, [get, placed(id(self), node), text, ...node.arguments]);
  const at = { ...node, loc: calledAt(node) };
  return { ...placed(made, at), superMethod: read.computed ? null : read.property.name };
}

/** Every node stands where what it replaces stood. */
function placed(node: Node, at: Node): Node {
  const { start, end, loc, range } = at;
  const made: Node = { ...node, start, end, loc, range };
  if (made.callee && !made.callee.range) made.callee = { ...made.callee, start, end, loc, range };
  return made;
}

/** Puts other fields in a node, which stays the same object for those who have it. Returns the way back. */
function replace(node: Node, by: Node): () => void {
  const before = { ...node };
  const put = (fields: Node) => {
    for (const key of Object.keys(node)) delete node[key];
    Object.assign(node, fields);
  };
  put(by);
  return () => put(before);
}
