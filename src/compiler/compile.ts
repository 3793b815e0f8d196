/** One module, compiled: its functions that can leave become pairs of functions, and all else stays as it is. */

import { ABI, ABI_MODULE, FORK_ABI, NATURAL_SUFFIX, RARE_ABI, SERIAL_SUFFIX, TWIN_SUFFIX } from '../names.ts';
import { ALIAS, MODULE_RECORD, shownAliases } from './aliases.ts';
import { array, arrow, call, declare, exportAs, id, importAs, importFrom, literal, type Node } from './ast.ts';
import { type BindingNodes, bindingNodes, namedCode, registration, type TopBinding, topBindings } from './bindings.ts';
import { ClassUnits } from './class-units.ts';
import { type Diagnostic, sortDiagnostics } from './diagnostics.ts';
import { mayBeCalledEarly } from './early-calls.ts';
import { emitUnit } from './emit.ts';
import { emitShared } from './emit-copies.ts';
import type { EmitNames } from './emit-loops.ts';
import type { LoweredUnit } from './emit-natural.ts';
import { dropNeedlessPolls, entryPlace, type LoweredBody } from './entry-polls.ts';
import { frameName } from './fork-calls.ts';
import { undoExpansions } from './fork-expand.ts';
import { identifierOf, Names, naturalName } from './fresh-names.ts';
import { markNames, restoreNames } from './function-names.ts';
import { lowerBody } from './lower.ts';
import type { LowerContext } from './lower-context.ts';
import { expandForks, forkLocals } from './lower-forks.ts';
import type { CompileHost, FunctionInfo, ModuleInfo } from './module.ts';
import { numericConstants } from './numeric-constants.ts';
import { endPhase } from './phases.ts';
import { type CompileOptions, inInput, placeNodes, placeOf } from './place.ts';
import { analyzeFlow, guardedPoints } from './points.ts';
import { originalPosition } from './positions.ts';
import { type Printed, printModule } from './print.ts';
import { printMade, type Shown } from './print-node.ts';
import { Project } from './project.ts';
import { refusals } from './refuse.ts';
import { type FunctionReport, Reporter } from './report.ts';
import { serialForms } from './serial-forms.ts';
import { type ChangedState, statefulFunctions } from './stateful-tasks.ts';
import { templateConstants } from './tagged-templates.ts';
import type { SiteName, SiteShape } from './unit-forks.ts';
import { makeUnits, type Unit } from './units.ts';
import { countNames, unusedWrappers } from './unused-wrappers.ts';
import { wrap } from './wrapper.ts';

export interface CompileResult {
  code: string;
  map: object | null;
  /** False where the module has nothing to compile, and holds nothing that a task could hold: `code` is then what came in. */
  changed: boolean;
  diagnostics: Diagnostic[];
  functions: FunctionReport[];
  /** The tasks, by the numbers of their functions in what the module registers. */
  tasks: { name: string; functionIndex: number }[];
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

/** `hasNames`: there are functions in it whose names are to be restored. */
type Lowered = LoweredBody & { hasNames: boolean };

class ModuleCompiler {
  readonly #project: Project;
  readonly #module: ModuleInfo;
  readonly #strip: number;
  readonly #options: CompileOptions;
  readonly #names: Names;
  readonly #shown: Shown;
  readonly #emitNames: EmitNames;
  readonly #numbers: ReadonlySet<string>;
  readonly #rawNames = new Map<FunctionInfo, string>();
  readonly #rawImports = new Map<FunctionInfo, string>();
  readonly #made: Node[] = [];
  readonly #entries: Node[] = [];
  readonly #reporter: Reporter;
  readonly #reports: FunctionReport[] = [];
  /** Places that fork, by the constant that holds the site's number. */
  readonly #sites = new Map<string, SiteShape & { constant: string }>();

  readonly #classes: ClassUnits;
  /** What the module's top level holds, as it was written. */
  readonly #held: readonly TopBinding[];
  readonly #bindings: BindingNodes;
  readonly #lowered: Lowered[] = [];
  readonly #tasks: CompileResult['tasks'] = [];
  readonly #stateful: ReadonlyMap<FunctionInfo, ChangedState>;

