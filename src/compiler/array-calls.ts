/**
 * Array methods with a callback in place are written out as loops before anything is analysed, so that a task can leave in the callback
 * (array-templates.ts). Only callbacks that may take long are: those with a loop, or a call of something that the compiler may know.
 */

import { PROGRAM_MODULE } from '../names.ts';
import { type CallbackShape, callbackTemplate, type Given, reduceTemplate } from './array-templates.ts';
import { array, contains, isFunction, isLoop, isOpaque, literal, type Node, walk } from './ast.ts';
import { FORK_OPS, forkOp } from './fork-calls.ts';
import { Filler, isCallable, type Parts } from './fork-expand.ts';
import { boundedTrips } from './loops.ts';
import { topClasses } from './methods.ts';
import type { ModuleInfo } from './module.ts';
import { textOf } from './texts.ts';

const FORKING: ReadonlySet<string> = new Set(FORK_OPS);

/** What stands for the call; null where it stays as it is. */
export function expandArrayCall(module: ModuleInfo, node: Node, suffix: string): Node | null {
  const { callee } = node;
  if (node.type !== 'CallExpression' || node.optional || callee.type !== 'MemberExpression') return null;
  if (callee.computed || callee.optional || callee.object.type === 'Super') return null;
  const [callback, ...given] = node.arguments as Node[];
  if (!callback || given.some(({ type }) => type === 'SpreadElement')) return null;
  const name = callee.property.name as string;
  const how = given.length === 0 ? 'none' : given.every((one) => isSteady(module, one)) ? 'before' : 'after';
  if (how === 'after' && !given.every(isMovable)) return null;
  const shape = { length: lengthOf(module, callback), isArrow: callback.type === 'ArrowFunctionExpression' };
  const template = templateOf(name, given.length, how, shape);
  if (!template || !isCallback(module, callback, given.length > 0 && !name.startsWith('reduce'))) return null;
  if (!mayTakeLong(module, callback)) return null;
  const parts: Parts = { RECEIVER: callee.object, TEXT: literal(textOf(callee)) };
  if (given.length > 0) parts.GIVEN = name.startsWith('reduce') ? (given[0] as Node) : array(given);
  return new Filler(module, node, suffix, { op: 'array', name }, parts, { BODY: callback }, false).run(template);
}

function templateOf(name: string, given: number, how: Given, shape: CallbackShape): string | null {
  if (name === 'reduce' || name === 'reduceRight') return given > 1 ? null : reduceTemplate(name, how, shape);
  return callbackTemplate(name, how, shape);
}

/** True for a value that is the same, and made without a trace, before the method is looked up and after. */
function isSteady(module: ModuleInfo, node: Node): boolean {
  switch (node.type) {
    case 'Literal':
      return true;
    case 'Identifier': {
      const variable = module.variableOf.get(node);
      if (!variable) return node.name === 'undefined';
      return variable.references.every((reference) => !reference.isWrite() || reference.init === true);
    }
    case 'UnaryExpression':
      return node.operator !== 'delete' && node.argument.type === 'Literal';
    case 'ArrayExpression':
      return (node.elements as (Node | null)[]).every((one) => one === null || isSteady(module, one));
    case 'ObjectExpression':
      return (node.properties as Node[]).every(
        (one) => one.type === 'Property' && !one.computed && one.kind === 'init' && isSteady(module, one.value),
      );
    default:
      return false;
  }
}

/** True for an expression that means the same in a function in that place, and gives no local another value. */
function isMovable(expression: Node): boolean {
  let isIt = true;
  walk(expression, (node) => {
    if (isOpaque(node) || UNMOVABLE.has(node.type) || node.name === 'arguments') isIt = false;
    return isIt;
  });
  return isIt;
}

const UNMOVABLE = new Set([
  ...['ThisExpression', 'Super', 'MetaProperty', 'AwaitExpression', 'YieldExpression'],
  ...['AssignmentExpression', 'UpdateExpression'],
]);

