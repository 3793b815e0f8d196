/**
 * Which top-level constants hold something that functions change in place: `state.n++`, `memo.set(...)`, a static that counts. What such a
 * constant holds becomes another thing on each thread, so a task may move only where it is the same, whether or not a local holds it
 * (docs/decisions/0013-module-values.md). Followed are locals that got the value or a part of it, and parameters of functions. What the
 * module's top level does is done on every thread.
 */

import type { Variable } from 'eslint-scope';
import { isClass, isFunction, type Node, walk } from './ast.ts';
import { isClosed } from './closed-values.ts';
import type { ClassInfo, FunctionInfo, ModuleInfo } from './module.ts';
import { callSite } from './module-calls.ts';
import type { Project } from './project.ts';

/** Methods of the language's objects that change nothing. */
const READING = new Set(
  `at concat entries every filter find findIndex findLast findLastIndex flat flatMap forEach get has hasOwnProperty includes indexOf
  join keys lastIndexOf map reduce reduceRight slice some subarray toReversed toSorted toSpliced toString toFixed toJSON
  toISOString getTime valueOf values with charAt charCodeAt codePointAt endsWith startsWith padEnd padStart repeat replace replaceAll split
  substring toLowerCase toUpperCase trim trimEnd trimStart call apply bind`.split(/\s+/),
);
/** Of `Object` and `Reflect`: they change their first argument. */
const WRITERS = /^(?:assign|define\w+|deleteProperty|set|setPrototypeOf)$/;

const known = new WeakMap<ModuleInfo, Set<Variable>>();

/** The variables of `module`, imports and locals among them, whose values its functions change. */
export function changedVariables(project: Project, module: ModuleInfo): ReadonlySet<Variable> {
  let changed = known.get(module);
  if (!changed) {
    changed = new Set();
    known.set(module, changed);
    new Search(project, module, changed).run();
  }
  return changed;
}

class Search {
  readonly #project: Project;
  readonly #module: ModuleInfo;
  readonly #changed: Set<Variable>;
  /** What has got a value, or a part of it, from what. */
  readonly #flows: [from: Variable, to: () => boolean][] = [];

  constructor(project: Project, module: ModuleInfo, changed: Set<Variable>) {
    this.#project = project;
    this.#module = module;
    this.#changed = changed;
  }

  run(): void {
    walk(this.#module.ast, (node, parent) => {
      const isField = parent?.type === 'PropertyDefinition' && !parent.static && parent.value === node;
      if (!isFunction(node) && !isField) return true;
      walk(node, (inner) => {
        this.#look(inner);
      });
      return false;
    });
    for (let before = -1; before < this.#changed.size; ) {
      before = this.#changed.size;
      for (const [from, isChanged] of this.#flows) if (!this.#changed.has(from) && isChanged()) this.#changed.add(from);
    }
  }

  #look(node: Node): void {
    const target = targetOf(node);
    if (target) walk(target, (inner) => this.#write(inner));
    if (node.type === 'VariableDeclarator' && node.init) this.#flow(node.init, node.id);
    else if (node.type === 'ForOfStatement') this.#flow(node.right, node.left);
    else if (node.type === 'AssignmentExpression') this.#flow(node.right, node.left);
    else if (node.type === 'MemberExpression') this.#property(node);
    else if (node.type === 'CallExpression' || node.type === 'NewExpression') this.#call(node);
  }