  constructor(project: Project, module: ModuleInfo, options: CompileOptions) {
    this.#project = project;
    this.#module = module;
    this.#strip = options.strip ?? 0;
    this.#options = options;
    this.#names = new Names(module);
    this.#shown = shownAliases(this.#names);
    const { importsItself = true } = options;
    this.#held = topBindings(project, module).filter(({ local }) => local !== null || importsItself);
    this.#stateful = module.scopes ? statefulFunctions(project, module) : new Map();
    this.#bindings = bindingNodes(this.#held, module, this.#names);
    const fresh = (stem: string) => this.#names.fresh(stem);
    this.#emitNames = { at: fresh('$at'), values: fresh('$in'), rounds: fresh('$k'), end: fresh('$end'), fresh };
    this.#numbers = numericConstants(module);
    this.#classes = new ClassUnits(module, this.#names, this.#rawName);
    this.#reporter = new Reporter(project, module, namedCode(this.#held, module), this.#stateful);
  }

  run(): CompileResult {
    const diagnostics = sortDiagnostics([...this.#module.diagnostics, ...this.#taskRefusals()]);
    const roots = this.#roots();
    const { code } = this.#module;
    const unchanged = { code, map: this.#inputMap(), changed: false, diagnostics, functions: [], tasks: [] };
    if (diagnostics.some(({ severity }) => severity === 'error')) return unchanged;
    if (roots.length === 0) {
      const added = registration(this.#held, this.#module, () => placeOf(this.#module, this.#options));
      return { ...unchanged, code: code + added, changed: added !== '' };
    }
    const isIn = (fn: FunctionInfo, at: number) => at >= (fn.node.start as number) && at < (fn.node.end as number);
    undoExpansions(this.#module, (at) => roots.some((fn) => isIn(fn, at)));
    for (const { method } of this.#module.functions.filter((fn) => !roots.includes(fn))) method?.undo();
    for (const { node, undo } of this.#module.exposedArguments) if (!roots.some((fn) => fn.node === node)) undo();
    const others = this.#reporter.others(new Set(roots.map((fn) => fn.node)));
    endPhase('analysis');
    const exported: Node[] = [];
    for (const fn of roots) {
      this.#lowerFunction(fn);
      const raw = this.#rawNames.get(fn) as string;
      for (const name of fn.exportedAs) exported.push(exportAs(raw, rawExport(name)));
      if (fn.method) exported.push(...this.#classes.exportsOf(fn));
    }
    this.#reporter.open(this.#lowered);
    const pollsFirst = dropNeedlessPolls(this.#lowered);
    const serial = this.#serialNames();
    endPhase('lowering');
    for (const lowered of this.#lowered) this.#emit(lowered, pollsFirst.has(lowered), serial);
    this.#classes.finish();
    endPhase('emission');
    const functions = [...this.#reports, ...others].sort((a, b) => a.line - b.line || a.column - b.column);
    return { ...this.#print(roots, exported), changed: true, diagnostics, functions, tasks: this.#tasks };
  }

  #print(roots: readonly FunctionInfo[], exported: Node[]): Printed {
    const names = new Map<string, number>();
    const shown = this.#shown;
    const made = this.#made.map((node) => printMade(node, shown, names));
    countNames(this.#module, names);
    const left = unusedWrappers(this.#module, roots, names);
    const isEarly = mayBeCalledEarly(this.#project, this.#module);
    const first = (isEarly ? [this.#abi(names, '')] : []).map((node) => printMade(node, shown));
    const prologue = this.#prologue(names, isEarly).map((node) => printMade(node, shown));
    if (exported.length > 0) made.push(printMade(exportOf(exported), shown));
    const changed = roots.map(({ node }) => node).sort((a, b) => (a.start as number) - (b.start as number));
    const module = this.#options.mapsToInput ? inInput(this.#module) : this.#module;
    return printModule({ module, first, prologue, made, left, changed, inputMap: this.#inputMap(), shown });
  }

  #inputMap(): object | null {
    return (this.#options.mapsToInput ? null : this.#options.inputMap) ?? null;
  }

  #taskRefusals(): Diagnostic[] {
    const tasks = this.#module.functions.filter(({ taskCall }) => taskCall);
    return tasks.flatMap((task) => refusals(this.#project, task));
  }

  /** The module-level functions to compile: tasks, what is exported and can leave, what those call and can leave, or fork. */
  #roots(): FunctionInfo[] {
    const chosen = new Set<FunctionInfo>();
    const seen = new Set<FunctionInfo>();
    const visit = (fn: FunctionInfo) => {
      if (seen.has(fn)) return;
      seen.add(fn);
      if (!fn.parent && (fn.taskCall || this.#isCompiled(fn))) chosen.add(fn);
      for (const site of fn.calls) {
        for (const target of this.#project.targets(fn, site)) reach(target, site.isFork === true);
      }
      fn.nested.forEach(visit);
    };
    const reach = (target: FunctionInfo, isFork: boolean) => {
      if (target.module !== this.#module) return;
      // Whoever takes a fork finds its function by its number.
      if (isFork && !target.parent) {
        chosen.add(target);
        target.isForked = true;
      }
      visit(target);
    };
    const isExported = ({ exportedAs, method }: FunctionInfo) => (method?.of ?? { exportedAs }).exportedAs.length > 0;
    for (const fn of this.#module.functions) if (fn.taskCall || (isExported(fn) && this.#isCompiled(fn))) visit(fn);
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

  #lowerFunction(root: FunctionInfo): void {
    const params = [...root.node.params];
    const hasNames = markNames(root.node);
    const units = makeUnits(this.#project, root, this.#names, this.#rawName, this.#siteName, this.#classes.dispatchOf);
    for (const unit of units) this.#lowerUnit(unit, hasNames);
    const index = this.#lowered.findIndex(({ unit }) => unit.fn === root);
    wrap(root, params, this.#rawNames.get(root) as string, index);
    if (!root.taskCall) return;
    this.#tasks.push({ name: root.name, functionIndex: index });
    root.taskCall.arguments.push(array([id(MODULE_RECORD), literal(index)]));
  }

  #lowerUnit(unit: Unit, hasNames: boolean): void {
    const names = this.#names.locals();
    const context: LowerContext = {
      names,
      boxed: unit.boxed,
      late: unit.late,
      params: new Set(unit.params.map((param) => param.name).filter(Boolean)),
      isConstantOutside: (name) => this.#isConstantOutside(name),
      declared: new Set(),
      guards: 0,
      losesBuffers: this.#project.losesBuffers(),
      keepsForks: unit.keepsForks,
    };
    const { params, body } = lowerBody(unit.body, unit.params, context);
    expandForks(params, body, names, this.#siteName);
    this.#lowered.push({ unit, params, body, hasNames });
  }

  #serialNames(): Map<string, string> {
    const name = ({ natural, fn }: Unit) =>
      [natural, this.#names.fresh(`${identifierOf(fn.name)}${SERIAL_SUFFIX}`)] as const;
    return new Map([...serialForms(this.#lowered)].map(({ unit }) => name(unit)));
  }

  #emit({ unit, params, body, hasNames }: Lowered, pollsFirst: boolean, serial: ReadonlyMap<string, string>): void {
    if (unit.leaves && unit.recursive) {
      body.splice(entryPlace(body, pollsFirst), 0, { type: 'MgrEntry', loc: unit.fn.node.loc });
    }
    const flow = analyzeFlow(params, body);
    const isGlue = unit.fn.node.made && flow.points.every(({ kind }) => kind === 'call');
    if (!isGlue) this.#reports.push(this.#reporter.unit({ unit, params, body }, flow));
    const lowered: LoweredUnit = {
      natural: unit.natural,
      twin: this.#names.fresh(`${identifierOf(unit.fn.name)}${TWIN_SUFFIX}`),
      index: this.#entries.length,
      params,
      body,
      flow,
      at: unit.fn.node,
      serial,
    };
    const made = emitShared(!hasNames, () => emitUnit(lowered, this.#strip, this.#emitNames, this.#numbers));
    if (hasNames) made.forEach(restoreNames);
    const hasTwin = flow.points.length > 0;
    const isInClass = this.#classes.add(unit, made, lowered.index, hasTwin ? lowered.twin : null);
    if (!isInClass) this.#made.push(...made);
    this.#entries.push(this.#entry(unit, lowered, hasTwin, isInClass));
  }

  /** `[natural, twin, name, live, places]` as `register` takes it; the places of forks that it can join, the points in a `try`. */
  #entry(unit: Unit, lowered: LoweredUnit, hasTwin: boolean, isInClass: boolean): Node {
    const { flow } = lowered;
    const forks = forkLocals(lowered.body).filter((name) => flow.variables.includes(name));
    const place = new Map(flow.variables.map((name, i) => [name, i]));
    const live = flow.points.map((point) => point.live.map((name) => place.get(name) as number));
    const places = [unit.fn.node, ...flow.points].map(({ loc }) => {
      const start = originalPosition(this.#module.source, loc?.start ?? { line: 1, column: 0 });
      return `${start.line}:${start.column + 1}`;
    });
    const guarded = guardedPoints(lowered.body);
    const forkPlaces = forks.map((name) => place.get(name) as number);
    return array([
      isInClass ? literal(null) : id(lowered.natural),
      hasTwin && !isInClass ? id(lowered.twin) : literal(null),
      literal(frameName(unit.fn)),
      written(live),
      literal(places.join(' ')),
      ...(forks.length + guarded.length > 0 ? [written(forkPlaces)] : []),
      ...(guarded.length > 0 ? [written(guarded)] : []),
    ]);
  }

  /** Imports, functions and constants of the module: made before any task runs, and never given another value. */
  #isConstantOutside(name: string): boolean {
    const scope = this.#module.scopes.scopes.find((candidate) => candidate.type === 'module');
    const definition = scope?.set.get(name)?.defs[0];
    if (!definition) return KNOWN_GLOBALS.has(name);
    return definition.type !== 'Variable' || (definition.parent as unknown as Node)?.kind === 'const';
  }

  /** What is imported of the ABI; where functions are called before the module's constants are there, by the aliases' own names. */
  #abi(used: ReadonlyMap<string, number>, suffix: string): Node {
    const local = (name: string) => (suffix === '' ? (this.#shown.get(name) ?? name) : name + suffix);
    const imported = this.#abiNames(used).map((name) => importAs(ABI_EXPORTS[name], local(ALIAS[name])));
    return importFrom(ABI_MODULE, imported);
  }

  #abiNames(used: ReadonlyMap<string, number>): (keyof typeof ABI_EXPORTS)[] {
    const isUsed = (name: string) =>
      used.has(name) || name === ALIAS.register || (name === ALIAS.forkSite && this.#sites.size > 0);
    return (Object.keys(ABI_EXPORTS) as (keyof typeof ABI_EXPORTS)[]).filter((name) => isUsed(ALIAS[name]));
  }

  /** Imports of the ABI, of other modules' raw functions, and this module's registration. */
  #prologue(used: ReadonlyMap<string, number>, isEarly: boolean): Node[] {
    const names = this.#abiNames(used);
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
      importFrom(fn.module.specifier, [importAs(rawExport(fn.exportedAs[0] as string), name)]),
    );
    const given = [...placeNodes(placeOf(this.#module, this.#options)), array(this.#entries), ...this.#bindings.list];
    const isStateful = (fn: FunctionInfo) => fn.taskCall !== null && this.#stateful.has(fn);
    const stateful = this.#lowered.flatMap(({ unit }, index) => (isStateful(unit.fn) ? [literal(index)] : []));
    if (stateful.length > 0) given.push(...(given.length === 3 ? [array([])] : []), array(stateful));
    const record = declare('const', MODULE_RECORD, call(ALIAS.register, given));
    const classes = this.#classes.declarations();
    return [
      ...(isEarly ? [] : [this.#abi(used, '$')]),
      ...raws,
      ...this.#bindings.imports,
      ...classes.imports,
      ...(isEarly ? [] : [aliases]),
      record,
      ...classes.variables,
      ...templateConstants(this.#module, new Set(used.keys())),
      ...this.#siteConstants(),
    ];
  }

  /** `const site = forkSite(() => f$mgr, argc, numericMask, kind, name)`: with circular imports, `f$mgr` comes later. */
  #siteConstants(): Node[] {
    return [...this.#sites.values()].map(({ constant, raw, argc, numericMask, kind, name }) => {
      const numbers = [argc, numericMask, kind].map(literal);
      const target = this.#classes.reference(raw) ?? id(raw);
      return declare('const', constant, call(ALIAS.forkSite, [arrow(target), ...numbers, literal(name)]));
    });
  }
}

const ABI_EXPORTS = { ...ABI, ...FORK_ABI, ...RARE_ABI };

const KNOWN_GLOBALS = new Set(
  'undefined NaN Infinity Math JSON Object Array Number String Boolean Symbol BigInt Map Set Date'.split(' '),
);

/** The name under which a module exports the raw form of what it exports as `name`. */
function rawExport(name: string): string {
  return `${name}${NATURAL_SUFFIX}`;
}

/** Data, written as tightly as it can be. */
const written = (data: unknown): Node => ({ ...literal(''), raw: JSON.stringify(data) });

const exportOf = (specifiers: Node[]): Node => ({
  type: 'ExportNamedDeclaration',
  declaration: null,
  specifiers,
  source: null,
  attributes: [],
});
