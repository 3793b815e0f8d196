/**
 * What one module declares: its functions, tasks, imports and exports, and who calls whom directly.
 *
 * A function is *direct* when every use of its name is a call. Only direct functions, tasks and module-level functions
 * become resumable; any other function value runs to its end wherever it is called.
 */

import { type Comment, parse } from 'acorn';
import { analyze, type Scope, type ScopeManager, type Variable } from 'eslint-scope';
import { PROGRAM_MODULE } from '../names.ts';
import { isFunction, type Node, walk } from './ast.ts';
import { type Diagnostic, makeDiagnostic, openMap, type SourceText } from './diagnostics.ts';

/** What the compiler asks of its surroundings. */
export interface CompileHost {
  /** The id of the project module that `specifier` names in `importer`; null for packages and built-ins. */
  resolve(specifier: string, importer: string): string | null;
  /** A project module as JavaScript without types, with the map to its source; null where there is none. */
  load(id: string): { code: string; map?: object | null; original?: string } | null;
}

export interface ImportedName {
  specifier: string;
  /** The name that the other module exports; `*` for the namespace. */
  name: string;
}

export interface CallSite {
  node: Node;
  /** The function called, when it is one of this module's. */
  target: FunctionInfo | null;
  /** The name called, when it is imported. */
  imported: ImportedName | null;
}

/** A function that may become resumable. */
export interface FunctionInfo {
  module: ModuleInfo;
  name: string;
  node: Node;
  /** The binding that calls go through, and a function expression's own name. */
  variables: Variable[];
  /** The function around it; null at module level. */
  parent: FunctionInfo | null;
  /** The `task(...)` call around it. */
  taskCall: Node | null;
  exportedAs: string[];
  /** Its name is used other than by direct calls from code that the compiler sees. */
  usedAsValue: boolean;
  /** Direct calls in its own body, nested functions aside. */
  calls: CallSite[];
  nested: FunctionInfo[];
}

export type ExportInfo =
  | { kind: 'function'; fn: FunctionInfo }
  | { kind: 'forward'; specifier: string; name: string }
  | { kind: 'other' };

export interface ModuleInfo {
  id: string;
  source: SourceText;
  code: string;
  ast: Node;
  comments: Comment[];
  scopes: ScopeManager;
  /** The variable that an identifier stands for (declarations and uses). */
  variableOf: Map<Node, Variable>;
  functions: FunctionInfo[];
  functionOf: Map<Variable, FunctionInfo>;
  imports: Map<Variable, ImportedName>;
  exports: Map<string, ExportInfo>;
  /** Modules of `export * from`. */
  starExports: string[];
  diagnostics: Diagnostic[];
}

const TASK_HELP =
  "write `export const name = task(function name(...) { ... })` at the module's top level, with the function in place or declared in the same module";

/** Parses and analyses one module. Throws nothing: a module that does not parse has one diagnostic and no functions. */
export function analyzeModule(id: string, code: string, map: object | null, original: string): ModuleInfo {
  const source: SourceText = { id, original, map: openMap(map) };
  const comments: Comment[] = [];
  const module: ModuleInfo = {
    id,
    source,
    code,
    ast: { type: 'Program', body: [], sourceType: 'module' },
    comments,
    scopes: null as unknown as ScopeManager,
    variableOf: new Map(),
    functions: [],
    functionOf: new Map(),
    imports: new Map(),
    exports: new Map(),
    starExports: [],
    diagnostics: [],
  };
  try {
    module.ast = parse(code, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      locations: true,
      ranges: true, // eslint-scope reads them
      allowHashBang: true,
      onComment: comments,
    }) as unknown as Node;
  } catch (error) {
    const { message, loc } = error as SyntaxError & { loc?: { line: number; column: number } };
    const at: Node = { type: 'Error', loc: loc ? { start: loc, end: { ...loc, column: loc.column + 1 } } : null };
    const text = message.replace(/ \(\d+:\d+\)$/, '');
    module.diagnostics.push(makeDiagnostic(source, at, 'MGR_PARSE', text, 'correct the syntax'));
    return module;
  }
  module.scopes = analyze(module.ast as never, { ecmaVersion: 2024, sourceType: 'module' });
  indexVariables(module);
  collectImports(module);
  collectFunctions(module);
  collectExports(module);
  for (const fn of allFunctions(module)) collectCalls(module, fn);
  return module;
}

/** The module's functions, nested ones after the function around them. */
export function allFunctions(module: ModuleInfo): FunctionInfo[] {
  const result: FunctionInfo[] = [];
  const add = (fn: FunctionInfo) => {
    result.push(fn);
    fn.nested.forEach(add);
  };
  module.functions.forEach(add);
  return result;
}

function indexVariables(module: ModuleInfo): void {
  for (const scope of module.scopes.scopes) {
    for (const variable of scope.variables) {
      for (const identifier of variable.identifiers) module.variableOf.set(identifier as unknown as Node, variable);
    }
    for (const reference of scope.references) {
      if (reference.resolved) module.variableOf.set(reference.identifier as unknown as Node, reference.resolved);
    }
  }
}