/** The `length` of a function of this module; null for an imported one. */
function lengthOf(module: ModuleInfo, callback: Node): number | null {
  let fn: Node | undefined = callback;
  if (!isFunction(callback)) {
    const node = module.variableOf.get(callback)?.defs[0]?.node as unknown as Node | undefined;
    fn = node?.type === 'VariableDeclarator' ? node.init : node;
  }
  if (!fn || !isFunction(fn)) return null;
  const params = fn.params as Node[];
  const end = params.findIndex(({ type }) => type === 'AssignmentPattern' || type === 'RestElement');
  return end < 0 ? params.length : end;
}

/** True for a function that can be called without a `this`, `arguments` and `super` of its own. */
function isCallback(module: ModuleInfo, callback: Node, hasReceiver: boolean): boolean {
  if (!isFunction(callback)) return !hasReceiver && !isOfPackage(module, callback) && isCallable(module, callback);
  if (callback.async || callback.generator) return false;
  let isPlain = true;
  walk(callback, (node) => {
    if (node !== callback && isFunction(node) && node.type !== 'ArrowFunctionExpression') return false;
    if (node.type === 'ThisExpression' || node.type === 'Super' || node.type === 'MetaProperty') isPlain = false;
    if (node.type === 'Identifier' && node.name === 'arguments') isPlain = false;
    // What the callback forks would be joined when it returns.
    if (forkOp(module, node) || FORKING.has(node.callee?.made?.op)) isPlain = false;
    return isPlain;
  });
  return isPlain;
}

const isOfPackage = (module: ModuleInfo, callback: Node): boolean => {
  const variable = module.variableOf.get(callback.type === 'MemberExpression' ? callback.object : callback);
  return variable !== undefined && module.imports.get(variable)?.specifier === PROGRAM_MODULE;
};

/** True for a function with a loop, or with a call of something that may have one: as far as this module shows. */
function mayTakeLong(module: ModuleInfo, fn: Node, known = new Map<Node, 'open' | 'short'>()): boolean {
  if (!isFunction(fn)) {
    const callee = calledFunction(module, fn);
    return callee === 'imported' || (callee !== null && mayTakeLong(module, callee, known));
  }
  if (known.has(fn)) return known.get(fn) === 'open'; // a recursion
  if (fn.async || fn.generator) return false;
  known.set(fn, 'open');
  const isLong = contains(fn.body, (node) => {
    if (isLoop(node)) return !boundedTrips(node);
    if (node.type !== 'CallExpression') return false;
    // What a callback in place does is done here.
    if ((node.arguments as Node[]).some((one) => isFunction(one) && mayTakeLong(module, one, known))) return true;
    return Boolean(node.callee.made) || isLongMethod(module, node.callee) || mayTakeLong(module, node.callee, known);
  });
  if (!isLong) known.set(fn, 'short');
  return isLong;
}

/** The function of this module that an expression names, if it does. */
function calledFunction(module: ModuleInfo, callee: Node): Node | 'imported' | null {
  const isNamespace = callee.type === 'MemberExpression' && !callee.computed && callee.object.type === 'Identifier';
  const variable = module.variableOf.get(isNamespace ? callee.object : callee);
  const imported = variable && module.imports.get(variable);
  if (imported) return (imported.name === '*') === isNamespace ? 'imported' : null;
  const node = variable?.defs[0]?.node as unknown as Node | undefined;
  const value = node?.type === 'VariableDeclarator' ? (node.init as Node | null) : node;
  const fn = value?.type === 'CallExpression' ? value.arguments[0] : value; // a task
  return !isNamespace && fn && isFunction(fn) ? fn : null;
}

/** A call of a method that a class of this module has. */
function isLongMethod(module: ModuleInfo, callee: Node): boolean {
  if (callee.type !== 'MemberExpression' || callee.computed) return false;
  return callee.property.type === 'PrivateIdentifier' || methodNames(module).has(callee.property.name);
}

const namesOf = new WeakMap<Node, Set<string>>();

function methodNames(module: ModuleInfo): Set<string> {
  let names = namesOf.get(module.ast);
  if (!names) {
    const members = topClasses(module.ast).flatMap((node) => node.body.body as Node[]);
    names = new Set(members.flatMap(({ key }) => (key?.type === 'Identifier' ? [key.name as string] : [])));
    namesOf.set(module.ast, names);
  }
  return names;
}
