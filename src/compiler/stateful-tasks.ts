/**
 * Which tasks may get at something that functions change in place in their modules (changed-bindings.ts). Only those have to compare it when
 * they move; all others are free of it. And their forks run where they are made, so that the order of what they change is the source's.
 * Reached is what a function's source names, and what that names, and so on, in all modules of the project.
 */

import type { Variable } from 'eslint-scope';
import { contains, isClass, isFunction, type Node, walk } from './ast.ts';
import { changedVariables } from './changed-bindings.ts';
import { type FunctionInfo, type ModuleInfo, outermost } from './module.ts';
import type { Project } from './project.ts';

/** What a function may get at that functions change. */
export interface ChangedState {
  module: ModuleInfo;
  variable: Variable;
}

/**
 * The functions of a module's top that may, of its tasks and of those that fork, each with the first that was found. Looks at the code as
 * it was written: before anything is lowered.
 */
export function statefulFunctions(project: Project, module: ModuleInfo): Map<FunctionInfo, ChangedState> {
  const found = new Map<FunctionInfo, ChangedState>();
  for (const fn of new Set(module.functions.filter((one) => one.taskCall || one.hasForks).map(outermost))) {
    const state = new Reach(project).stateOf(fn);
    if (state) found.set(fn, state);
  }
  for (const fn of module.functions) fn.forksAtOnce = found.has(outermost(fn));
  return found;
}

class Reach {
  readonly #project: Project;
  readonly #seen = new Set<Variable | ModuleInfo>();
  #found: ChangedState | null = null;

  constructor(project: Project) {
    this.#project = project;
  }

  stateOf({ module, node }: FunctionInfo): ChangedState | null {
    this.#code(module, node);
    return this.#found;
  }

  #code(module: ModuleInfo, root: Node): void {
    walk(root, (node) => {
      const variable = node.type === 'Identifier' ? module.variableOf.get(node) : undefined;
      if (variable?.scope.type === 'module') this.#variable(module, variable);
      return !this.#found;
    });
  }

  #variable(module: ModuleInfo, variable: Variable): void {
    if (this.#found || this.#seen.has(variable)) return;
    this.#seen.add(variable);
    if (changedVariables(this.#project, module).has(variable)) {
      this.#found = { module, variable };
      return;
    }
    const imported = module.imports.get(variable);
    // What a package does is its own affair.
    if (imported && !this.#import(module, imported.specifier, imported.name)) return;
    for (const { type, node } of variable.defs) {
      if (type !== 'ImportBinding') this.#code(module, node as unknown as Node);
    }
    const puts = module.functionOf.has(variable) ? putsInto(module, variable) : topStatements(module, variable);
    for (const statement of puts) this.#code(module, statement);
  }

  /** False where it isn't of the project. */
  #import(module: ModuleInfo, specifier: string, name: string): boolean {
    const code = name === '*' ? null : this.#project.exported(module, specifier, name);
    if (code) {
      const of = code.kind === 'function' ? code.fn : code.of;
      this.#code(of.module, of.node);
      return true;
    }
    const id = this.#project.host.resolve(specifier, module.id);
    const other = id === null ? null : this.#project.module(id);
    if (other) this.#whole(other);
    return other !== null;
  }

  /** What is imported is neither a function nor a class: it may have anything of its module in it. */
  #whole(module: ModuleInfo): void {
    if (this.#seen.has(module)) return;
    this.#seen.add(module);
    const top = module.scopes?.scopes.find((scope) => scope.type === 'module');
    for (const variable of top?.variables ?? []) this.#variable(module, variable);
    for (const specifier of module.starExports) this.#import(module, specifier, '*');
  }
}

const indexes = new WeakMap<ModuleInfo, Map<Variable, Node[]>>();

/** The statements of the module's top that name a variable when they run, and not in a function: they may put something into it. */
function topStatements(module: ModuleInfo, variable: Variable): Node[] {
  let index = indexes.get(module);
  if (!index) {
    index = new Map();
    indexes.set(module, index);
    for (const statement of module.ast.body as Node[]) {
      if (statement.type === 'ImportDeclaration') continue;
      walk(statement, (node) => {
        if (isFunction(node) || isClass(node)) return false;
        const named = node.type === 'Identifier' ? module.variableOf.get(node) : undefined;
        if (named?.scope.type !== 'module') return true;
        const list = index?.get(named) ?? [];
        if (list.at(-1) !== statement) index?.set(named, [...list, statement]);
        return true;
      });
    }
  }
  return index.get(variable) ?? [];
}

/** Of a function, tasks among them: handing it over puts nothing into it. */
function putsInto(module: ModuleInfo, variable: Variable): Node[] {
  const isIt = (node: Node | undefined): boolean => {
    let at = node;
    while (at?.type === 'MemberExpression') at = at.object;
    return at?.type === 'Identifier' && module.variableOf.get(at) === variable;
  };
  return topStatements(module, variable).filter((statement) =>
    contains(statement, (node) => {
      if (node.type === 'AssignmentExpression') return node.left.type === 'MemberExpression' && isIt(node.left);
      return node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && isMaker(node, isIt);
    }),
  );
}

/** `Object.assign(f, ...)` */
const isMaker = ({ callee, arguments: [first] }: Node, isIt: (node: Node | undefined) => boolean): boolean =>
  /^(?:Object|Reflect)$/.test(callee.object.name) && isIt(first);
