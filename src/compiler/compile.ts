/** One module, compiled: its functions that can leave become pairs of functions, and all else stays as it is. */

import { ABI, ABI_MODULE, FORK_ABI, moduleHash, NATURAL_SUFFIX, SERIAL_SUFFIX, TWIN_SUFFIX } from '../names.ts';
import { ALIAS, MODULE_RECORD } from './aliases.ts';
import { array, arrow, call, declare, id, literal, type Node, returns } from './ast.ts';
import { type Diagnostic, originalPosition } from './diagnostics.ts';
import { emitUnit } from './emit.ts';
import type { EmitNames } from './emit-loops.ts';
import type { LoweredUnit } from './emit-natural.ts';
import { dropNeedlessPolls, entryPlace, type LoweredBody } from './entry-polls.ts';
import { undoExpansions } from './fork-expand.ts';
import { Names, naturalName } from './fresh-names.ts';
import { lowerBody } from './lower.ts';
import type { LowerContext } from './lower-context.ts';
import { expandForks, forkLocals } from './lower-forks.ts';
import type { CompileHost, FunctionInfo, ModuleInfo } from './module.ts';
import { endPhase } from './phases.ts';
import { analyzeFlow, guardedPoints } from './points.ts';
import { printModule, printNode } from './print.ts';
import { Project } from './project.ts';
import { refusals } from './refuse.ts';
import { type FunctionReport, reportUnit } from './report.ts';
import { serialForms } from './serial-forms.ts';
import { stayingLocals } from './tiers.ts';
import type { SiteName, SiteShape } from './unit-forks.ts';
import { makeUnits, type Unit } from './units.ts';
import { countNames, unusedWrappers } from './unused-wrappers.ts';

export interface CompileOptions {
  /** The map from `code` to what the user wrote, where types were taken off. */
  inputMap?: object | null;
  /** What the user wrote; default: `code`. */
  originalSource?: string;
  /** Rounds between two polls of a loop; default 0: as many as cost nothing. 1 makes every round a safepoint. */
  strip?: number;
}

export interface CompileResult {
  code: string;
  map: object | null;
  /** False where the module has nothing to compile: `code` is then what came in. */
  changed: boolean;
  diagnostics: Diagnostic[];
  functions: FunctionReport[];
}

/**
 * Compiles one module of a project.
 *
 * @param code JavaScript (ESM); types are gone.
 * @param id the module's id, the same in every thread: a `file:` URL in Node.
 * @param host finds and loads the modules that this one imports, which are analysed, not compiled.
 */
export function compileModule(
  code: string,
  id: string,
  host: CompileHost,
  options: CompileOptions = {},
): CompileResult {
  const project = new Project(host);
  const module = project.add(id, code, options.inputMap ?? null, options.originalSource ?? code);
  return new ModuleCompiler(project, module, options).run();
}

class ModuleCompiler {
  readonly #project: Project;
  readonly #module: ModuleInfo;
  readonly #strip: number;
  readonly #inputMap: object | null;
  readonly #names: Names;
  readonly #emitNames: EmitNames;
  readonly #rawNames = new Map<FunctionInfo, string>();
  readonly #rawImports = new Map<FunctionInfo, string>();
  readonly #made: Node[] = [];
  readonly #entries: Node[] = [];
  readonly #reports: FunctionReport[] = [];
  /** Places that fork, by the constant that holds the site's number. */
  readonly #sites = new Map<string, SiteShape & { constant: string }>();

  constructor(project: Project, module: ModuleInfo, options: CompileOptions) {
    this.#project = project;
    this.#module = module;
    this.#strip = options.strip ?? 0;
    this.#inputMap = options.inputMap ?? null;
    this.#names = new Names(module);
    const fresh = (stem: string) => this.#names.fresh(stem);
    this.#emitNames = { at: fresh('$at'), values: fresh('$values'), rounds: fresh('$k'), end: fresh('$end'), fresh };
  }

