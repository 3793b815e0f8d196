/** What `mgr check` lists: each function, its safepoints, what is live there, what keeps it on its thread, and what runs to its end. */

import type { Node } from './ast.ts';
import { type AtomicCode, atomicCode, atomicOfModule } from './atomic.ts';
import type { LoweredBody } from './entry-polls.ts';
import { type FunctionInfo, type ModuleInfo, outermost } from './module.ts';
import type { Flow, SafepointKind } from './points.ts';
import { originalPlace, originalPosition } from './positions.ts';
import type { Project } from './project.ts';
import type { ChangedState } from './stateful-tasks.ts';
import { displayLocal } from './texts.ts';
import { type NameKind, type Staying, stayingLocals } from './tiers.ts';

/** How far a continuation can go from a safepoint; values decide at run time between the first two. */
export type Tier = 'migratable' | 'affine' | 'atomic';

export interface SafepointReport {
  kind: SafepointKind;
  /** From 1, in the user's source. */
  line: number;
  column: number;
  /** Names of the live locals. */
  live: string[];
  tier: Tier;
  /** Of an affine safepoint: which locals keep the task on its thread, and why. */
  reason?: string;
}

/** A local that keeps the task on its thread wherever it is live, as far as the source shows. */
export interface StayingReport {
  name: string;
  /** The value in it that stays: `state.cache`. */
  path: string;
  /** `a function`, `an instance of Cache`, ... */
  what: string;
  /** Where that is made. */
  line: number;
  column: number;
}

/** Something of a module that functions change, and that the function may get at: see docs/decisions/0013-module-values.md. */
export interface StateReport {
  /** The first that was found. */
  name: string;
  /** The id of the module that it is in; null: this one. */
  module: string | null;
  line: number;
  /** The function forks: its forks run where they are made. */
  forks: boolean;
}

/** Code without safepoints, whoever calls it. */
export interface AtomicReport {
  /** `callback of sort`, `getter size`, ... */
  what: string;
  /** How far it runs: a generator to its next `yield`. */
  until: 'end' | 'yield';
  line: number;
  column: number;
  /** What in it may take long; null where the compiler sees nothing that does. */
  reason: string | null;
}

export interface FunctionReport {
  name: string;
  line: number;
  column: number;
  isTask: boolean;
  /** `atomic`: it has no safepoint, and runs to its end. */
  tier: Tier;
  reason?: string;
  safepoints: SafepointReport[];
  staying: StayingReport[];
  atomic: AtomicReport[];
  state: StateReport | null;
}

/** Makes the reports of one module. */
export class Reporter {
  readonly #project: Project;
  readonly #module: ModuleInfo;
  readonly #staying = new Map<FunctionInfo, Map<string, Staying>>();

  readonly #named: ReadonlySet<string>;

  readonly #stateful: ReadonlyMap<FunctionInfo, ChangedState>;

  /**
   * `named`: functions and classes of the module that don't keep a task on its thread. `stateful`: those that may get at what functions
   * change.
   */
  constructor(
    project: Project,
    module: ModuleInfo,
    named: ReadonlySet<string>,
    stateful: ReadonlyMap<FunctionInfo, ChangedState>,
  ) {
    this.#stateful = stateful;
    this.#project = project;
    this.#module = module;
    this.#named = named;
  }