  #write(node: Node): boolean {
    if (node.type === 'MemberExpression') {
      this.#change(node.object);
      return false;
    }
    return true;
  }

  #change(node: Node): void {
    for (const variable of this.#roots(node)) this.#changed.add(variable);
  }

  /** The variables that a value may be reached from. */
  #roots(node: Node, returning: ReadonlySet<FunctionInfo> = new Set()): Variable[] {
    const from = (one: Node) => this.#roots(one, returning);
    switch (node.type) {
      case 'Identifier': {
        const variable = this.#module.variableOf.get(node);
        return variable ? [this.#outside(variable)] : [];
      }
      case 'MemberExpression':
        return from(node.object);
      case 'ChainExpression':
        return from(node.expression);
      case 'SpreadElement':
        return from(node.argument);
      case 'AssignmentExpression':
        return from(node.right);
      case 'SequenceExpression':
        return from(node.expressions.at(-1));
      case 'LogicalExpression':
        return [...from(node.left), ...from(node.right)];
      case 'ConditionalExpression':
        return [...from(node.consequent), ...from(node.alternate)];
      case 'CallExpression':
        return this.#rootsOfCall(node, returning);
      default:
        return [];
    }
  }

  /** What a function of the module returns; of a method, its object. */
  #rootsOfCall(node: Node, returning: ReadonlySet<FunctionInfo>): Variable[] {
    const { callee } = node;
    const target = callSite(this.#module, node)?.target;
    if (!target) return callee.type === 'MemberExpression' ? this.#roots(callee.object, returning) : [];
    if (returning.has(target)) return [];
    const inner = new Set([...returning, target]);
    const { body } = target.node;
    if (body.type !== 'BlockStatement') return this.#roots(body, inner);
    const found: Variable[] = [];
    walk(body, (one) => {
      if (one.type === 'ReturnStatement' && one.argument) found.push(...this.#roots(one.argument, inner));
      return !isFunction(one) && !isClass(one);
    });
    return found;
  }

  /** A class's name in the class is a variable of its own. */
  #outside(variable: Variable): Variable {
    const node = variable.defs[0]?.node as unknown as Node | undefined;
    if (variable.scope.type !== 'class' || variable.defs[0]?.type !== 'ClassName') return variable;
    for (const [outer, of] of this.#module.classOf) if (of.node === node) return outer;
    return variable;
  }

  #flow(from: Node, to: Node): void {
    for (const source of this.#roots(from)) {
      walk(to, (node) => {
        const variable = node.type === 'Identifier' ? this.#module.variableOf.get(node) : undefined;
        if (variable && variable !== source) this.#flows.push([source, () => this.#changed.has(variable)]);
      });
    }
  }

  #call(node: Node): void {
    const callee = node.callee as Node;
    if (callee.type === 'MemberExpression') this.#methodCall(callee, node);
    if (node.type !== 'CallExpression') return;
    if (callee.type === 'Identifier') this.#closureCall(callee);
    const given = (node.arguments as Node[]).map((one) => this.#roots(one));
    if (given.every((one) => one.length === 0)) return;
    const site = callSite(this.#module, node);
    const target = site && this.#project.target(this.#module, site);
    const name = callee.type === 'MemberExpression' && !callee.computed ? callee.property.name : undefined;
    const targets = target
      ? [target]
      : this.#module.classes.flatMap(({ methods }) => methods.filter(({ method }) => method?.name === name));
    given.forEach((variables, i) => {
      for (const fn of targets)
        for (const one of variables) this.#flows.push([one, () => this.#isParameterChanged(fn, i)]);
    });
  }

  /** A function that a call has made may keep something in variables of its own. */
  #closureCall(callee: Node): void {
    const variable = this.#module.variableOf.get(callee);
    if (variable?.scope.type !== 'module' || this.#module.imports.has(variable)) return;
    const { type, node } = variable.defs[0] as { type: string; node: unknown };
    if (type !== 'Variable' || this.#module.functionOf.has(variable)) return;
    if (!isClosed(this.#module, (node as Node).init ?? null)) this.#changed.add(variable);
  }

  #isParameterChanged({ module, node, method }: FunctionInfo, index: number): boolean {
    const param = (node.params as Node[])[method ? index + 1 : index];
    const changed = module === this.#module ? this.#changed : changedVariables(this.#project, module);
    let found = false;
    walk(param, (inner) => {
      const variable = inner.type === 'Identifier' ? module.variableOf.get(inner) : undefined;
      found ||= variable !== undefined && changed.has(variable);
    });
    return found;
  }

  #methodCall({ object, property, computed }: Node, call: Node): void {
    const name = computed ? '' : (property.name as string);
    // What a callback gets is a part of it.
    for (const one of call.arguments as Node[])
      if (isFunction(one)) for (const to of one.params) this.#flow(object, to);
    for (const root of this.#roots(object)) {
      if (root.defs.length === 0) {
        if (/^(?:Object|Reflect)$/.test(root.name) && WRITERS.test(name)) this.#change(call.arguments[0] ?? object);
      } else if (object.type !== 'Identifier' || root.scope.type !== 'module') {
        // A part of the value, or a local: its class is not known.
        if (!READING.has(name) && !isSelf(object)) this.#changed.add(root);
      } else if (this.#isChanging(root, name)) {
        this.#changed.add(root);
      }
    }
  }

  /** Getters and setters of what a top-level variable holds. */
  #property({ object }: Node): void {
    if (object.type !== 'Identifier') return;
    for (const root of this.#roots(object)) {
      const own = this.#module.classOf.get(root);
      const init = (root.defs[0]?.node as unknown as Node | undefined)?.init as Node | undefined;
      const made = init?.type === 'NewExpression' ? this.#classNamed(init.callee) : undefined;
      const members: Node[] =
        init?.type === 'ObjectExpression'
          ? init.properties
          : [...(own ? own.node.body.body : []), ...(made ? made.node.body.body : [])];
      if (members.some(({ kind, value }) => (kind === 'get' || kind === 'set') && changesThis(value)))
        this.#changed.add(root);
    }
  }

  /** Does a call of a method of what the top-level variable holds change that? */
  #isChanging(variable: Variable, name: string): boolean {
    const imported = this.#module.imports.get(variable);
    if (imported) return this.#isChangingImport(imported.specifier, imported.name, name);
    if (this.#module.functionOf.has(variable)) return false;
    const own = this.#module.classOf.get(variable);
    if (own) return changesItself(own, true);
    const init = (variable.defs[0]?.node as unknown as Node | undefined)?.init as Node | undefined;
    if (init?.type === 'ObjectExpression' && hasFunction(init, name)) return changesThis(init);
    const made = init?.type === 'NewExpression' && this.#classNamed(init.callee);
    return made ? changesItself(made, false) : !READING.has(name);
  }

  #isChangingImport(specifier: string, imported: string, name: string): boolean {
    const id = this.#project.host.resolve(specifier, this.#module.id);
    if (id === null || imported === '*') return false;
    const code = this.#project.exported(this.#module, specifier, imported);
    if (code) return code.kind === 'class' && changesItself(code.of, true);
    return !READING.has(name);
  }

  #classNamed(node: Node): ClassInfo | undefined {
    const variable = node.type === 'Identifier' ? this.#module.variableOf.get(node) : undefined;
    if (!variable) return undefined;
    const imported = this.#module.imports.get(variable);
    const code = imported && this.#project.exported(this.#module, imported.specifier, imported.name);
    return code?.kind === 'class' ? code.of : this.#module.classOf.get(variable);
  }
}