  run(): CompileResult {
    const diagnostics = [...this.#module.diagnostics, ...this.#taskRefusals()];
    const roots = this.#roots();
    const unchanged = { code: this.#module.code, map: this.#inputMap, changed: false, diagnostics, functions: [] };
    if (roots.length === 0 || diagnostics.some(({ severity }) => severity === 'error')) return unchanged;
    const isIn = (fn: FunctionInfo, at: number) => at >= (fn.node.start as number) && at < (fn.node.end as number);
    undoExpansions(this.#module, (at) => roots.some((fn) => isIn(fn, at)));
    endPhase('analysis');
    const exported: Node[] = [];
    for (const fn of roots) {
      this.#lowerFunction(fn);
      const raw = this.#rawNames.get(fn) as string;
      for (const name of fn.exportedAs) exported.push(exportAs(raw, rawExport(name)));
    }
    const pollsFirst = dropNeedlessPolls(this.#lowered);
    const serial = this.#serialNames();
    endPhase('lowering');
    for (const lowered of this.#lowered) this.#emit(lowered, pollsFirst.has(lowered), serial);
    endPhase('emission');
    const names = new Map<string, number>();
    const made = this.#made.map((node) => printNode(node, names));
    countNames(this.#module, names);
    const left = unusedWrappers(this.#module, roots, names);
    const prologue = this.#prologue(names).map((node) => printNode(node));
    if (exported.length > 0) made.push(printNode(exportOf(exported)));
    const parts = { module: this.#module, prologue, made, left, changed: roots.map(({ node }) => node) };
    const { code, map } = printModule({ ...parts, inputMap: this.#inputMap });
    return { code, map, changed: true, diagnostics, functions: this.#reports };
  }

  #taskRefusals(): Diagnostic[] {
    const found = new Set<Diagnostic>();
    for (const fn of this.#module.functions) {
      if (fn.taskCall) for (const diagnostic of refusals(this.#project, fn)) found.add(diagnostic);
    }
    return [...found];
  }

  /** The module-level functions to compile: tasks, what is exported and can leave, what those call and can leave, or fork. */
  #roots(): FunctionInfo[] {
    const chosen = new Set<FunctionInfo>();
    const seen = new Set<FunctionInfo>();
    const visit = (fn: FunctionInfo) => {
      if (seen.has(fn)) return;
      seen.add(fn);
      if (!fn.parent && (fn.taskCall || this.#isCompiled(fn))) chosen.add(fn);
      for (const { target, isFork } of fn.calls) {
        if (!target) continue;
        // Whoever takes a fork finds its function by its number.
        if (isFork && !target.parent) {
          chosen.add(target);
          target.isForked = true;
        }
        visit(target);
      }
      fn.nested.forEach(visit);
    };
    for (const fn of this.#module.functions)
      if (fn.taskCall || (fn.exportedAs.length > 0 && this.#isCompiled(fn))) visit(fn);
    return this.#module.functions.filter((fn) => chosen.has(fn));
  }

  #isCompiled(fn: FunctionInfo): boolean {
    return this.#project.canLeave(fn) && refusals(this.#project, fn).length === 0;
  }

  #rawName = (fn: FunctionInfo): string => {
    const own = this.#rawNames.get(fn);
    if (own) return own;
    const name = naturalName(this.#names, fn.name);
    this.#rawNames.set(fn, name);
    if (fn.module !== this.#module) this.#rawImports.set(fn, name);
    return name;
  };

  /** The constant that holds a site's number; the same for places that do the same. */
  #siteName: SiteName = (shape) => {
    const key = JSON.stringify(shape);
    const known = this.#sites.get(key);
    if (known) return known.constant;
    const constant = this.#names.fresh('$mgr_site');
    this.#sites.set(key, { ...shape, constant });
    return constant;
  };

  readonly #lowered: LoweredBody[] = [];

  #lowerFunction(root: FunctionInfo): void {
    const params = [...root.node.params];
    const units = makeUnits(this.#project, root, this.#names, this.#rawName, this.#siteName);
    for (const unit of units) this.#lowerUnit(unit);
    const index = this.#lowered.findIndex(({ unit }) => unit.fn === root);
    this.#wrap(root, params);
    if (root.taskCall) root.taskCall.arguments.push(array([id(MODULE_RECORD), literal(index)]));
  }

  #lowerUnit(unit: Unit): void {
    const context: LowerContext = {
      names: this.#names,
      boxed: unit.boxed,
      params: new Set(unit.params.map((param) => param.name).filter(Boolean)),
      isConstantOutside: (name) => this.#isConstantOutside(name),
      declared: new Set(),
      guards: 0,
      keepsForks: unit.keepsForks,
    };
    const { params, body } = lowerBody(unit.body, unit.params, context);
    expandForks(params, body, this.#names, this.#siteName);
    this.#lowered.push({ unit, params, body });
  }

  #serialNames(): Map<string, string> {
    const name = ({ natural, fn }: Unit) => [natural, this.#names.fresh(`${fn.name}${SERIAL_SUFFIX}`)] as const;
    return new Map([...serialForms(this.#lowered)].map(({ unit }) => name(unit)));
  }

  #emit({ unit, params, body }: LoweredBody, pollsFirst: boolean, serial: ReadonlyMap<string, string>): void {
    if (unit.leaves && unit.recursive) {
      body.splice(pollsFirst ? 0 : entryPlace(body), 0, { type: 'MgrEntry', loc: unit.fn.node.loc });
    }
    const flow = analyzeFlow(params, body);
    const lowered: LoweredUnit = {
      natural: unit.natural,
      twin: this.#names.fresh(`${unit.fn.name}${TWIN_SUFFIX}`),
      index: this.#entries.length,
      params,
      body,
      flow,
      at: unit.fn.node,
      serial,
    };
    const made = emitUnit(lowered, this.#strip, this.#emitNames);
    this.#made.push(...made);
    this.#entries.push(this.#entry(unit, lowered, flow.points.length > 0));
    const isGlue = unit.fn.node.made && flow.points.length === 0;
    if (!isGlue) this.#reports.push(reportUnit(this.#module.source, unit, flow, stayingLocals(body, this.#isOwnClass)));
  }

  /** `[natural, twin, name, live, places]` as `register` takes it; the places of forks that it can join, the points in a `try`. */
  #entry(unit: Unit, lowered: LoweredUnit, hasTwin: boolean): Node {
    const { flow } = lowered;
    const forks = forkLocals(lowered.body).filter((name) => flow.variables.includes(name));
    const place = new Map(flow.variables.map((name, i) => [name, i]));
    const live = flow.points.map((point) => point.live.map((name) => place.get(name) as number));
    const places = flow.points.map((point) => {
      const start = originalPosition(this.#module.source, point.loc?.start ?? { line: 1, column: 0 });
      return `${start.line}:${start.column + 1}`;
    });
    const guarded = guardedPoints(lowered.body);
    const forkPlaces = forks.map((name) => place.get(name) as number);
    return array([
      id(lowered.natural),
      hasTwin ? id(lowered.twin) : literal(null),
      literal(unit.fn.name),
      written(live),
      literal(places.join(' ')),
      ...(forks.length + guarded.length > 0 ? [written(forkPlaces)] : []),
      ...(guarded.length > 0 ? [written(guarded)] : []),
    ]);
  }

  #isOwnClass = (name: string): boolean => {
    const scope = this.#module.scopes.scopes.find((candidate) => candidate.type === 'module');
    return scope?.set.get(name)?.defs[0]?.type === 'ClassName';
  };

  /** Imports, functions and constants of the module: made before any task runs, and never given another value. */
  #isConstantOutside(name: string): boolean {
    const scope = this.#module.scopes.scopes.find((candidate) => candidate.type === 'module');
    const definition = scope?.set.get(name)?.defs[0];
    if (!definition) return KNOWN_GLOBALS.has(name);
    return definition.type !== 'Variable' || (definition.parent as unknown as Node)?.kind === 'const';
  }

  /** What the function's own name stands for from now on: the function as a value, which runs to its end. */
  #wrap(fn: FunctionInfo, params: Node[]): void {
    const { node } = fn;
    const raw = this.#rawNames.get(fn) as string;
    node.params = params.map((param, i) => plainParam(param, i));
    const run = call(ALIAS.plain, [id(raw), id('arguments')]);
    if (node.type === 'ArrowFunctionExpression') {
      node.type = 'FunctionExpression';
      node.id = null;
      node.expression = false;
    }
    node.body = { type: 'BlockStatement', body: [returns(run)], loc: node.body.loc };
  }

  /** Imports of the ABI, of other modules' raw functions, and this module's registration. */
  #prologue(used: ReadonlyMap<string, number>): Node[] {
    const exports = { ...ABI, ...FORK_ABI };
    const isUsed = (name: string) =>
      used.has(name) || name === ALIAS.register || (name === ALIAS.forkSite && this.#sites.size > 0);
    const names = (Object.keys(exports) as (keyof typeof exports)[]).filter((name) => isUsed(ALIAS[name]));
    const imported = names.map((name) => importAs(exports[name], `${ALIAS[name]}$`));
    const aliases: Node = {
      type: 'VariableDeclaration',
      kind: 'const',
      declarations: names.map((name) => ({
        type: 'VariableDeclarator',
        id: id(ALIAS[name]),
        init: id(`${ALIAS[name]}$`),
      })),
    };
    const raws = [...this.#rawImports].map(([fn, name]) =>
      importFrom(fn.module.id, [importAs(rawExport(fn.exportedAs[0] as string), name)]),
    );
    const hash = literal(moduleHash(this.#module.id));
    const register = call(ALIAS.register, [literal(this.#module.id), hash, array(this.#entries)]);
    const record = declare('const', MODULE_RECORD, register);
    return [importFrom(ABI_MODULE, imported), ...raws, aliases, record, ...this.#siteConstants()];
  }

  /** `const site = forkSite(() => f$mgr, argc, numericMask, kind, name)`: with circular imports, `f$mgr` comes later. */
  #siteConstants(): Node[] {
    return [...this.#sites.values()].map(({ constant, raw, argc, numericMask, kind, name }) => {
      const numbers = [argc, numericMask, kind].map(literal);
      return declare('const', constant, call(ALIAS.forkSite, [arrow(id(raw)), ...numbers, literal(name)]));
    });
  }
}

const KNOWN_GLOBALS = new Set(
  'undefined NaN Infinity Math JSON Object Array Number String Boolean Symbol BigInt Map Set Date'.split(' '),
);

/** The name under which a module exports the raw form of what it exports as `name`. */
function rawExport(name: string): string {
  return `${name}${NATURAL_SUFFIX}`;
}

/** The wrapper keeps the function's `length`. */
function plainParam(param: Node, i: number): Node {
  if (param.type === 'Identifier') return id(param.name);
  if (param.type === 'RestElement') return { type: 'RestElement', argument: id(`$mgr_rest`) };
  const name = id(`$mgr_arg${i}`);
  return param.type === 'AssignmentPattern'
    ? {
        type: 'AssignmentPattern',
        left: name,
        right: { type: 'UnaryExpression', operator: 'void', prefix: true, argument: literal(0) },
      }
    : name;
}

const importAs = (imported: string, local: string): Node => ({
  type: 'ImportSpecifier',
  imported: id(imported),
  local: id(local),
});

/** Data, written as tightly as it can be. */
const written = (data: unknown): Node => ({ ...literal(''), raw: JSON.stringify(data) });

const exportOf = (specifiers: Node[]): Node => ({
  type: 'ExportNamedDeclaration',
  declaration: null,
  specifiers,
  source: null,
  attributes: [],
});

const importFrom = (source: string, specifiers: Node[]): Node => ({
  type: 'ImportDeclaration',
  specifiers,
  source: literal(source),
  attributes: [],
});

const exportAs = (local: string, exported: string): Node => ({
  type: 'ExportSpecifier',
  local: id(local),
  exported: id(exported),
});
