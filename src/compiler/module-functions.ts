/**
 * The functions of a module that may become resumable: those at its top level, tasks, and nested ones that are only ever
 * called.
 */

import type { Variable } from 'eslint-scope';
import { PROGRAM_MODULE } from '../names.ts';
import { isClass, isFunction, type Node, walk } from './ast.ts';
import { makeDiagnostic, type Related, relatedPlace } from './diagnostics.ts';
import type { FunctionInfo, ModuleInfo } from './module.ts';
import { isCalleeUse } from './module-calls.ts';
import { changeNote, declarationNote } from './refusal-notes.ts';

const TASK_HELP =
  "write `export const name = task(function name(...) { ... })` at the module's top level, with the function in place or declared in the same module";

export function collectFunctions(module: ModuleInfo): void {
  const seenTasks = new Set<Node>();
  for (const node of module.ast.body as Node[]) {
    const declaration =
      node.type === 'ExportNamedDeclaration' || node.type === 'ExportDefaultDeclaration' ? node.declaration : node;
    if (!declaration) continue;
    if (declaration.type === 'VariableDeclaration') {
      for (const declarator of declaration.declarations as Node[]) addDeclarator(module, declarator, seenTasks);
    } else if (declaration.type === 'FunctionDeclaration' && declaration.id) {
      addFunction(module, declaration, module.variableOf.get(declaration.id) ?? null, declaration.id.name, null);
    } else if (node.type === 'ExportDefaultDeclaration') {
      const task = taskArgument(module, declaration, seenTasks);
      if (task) addTaskFunction(module, task, null, 'default');
      else if (isFunction(declaration)) addFunction(module, declaration, null, 'default', null);
    } else if (declaration.type === 'ExpressionStatement') {
      const task = taskArgument(module, declaration.expression, seenTasks);
      if (task) addTaskFunction(module, task, null, 'task');
    }
  }
  for (const fn of [...module.functions]) collectNested(module, fn);
  reportMisplacedTasks(module, seenTasks);
}

function addDeclarator(module: ModuleInfo, declarator: Node, seenTasks: Set<Node>): void {
  if (declarator.id.type !== 'Identifier' || !declarator.init) return;
  const variable = module.variableOf.get(declarator.id) ?? null;
  const task = taskArgument(module, declarator.init, seenTasks);
  if (task) addTaskFunction(module, task, variable, declarator.id.name);
  else if (isFunction(declarator.init)) addFunction(module, declarator.init, variable, declarator.id.name, null);
}

/** True for the callee `task` as imported from the program's module. */
function isTaskCallee(module: ModuleInfo, callee: Node): boolean {
  if (callee.type === 'Identifier') {
    const variable = module.variableOf.get(callee);
    const imported = variable && module.imports.get(variable);
    return imported?.specifier === PROGRAM_MODULE && imported.name === 'task';
  }
  if (callee.type === 'MemberExpression' && !callee.computed && callee.object.type === 'Identifier') {
    const variable = module.variableOf.get(callee.object);
    const imported = variable && module.imports.get(variable);
    return imported?.specifier === PROGRAM_MODULE && imported.name === '*' && callee.property.name === 'task';
  }
  return false;
}

interface TaskArgument {
  call: Node;
  argument: Node;
}

function taskArgument(module: ModuleInfo, node: Node, seenTasks: Set<Node>): TaskArgument | null {
  if (node.type !== 'CallExpression' || !isTaskCallee(module, node.callee)) return null;
  seenTasks.add(node);
  return { call: node, argument: node.arguments[0] };
}

function addTaskFunction(module: ModuleInfo, task: TaskArgument, variable: Variable | null, name: string): void {
  const { argument, call } = task;
  if (argument && isFunction(argument)) {
    addFunction(module, argument, variable, argument.id?.name ?? name, call);
    return;
  }
  const target = argument?.type === 'Identifier' ? module.variableOf.get(argument) : undefined;
  const declared = target && findFunctionNode(module, target);
  if (target && declared) {
    const fn = module.functionOf.get(target) ?? addFunction(module, declared, target, argument.name, null);
    if (fn.taskCall === null && isNeverReassigned(target)) {
      fn.taskCall = call;
      if (variable && isNeverReassigned(variable)) {
        fn.variables.push(variable);
        module.functionOf.set(variable, fn);
      }
      return;
    }
  }
  const at = argument ?? call;
  const message = 'task() takes a function, or the name of one that this module declares';
  const related = target ? argumentNotes(module, target) : [];
  module.diagnostics.push(makeDiagnostic(module.source, at, 'MGR_TASK_ARGUMENT', message, TASK_HELP, related));
}

/** Where a name was made that is no function of the module, or one that changes or is a task already. */
function argumentNotes(module: ModuleInfo, target: Variable): Related[] {
  const declared = declarationNote(module, target);
  const known = module.functionOf.get(target)?.taskCall;
  const before = known ? [relatedPlace(module.source, known, `${target.name} is a task already, from here`)] : [];
  return [...(declared ? [declared] : []), ...changeNote(module, target), ...before];
}

function findFunctionNode(module: ModuleInfo, variable: Variable): Node | null {
  const definition = variable.defs[0];
  if (variable.scope.type !== 'module' || variable.defs.length !== 1 || !definition) return null;
  const node = definition.node as unknown as Node;
  if (definition.type === 'FunctionName' && module.variableOf.get(node.id) === variable) return node;
  if (definition.type === 'Variable' && node.init && isFunction(node.init)) return node.init;
  return null;
}