function collectImports(module: ModuleInfo): void {
  for (const node of module.ast.body as Node[]) {
    if (node.type !== 'ImportDeclaration') continue;
    for (const specifier of node.specifiers as Node[]) {
      const variable = module.variableOf.get(specifier.local);
      if (!variable) continue;
      const name =
        specifier.type === 'ImportNamespaceSpecifier'
          ? '*'
          : specifier.type === 'ImportDefaultSpecifier'
            ? 'default'
            : (specifier.imported.name ?? specifier.imported.value);
      module.imports.set(variable, { specifier: node.source.value, name });
    }
  }
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

function collectFunctions(module: ModuleInfo): void {
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
    if (fn.taskCall === null) {
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
  module.diagnostics.push(makeDiagnostic(module.source, at, 'MGR_TASK_ARGUMENT', message, TASK_HELP));
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
function collectNested(module: ModuleInfo, fn: FunctionInfo): void {
  walk(fn.node, (node) => {
    if (node === fn.node) return true;
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
  if (node.async || node.generator) return null;
  const declared = node.type === 'FunctionDeclaration' ? module.variableOf.get(node.id) : initOf(module, node);
  if (!declared || !isNeverReassigned(declared)) return null;
  const variables = [declared];
  const own = ownName(module, node);
  if (own && own !== declared) variables.push(own);
  if (!variables.every((variable) => variable.references.every((reference) => isCalleeUse(module, reference)))) {
    return null;
  }
  const name = declared.name;
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
  };
  for (const variable of variables) module.functionOf.set(variable, info);
  return info;
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

const calleesOf = new WeakMap<ModuleInfo, Set<Node>>();

function callees(module: ModuleInfo): Set<Node> {
  let known = calleesOf.get(module);
  if (known) return known;
  const found = new Set<Node>();
  walk(module.ast, (node) => {
    if (node.type === 'CallExpression' && !node.optional) found.add(node.callee);
  });
  known = found;
  calleesOf.set(module, known);
  return known;
}

function isCalleeUse(module: ModuleInfo, reference: Scope['references'][number]): boolean {
  return reference.init === true || callees(module).has(reference.identifier as unknown as Node);
}

function reportMisplacedTasks(module: ModuleInfo, seenTasks: Set<Node>): void {
  walk(module.ast, (node) => {
    if (node.type !== 'CallExpression' || seenTasks.has(node) || !isTaskCallee(module, node.callee)) return;
    const message = 'task() stands where the compiler cannot give its function a name that all threads know';
    module.diagnostics.push(makeDiagnostic(module.source, node, 'MGR_TASK_PLACE', message, TASK_HELP));
  });
}

function collectExports(module: ModuleInfo): void {
  for (const node of module.ast.body as Node[]) {
    if (node.type === 'ExportAllDeclaration') {
      if (!node.exported) module.starExports.push(node.source.value);
    } else if (node.type === 'ExportDefaultDeclaration') {
      const fn = module.functions.find(
        (candidate) => candidate.node === node.declaration || candidate.taskCall === node.declaration,
      );
      const named = node.declaration.type === 'Identifier' ? functionNamed(module, node.declaration) : null;
      addExport(module, 'default', fn ?? named);
    } else if (node.type === 'ExportNamedDeclaration') {
      collectNamedExports(module, node);
    }
  }
}

function collectNamedExports(module: ModuleInfo, node: Node): void {
  for (const specifier of node.specifiers as Node[]) {
    const exported = specifier.exported.name ?? specifier.exported.value;
    const local = specifier.local.name ?? specifier.local.value;
    if (node.source) {
      module.exports.set(exported, { kind: 'forward', specifier: node.source.value, name: local });
      continue;
    }
    const variable = module.variableOf.get(specifier.local);
    const imported = variable && module.imports.get(variable);
    if (imported && imported.name !== '*') module.exports.set(exported, { kind: 'forward', ...imported });
    else addExport(module, exported, functionNamed(module, specifier.local));
  }
  const declaration = node.declaration as Node | null;
  if (declaration?.type === 'FunctionDeclaration') {
    addExport(module, declaration.id.name, functionNamed(module, declaration.id));
  } else if (declaration?.type === 'VariableDeclaration') {
    for (const declarator of declaration.declarations as Node[]) {
      if (declarator.id.type === 'Identifier') {
        addExport(module, declarator.id.name, functionNamed(module, declarator.id));
      }
    }
  }
}

function functionNamed(module: ModuleInfo, identifier: Node): FunctionInfo | null {
  const variable = module.variableOf.get(identifier);
  return (variable && module.functionOf.get(variable)) ?? null;
}

function addExport(module: ModuleInfo, name: string, fn: FunctionInfo | null): void {
  module.exports.set(name, fn ? { kind: 'function', fn } : { kind: 'other' });
  fn?.exportedAs.push(name);
}

function collectCalls(module: ModuleInfo, fn: FunctionInfo): void {
  walk(fn.node, (node) => {
    if (node !== fn.node && isFunction(node)) return false;
    if (node.type === 'CallExpression' && !node.optional) {
      const site = callSite(module, node);
      if (site) fn.calls.push(site);
    }
    return true;
  });
  fn.usedAsValue = fn.variables.some((variable) =>
    variable.references.some((reference) => !isCalleeUse(module, reference)),
  );
}

/** The direct call that a call expression is, if it is one. */
export function callSite(module: ModuleInfo, node: Node): CallSite | null {
  const callee = node.callee as Node;
  if (callee.type === 'Identifier') {
    const variable = module.variableOf.get(callee);
    if (!variable) return null;
    const target = module.functionOf.get(variable);
    if (target) return { node, target, imported: null };
    const imported = module.imports.get(variable);
    return imported && imported.name !== '*' ? { node, target: null, imported } : null;
  }
  if (callee.type === 'MemberExpression' && !callee.computed && callee.object.type === 'Identifier') {
    const variable = module.variableOf.get(callee.object);
    const imported = variable && module.imports.get(variable);
    if (imported?.name !== '*') return null;
    return { node, target: null, imported: { specifier: imported.specifier, name: callee.property.name } };
  }
  return null;
}
