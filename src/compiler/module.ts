/**
 * What one module declares: its functions, tasks, imports and exports, and who calls whom directly.
 *
 * A function is *direct* when every use of its name is a call. Only direct functions, tasks and module-level functions
 * become resumable; any other function value runs to its end wherever it is called.
 */

import { type Comment, parse } from 'acorn';
import { analyze, type ScopeManager, type Variable } from 'eslint-scope';
import { expandArrayCall } from './array-calls.ts';
import type { Node } from './ast.ts';
import { type Diagnostic, makeDiagnostic } from './diagnostics.ts';
import { type ExposedArguments, exposeArguments } from './exposed-arguments.ts';
import { importsForks } from './fork-calls.ts';
import { expandCalls, expandForkCall } from './fork-expand.ts';
import { freeSuffix } from './fresh-names.ts';
import { exposeMethods } from './methods.ts';
import { collectCalls } from './module-calls.ts';
import { collectClasses } from './module-classes.ts';
import { collectExports, collectImports } from './module-exports.ts';
import { collectFunctions } from './module-functions.ts';
import { endPhase } from './phases.ts';
import { openMap, type SourceText } from './positions.ts';
import { expandTemplates } from './tagged-templates.ts';
import { writeOutUsing } from './using.ts';

/** What the compiler asks of its surroundings. */
export interface CompileHost {
  /** The id of the project module that `specifier` names in `importer`; null for packages and built-ins. */
  resolve(specifier: string, importer: string): string | null;
  /** A project module as JavaScript without types, with the map to its source; null where there is none. */
  load(id: string): { code: string; map?: object | null; original?: string } | null;
  /** What compiled code writes to import a project module. Default: its id. */
  specifier?(id: string): string;
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
  /** The call is a `fork(...)` of it. */
  isFork?: boolean;
  /** The name of the method called, of whichever object: `name`, or `#name` of the class around. */
  method?: string;
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
  /** Forks or joins in its own body. */
  hasForks: boolean;
  /** Waits for something else (`sleep`, `hold`, `progress`) in its own body. */
  waits: boolean;
  /** It may get at what functions change in their modules, so its forks run where they are made (stateful-tasks.ts). */
  forksAtOnce: boolean;
  /** A compiled function of its module forks it, so it has a natural form. */
  isForked: boolean;
  /** It is a method of a class at the module's top level; its first parameter is the object. */
  method: MethodInfo | null;
}

/** The function of the module's top level that holds this one. */
export function outermost(fn: FunctionInfo): FunctionInfo {
  let root = fn;
  while (root.parent) root = root.parent;
  return root;
}

/** A class at the module's top level. */
export interface ClassInfo {
  module: ModuleInfo;
  name: string;
  node: Node;
  exportedAs: string[];
  /** Those that may become resumable. */
  methods: FunctionInfo[];
}

export interface MethodInfo {
  of: ClassInfo;
  /** As it is called: `name`, or `#name`. */
  name: string;
  isStatic: boolean;
  /** Puts the method back as the user wrote it: it is not compiled. */
  undo(): void;
}

/** A call that has been written out, and the place where it stood. */
export interface Expansion {
  original: Node;
  put(node: Node): void;
}

export type ExportInfo =
  | { kind: 'function'; fn: FunctionInfo }
  | { kind: 'class'; of: ClassInfo }
  | { kind: 'forward'; specifier: string; name: string }
  | { kind: 'other' };

export interface ModuleInfo {
  id: string;
  /** What compiled code writes to import it. */
  specifier: string;
  source: SourceText;
  code: string;
  ast: Node;
  comments: Comment[];
  scopes: ScopeManager;
  /** The variable that an identifier stands for (declarations and uses). */
  variableOf: Map<Node, Variable>;
  functions: FunctionInfo[];
  functionOf: Map<Variable, FunctionInfo>;
  classes: ClassInfo[];
  classOf: Map<Variable, ClassInfo>;
  imports: Map<Variable, ImportedName>;
  exports: Map<string, ExportInfo>;
  /** Modules of `export * from`. */
  starExports: string[];
  /** Calls that were written out before the analysis; put back where nothing is compiled. */
  expansions: Expansion[];
  /** Functions whose `arguments` has become a local; put back where they are not compiled. */
  exposedArguments: ExposedArguments[];
  /** Tagged templates that were written out as calls, by the constants that hold their strings. */
  templates: Map<string, Node>;
  diagnostics: Diagnostic[];
}

/** Parses and analyses one module. Throws nothing: a module that does not parse has one diagnostic and no functions. */
export function analyzeModule(id: string, code: string, map: object | null, original: string): ModuleInfo {
  const source: SourceText = { id, original, code, map: openMap(map) };
  const comments: Comment[] = [];
  const module: ModuleInfo = {
    id,
    specifier: id,
    source,
    code,
    ast: { type: 'Program', body: [], sourceType: 'module' },
    comments,
    scopes: null as unknown as ScopeManager,
    variableOf: new Map(),
    functions: [],
    functionOf: new Map(),
    classes: [],
    classOf: new Map(),
    imports: new Map(),
    exports: new Map(),
    starExports: [],
    expansions: [],
    exposedArguments: [],
    templates: new Map(),
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
  endPhase('parse');
  const suffix = freeSuffix(code);
  writeOutUsing(module, suffix);
  const exposed = exposeMethods(module.ast, suffix);
  if (/\barguments\b|\\u/.test(code)) module.exposedArguments = exposeArguments(module.ast, suffix);
  expandTemplates(module);
  analyzeScopes(module);
  const forks = importsForks(module);
  expandCalls(
    module,
    (node, suffix) => (forks && expandForkCall(module, node, suffix)) || expandArrayCall(module, node, suffix),
  );
  if (module.expansions.length > 0) analyzeScopes(module);
  endPhase('scopes');
  reportReservedNames(module);
  collectFunctions(module);
  collectClasses(module, exposed);
  collectExports(module);
  for (const fn of allFunctions(module)) collectCalls(module, fn);
  return module;
}

function analyzeScopes(module: ModuleInfo): void {
  module.scopes = analyze(module.ast as never, { ecmaVersion: 2024, sourceType: 'module', ignoreEval: true });
  module.variableOf.clear();
  module.imports.clear();
  indexVariables(module);
  collectImports(module);
}

/** Compiled code has names of its own at the top of the module. */
function reportReservedNames(module: ModuleInfo): void {
  const top = module.scopes.scopes.find((scope) => scope.type === 'module');
  for (const variable of top?.variables ?? []) {
    const at = variable.identifiers[0] as unknown as Node | undefined;
    if (!at || !variable.name.startsWith('$mgr_')) continue;
    const message = `${variable.name}: names that begin with $mgr_ are the compiler's own`;
    module.diagnostics.push(makeDiagnostic(module.source, at, 'MGR_UNSUPPORTED', message, 'give it another name'));
  }
}

/** The module's functions, nested ones after the function around them. */
export function allFunctions(module: ModuleInfo): FunctionInfo[] {
  return module.functions.flatMap(functionsIn);
}

/** A function and those nested in it, in the same order. */
export function functionsIn(fn: FunctionInfo): FunctionInfo[] {
  return [fn, ...fn.nested.flatMap(functionsIn)];
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