/** What a node assigns to, updates or deletes. */
function targetOf(node: Node): Node | null {
  if (node.type === 'AssignmentExpression') return node.left;
  if (node.type === 'UpdateExpression') return node.argument;
  if (node.type === 'UnaryExpression' && node.operator === 'delete') return node.argument;
  const isLoop = node.type === 'ForOfStatement' || node.type === 'ForInStatement';
  return isLoop && node.left.type !== 'VariableDeclaration' ? node.left : null;
}

/** Where a chain of members begins; of a method's result, the method's object. */
function rootOf(node: Node): Node {
  let at = node;
  for (;;) {
    if (at.type === 'MemberExpression') at = at.object;
    else if (at.type === 'ChainExpression') at = at.expression;
    else if (at.type === 'CallExpression' && at.callee.type === 'MemberExpression') at = at.callee.object;
    else if (at.type === 'LogicalExpression' && rootOf(at.left).type === 'Identifier') at = at.left;
    else return at;
  }
}

const isSelf = (node: Node) => node.type === 'ThisExpression' || node.shownAs === 'this';

const hasFunction = (literal: Node, name: string) =>
  (literal.properties as Node[]).some(({ key, value }) => key?.name === name && value && isFunction(value));

/** True where methods of a class may change its objects, or the class itself by `this`. */
function changesItself({ node }: ClassInfo, asClass: boolean): boolean {
  if (node.superClass) return true;
  return (node.body.body as Node[]).some(
    (member) =>
      member.type === 'MethodDefinition' &&
      member.kind !== 'constructor' &&
      member.static === asClass &&
      changesThis(member.value),
  );
}

/** True where `this` or a part of it is assigned to, or goes where it is not followed. */
function changesThis(root: Node): boolean {
  let found = false;
  const isOf = (node: Node) => isSelf(rootOf(node));
  walk(root, (node) => {
    const target = targetOf(node);
    if (target) {
      walk(target, (inner) => {
        found ||= inner.type === 'MemberExpression' && isOf(inner);
      });
    }
    if (node.type === 'VariableDeclarator' && node.init) found ||= isSelf(node.init);
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const { callee } = node;
      found ||= (node.arguments as Node[]).some(isSelf);
      const isPart = callee.type === 'MemberExpression' && !isSelf(callee.object) && isOf(callee.object);
      found ||= isPart && !READING.has(callee.computed ? '' : callee.property.name);
    }
    return !found && !isClass(node);
  });
  return found;
}