  /**
   * Looks at all lowered bodies, before anything is made of them. A nested function shares locals with those around it, and all names in
   * a family are different.
   */
  open(bodies: readonly LoweredBody[]): void {
    for (const { unit, body } of bodies) {
      const root = outermost(unit.fn);
      const known = this.#staying.get(root) ?? new Map<string, Staying>();
      this.#staying.set(root, known);
      for (const [name, one] of stayingLocals(body, this.#kindOf, this.#named, unit.boxed)) known.set(name, one);
      const [receiver] = unit.fn.method ? (unit.params as (Node | undefined)[]) : [];
      const isNamed = unit.fn.method?.isStatic === true && this.#named.has(unit.fn.method.of.name);
      if (receiver?.type === 'Identifier' && !isNamed) known.set(receiver.name, receiverOf(unit.fn));
    }
  }

  /** Of a body that has been numbered; before it is emitted. */
  unit({ unit, params, body }: LoweredBody, flow: Flow): FunctionReport {
    const staying = this.#staying.get(outermost(unit.fn)) ?? new Map<string, Staying>();
    const safepoints = flow.points.map((point): SafepointReport => {
      const place = this.#position(point.loc ?? null);
      const holders = point.live.filter((name) => staying.has(name));
      const live = point.live.map(displayLocal);
      if (holders.length === 0) return { kind: point.kind, ...place, live, tier: 'migratable' };
      const reasons = holders.map((name) => this.#stayingReport(name, staying.get(name) as Staying));
      const reason = reasons.map(({ path, what }) => `${path} is ${what}`).join(', ');
      return { kind: point.kind, ...place, live, tier: 'affine', reason };
    });
    const names = flow.variables.filter((name) => staying.has(name));
    const report: FunctionReport = {
      name: unit.fn.name,
      ...this.#position(unit.fn.node.loc ?? null),
      isTask: unit.fn.taskCall !== null,
      tier: safepoints.length > 0 ? 'migratable' : 'atomic',
      safepoints,
      staying: names.map((name) => this.#stayingReport(name, staying.get(name) as Staying)),
      atomic: this.#atomicReports(atomicCode(this.#project, unit.fn, [...params, ...body])),
      state: this.#stateReport(unit.fn),
    };
    if (safepoints.length === 0) report.reason = 'no loop of unknown length and no recursion: it runs to its end';
    return report;
  }

  /** What stands at the top of the module and is not compiled, though it may take long. Before anything is rewritten. */
  others(compiled: ReadonlySet<Node>): FunctionReport[] {
    return atomicOfModule(this.#project, this.#module, (node) => compiled.has(node)).map((one) => ({
      name: one.name,
      ...this.#position(one.at.loc ?? null),
      isTask: false,
      tier: 'atomic',
      reason: `${one.what}: runs to its ${one.until === 'end' ? 'end' : 'next yield'} without safepoints; ${one.reason?.text}`,
      safepoints: [],
      staying: [],
      atomic: [],
      state: null,
    }));
  }

  #stateReport(fn: FunctionInfo): StateReport | null {
    const state = this.#stateful.get(fn);
    if (!state) return null;
    const { module, variable } = state;
    const name = variable.defs[0]?.name as unknown as Node | undefined;
    const { line } = originalPosition(module.source, name?.loc?.start ?? { line: 1, column: 0 });
    return { name: variable.name, module: module === this.#module ? null : module.id, line, forks: fn.hasForks };
  }

  #position(loc: Node['loc']): { line: number; column: number } {
    const { line, column } = originalPosition(this.#module.source, loc?.start ?? { line: 1, column: 0 });
    return { line, column: column + 1 };
  }

  #start(node: Node): { line: number; column: number } {
    if (!node.loc) return { line: 1, column: 1 };
    const { start } = originalPlace(this.#module.source, node.loc);
    return { line: start.line, column: start.column + 1 };
  }

  #stayingReport(name: string, { path, what, at }: Staying): StayingReport {
    const shown = displayLocal(name);
    return { name: shown, path: `${shown}${path}`, what, ...this.#start(at) };
  }

  #atomicReports(found: AtomicCode[]): AtomicReport[] {
    const reports = found.map(({ at, what, until, reason }): AtomicReport => {
      const line = reason && this.#start(reason.at).line;
      const place = this.#start(at);
      const where = line === null || line === place.line ? '' : ` (line ${line})`;
      return { what, until, ...place, reason: reason && `${reason.text}${where}` };
    });
    const isFirst = (one: AtomicReport, i: number) =>
      i === reports.findIndex((other) => other.line === one.line && other.column === one.column);
    return reports.filter(isFirst);
  }

  #kindOf: NameKind = (name) => {
    const scope = this.#module.scopes.scopes.find((candidate) => candidate.type === 'module');
    const definition = scope?.set.get(name)?.defs[0];
    if (definition?.type === 'ClassName') return 'class';
    const node = definition?.node as unknown as Node | undefined;
    if (definition?.type === 'FunctionName') return node?.generator ? 'generator' : 'function';
    const init = definition?.type === 'Variable' ? (node?.init as Node | null) : null;
    if (init?.type === 'ClassExpression') return 'class';
    if (init?.type === 'FunctionExpression' || init?.type === 'ArrowFunctionExpression') {
      return init.generator ? 'generator' : 'function';
    }
    return null;
  };
}

/** The object that a method is called on. */
function receiverOf({ method, node }: FunctionInfo): Staying {
  const what = method?.isStatic ? 'a class' : `an instance of ${method?.of.name}`;
  return { path: '', what, at: node };
}
