/**
 * Which initialisers of the module's top level make functions that have no variables of their own: all that they use is the module's. Such a
 * function is the same on every thread. One that a call has made (`const next = counter()`) may keep something that another thread's doesn't.
 */

import type { Variable } from 'eslint-scope';
import { PROGRAM_MODULE } from '../names.ts';
import { isClass, isFunction, type Node } from './ast.ts';
import type { ModuleInfo } from './module.ts';
import { isNeverReassigned } from './module-functions.ts';

/** The language's functions that make nothing but of what they are given. */
const OBJECT_METHODS = new Set(['assign', 'create', 'freeze', 'fromEntries', 'preventExtensions', 'seal']);
const CALLED = new Set(['BigInt', 'Boolean', 'Number', 'String', 'Symbol']);
const CONSTRUCTED =
  /^(?:Array|ArrayBuffer|DataView|Date|Error|Map|Object|RangeError|RegExp|Set|TypeError|(?:Big)?U?[iI]nt\d+(?:Clamped)?Array|Float\d+Array)$/;

/** State that a class keeps in one of these belongs to its instances, and nobody sees it there. */
const HIDING_PLACES = /\bWeak(?:Map|Set|Ref)\b/;

export function isClosed(module: ModuleInfo, init: Node | null): boolean {
  return init !== null && new Closed(module).is(init);
}

class Closed {
  readonly #module: ModuleInfo;
  /** Variables that were asked for; one that is asked for by its own initialiser is not closed. */
  readonly #known = new Map<Variable, boolean>();

  constructor(module: ModuleInfo) {
    this.#module = module;
  }

  is = (node: Node | null): boolean => {
    if (!node || isFunction(node)) return true;
    if (isClass(node)) return this.#isClosedClass(node);
    switch (node.type) {
      case 'Literal':
      case 'Identifier':
        return true;
      case 'TemplateLiteral':
        return node.expressions.every(this.is);
      case 'ArrayExpression':
        return node.elements.every(this.is);
      case 'ObjectExpression':
        return (node.properties as Node[]).every((one) =>
          one.type === 'SpreadElement' ? this.is(one) : this.#isKeyClosed(one) && this.is(one.value),
        );
      case 'SpreadElement':
        return this.#isOwn(node.argument);
      case 'MemberExpression':
        return this.#isKeyClosed(node) && this.#isOwn(node.object);
      case 'UnaryExpression':
        return this.is(node.argument);
      case 'BinaryExpression':
      case 'LogicalExpression':
        return this.is(node.left) && this.is(node.right);
      case 'ConditionalExpression':
        return this.is(node.test) && this.is(node.consequent) && this.is(node.alternate);
      case 'CallExpression':
        return this.#isClosedCall(node) && node.arguments.every(this.is);
      case 'NewExpression':
        return this.#isGlobal(node.callee, CONSTRUCTED) && node.arguments.every(this.is);
      default:
        return false;
    }
  };

  #isKeyClosed({ computed, key, property }: Node): boolean {
    return !computed || this.is(key ?? property);
  }

  #isClosedClass(node: Node): boolean {
    if (HIDING_PLACES.test(this.#module.code)) return false;
    if (!this.is(node.superClass) || node.decorators?.length > 0) return false;
    return (node.body.body as Node[]).every(
      (member) =>
        member.type !== 'StaticBlock' &&
        !(member.decorators?.length > 0) &&
        this.#isKeyClosed(member) &&
        (!member.static || this.is(member.value)),
    );
  }

  /** A value whose own parts are closed too: an own constant, or the language's. */
  #isOwn(node: Node): boolean {
    if (node.type !== 'Identifier') return this.is(node);
    const variable = this.#module.variableOf.get(node);
    if (!variable || variable.defs.length === 0) return true;
    let known = this.#known.get(variable);
    if (known === undefined) {
      this.#known.set(variable, false);
      known = isNeverReassigned(variable) && this.#isOwnDeclaration(variable.defs[0]?.node as unknown as Node);
      this.#known.set(variable, known);
    }
    return known;
  }

  #isOwnDeclaration(node: Node): boolean {
    if (node.type !== 'VariableDeclarator') return (isFunction(node) || isClass(node)) && this.is(node);
    return node.id.type === 'Identifier' && node.init !== null && this.#isOwn(node.init);
  }

  #isClosedCall({ callee }: Node): boolean {
    if (callee.type === 'MemberExpression') {
      const isObject = this.#isGlobal(callee.object, /^Object$/);
      return isObject && !callee.computed && OBJECT_METHODS.has(callee.property.name);
    }
    if (callee.type !== 'Identifier') return false;
    const variable = this.#module.variableOf.get(callee);
    const imported = variable && this.#module.imports.get(variable);
    if (imported) return imported.specifier === PROGRAM_MODULE && imported.name === 'task';
    return this.#isGlobal(callee) && CALLED.has(callee.name);
  }

  #isGlobal(node: Node, named?: RegExp): boolean {
    if (node.type !== 'Identifier' || (named && !named.test(node.name))) return false;
    return (this.#module.variableOf.get(node)?.defs.length ?? 0) === 0;
  }
}