function addFunction(
  module: ModuleInfo,
  node: Node,
  variable: Variable | null,
  name: string,
  taskCall: Node | null,
): FunctionInfo {
  const known = variable && module.functionOf.get(variable);
  if (known) return known;
  const fn: FunctionInfo = {
    module,
    name,
    node,
    variables: [],
    parent: null,
    taskCall,
    exportedAs: [],
    usedAsValue: false,
    calls: [],
    nested: [],
    hasForks: false,
    waits: false,
    forksAtOnce: false,
    isForked: false,
    method: null,
  };
  if (variable && isNeverReassigned(variable)) claimVariable(module, fn, variable);
  const own = ownName(module, node);
  if (own && own !== variable) claimVariable(module, fn, own);
  module.functions.push(fn);
  return fn;
}

function claimVariable(module: ModuleInfo, fn: FunctionInfo, variable: Variable): void {
  fn.variables.push(variable);
  module.functionOf.set(variable, fn);
}

/** The variable of a function expression's own name. */
function ownName(module: ModuleInfo, node: Node): Variable | null {
  if (node.type !== 'FunctionExpression' || !node.id) return null;
  return module.variableOf.get(node.id) ?? null;
}

export function isNeverReassigned(variable: Variable): boolean {
  if (variable.defs.length !== 1) return false;
  return variable.references.every((reference) => !reference.isWrite() || reference.init === true);
}

/** Finds the functions inside `fn` that are only ever called, and hangs them under it. */
export function collectNested(module: ModuleInfo, fn: FunctionInfo): void {
  walk(fn.node, (node) => {
    if (node === fn.node) return true;
    if (isClass(node)) return false;
    if (isFunction(node)) {
      const nested = nestedFunction(module, fn, node);
      if (nested) {
        fn.nested.push(nested);
        collectNested(module, nested);
      }
      return false;
    }
    return true;
  });
}

function nestedFunction(module: ModuleInfo, parent: FunctionInfo, node: Node): FunctionInfo | null {
  if (node.async || node.generator || usesArguments(module, node)) return null;
  const bound = node.type === 'FunctionDeclaration' ? module.variableOf.get(node.id) : initOf(module, node);
  // What is written out in the place of a call is called right where it stands.
  const declared = bound ?? (node.made ? ownName(module, node) : null);
  if (!declared || !isNeverReassigned(declared)) return null;
  const variables = [declared];
  const own = ownName(module, node);
  if (own && own !== declared) variables.push(own);
  if (!variables.every((variable) => variable.references.every((reference) => isCalleeUse(module, reference)))) {
    return null;
  }
  const name = node.made?.name ?? node.displayName ?? declared.name;
  const info: FunctionInfo = {
    module,
    name,
    node,
    variables,
    parent,
    taskCall: null,
    exportedAs: [],
    usedAsValue: false,
    calls: [],
    nested: [],
    hasForks: false,
    waits: false,
    forksAtOnce: false,
    isForked: false,
    method: null,
  };
  for (const variable of variables) module.functionOf.set(variable, info);
  return info;
}

/** True where the function (or an arrow in it) names `arguments`: what is lifted out gets more of them. */
function usesArguments(module: ModuleInfo, fn: Node): boolean {
  let found = false;
  walk(fn, (node) => {
    if (node !== fn && isFunction(node) && node.type !== 'ArrowFunctionExpression') return false;
    if (isArguments(module, node)) found = true;
    return !found;
  });
  return found;
}

/** True for `arguments` as the language gives it to every function but arrows. */
export function isArguments(module: ModuleInfo, node: Node): boolean {
  if (node.type !== 'Identifier' || node.name !== 'arguments') return false;
  return module.variableOf.get(node)?.defs.length === 0;
}

/** The `const` that a function expression or arrow is the whole initialiser of. */
function initOf(module: ModuleInfo, node: Node): Variable | null {
  return initialisers(module).get(node) ?? null;
}

const initialisersOf = new WeakMap<ModuleInfo, Map<Node, Variable>>();

function initialisers(module: ModuleInfo): Map<Node, Variable> {
  let known = initialisersOf.get(module);
  if (known) return known;
  known = new Map();
  for (const scope of module.scopes.scopes) {
    for (const variable of scope.variables) {
      const definition = variable.defs[0];
      if (definition?.type !== 'Variable' || variable.defs.length !== 1) continue;
      const declarator = definition.node as unknown as Node;
      const constant = (definition.parent as unknown as Node)?.kind === 'const';
      if (constant && declarator.id.type === 'Identifier' && declarator.init && isFunction(declarator.init)) {
        known.set(declarator.init, variable);
      }
    }
  }
  initialisersOf.set(module, known);
  return known;
}

function reportMisplacedTasks(module: ModuleInfo, seenTasks: Set<Node>): void {
  walk(module.ast, (node) => {
    if (node.type !== 'CallExpression' || seenTasks.has(node) || !isTaskCallee(module, node.callee)) return;
    const message = 'task() stands where the compiler cannot give its function a name that all threads know';
    module.diagnostics.push(makeDiagnostic(module.source, node, 'MGR_TASK_PLACE', message, TASK_HELP));
  });
}
